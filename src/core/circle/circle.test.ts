import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { type CircleAct, circleSchemas } from './events.ts'
import { refusalOf } from './refusalOf.ts'
import { replay } from './replay.ts'
import { circleView } from './view.ts'

const me = accountOf
const named = (kind: 'pair' | 'couple' | 'family' | 'community', name = 'Kitchen'): CircleAct => ({
  t: 'circle-named',
  name,
  kind,
  colour: 'moss',
})
const share = { t: 'share-offered', need: 'listen', words: 'It is too quiet.' } as const
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const

describe('who is here', () => {
  test('[C1] in a circle of two both are stewards, whatever role the door gave', () => {
    const { circle, welcome, change } = scene('pair')
    welcome('ben')
    change('ana', { t: 'role-set', account: me('ben'), role: 'member' })
    const roles = circleView(circle, me('ana'), 0).members.map(member => member.role)
    expect(roles).toEqual(['steward', 'steward'])
  })

  test('[C5] neither a stranger, nor somebody who left, nor somebody removed can write', () => {
    const { circle, welcome, change } = scene('family')
    welcome('ben', 'caro')
    change('ben', { t: 'left' })
    change('ana', { t: 'removed', accounts: [me('caro')] })
    for (const who of ['ben', 'caro', 'mallory'] as const)
      expect(refusalOf(circle, me(who), { ...share, ...stamp })).toBe('not-a-member')
  })

  test('[C5] what somebody wrote after they left changes nothing', () => {
    const { circle, welcome, change, say } = scene('pair')
    welcome('ben')
    change('ben', { t: 'left' })
    const entry = say('ben', share)
    expect(circle.sharing.shares[entry]).toBeUndefined()
  })

  test('[C10] when the last steward leaves, the longest-standing member takes over', () => {
    const { circle, welcome, change } = scene('family')
    welcome('caro', 'ben')
    change('ana', { t: 'left' })
    const members = circleView(circle, me('ben'), 0).members
    expect(members.map(({ account, role }) => [account, role])).toEqual([
      [me('caro'), 'steward'],
      [me('ben'), 'member'],
    ])
  })

  test('[C10] when nobody is left the circle is closed', () => {
    const { circle, change } = scene('pair')
    change('ana', { t: 'left' })
    expect(circle.closed).toBe(true)
  })

  test('[C13] who left is no longer in the list, and keeps their name beside their words', () => {
    const { circle, welcome, change, say } = scene('family')
    welcome('ben')
    say('ben', { t: 'member-named', name: 'Ben' })
    say('ben', share)
    change('ben', { t: 'left' })
    const view = circleView(circle, me('ana'), 0)
    expect(view.members.map(member => member.account)).toEqual([me('ana')])
    expect(view.shares[0]?.author).toMatchObject({ name: 'Ben', present: false })
  })

  test('[C11] only stewards see who asks to join, and only until they are welcomed', () => {
    const { circle, welcome, change } = scene('community')
    welcome('ben')
    const request = change('caro', { t: 'asked-to-join', name: 'Caro', hello: 'Daniel sent me.' })
    expect(circleView(circle, me('ben'), 0).requests).toEqual([])
    expect(circleView(circle, me('ana'), 0).requests).toEqual([
      {
        account: me('caro'),
        entry: request,
        name: 'Caro',
        hello: 'Daniel sent me.',
        young: false,
        blocked: false,
      },
    ])
    change('ana', { t: 'admitted', account: me('caro'), role: 'member', request })
    const view = circleView(circle, me('ana'), 0)
    expect(view.requests).toEqual([])
    expect(view.members.at(-1)?.name).toBe('Caro')
  })

  test('[Y1] whoever welcomes reads that it is for a young person’s seat', () => {
    const { circle, change } = scene('family')
    change('ana', { t: 'invite-made', invite: 'seat', mode: 'ask', uses: 1, seat: true })
    change('ana', { t: 'invite-made', invite: 'other', mode: 'ask', uses: 1 })
    change('daniel', { t: 'asked-to-join', invite: 'seat' })
    change('caro', { t: 'asked-to-join', invite: 'other' })
    const asks = circleView(circle, me('ana'), 0).requests
    expect(asks.map(({ account, young }) => [account, young])).toEqual([
      [me('daniel'), true],
      [me('caro'), false],
    ])
  })

  test('[C11] asking again replaces the first request; leaving or new keys withdraw it', () => {
    const { circle, change } = scene('family')
    change('ana', { t: 'invite-made', invite: 'aa', mode: 'ask' })
    change('ben', { t: 'asked-to-join', invite: 'aa' })
    const second = change('ben', { t: 'asked-to-join', invite: 'aa' })
    expect(Object.keys(circle.requests)).toEqual([second])
    change('ana', { t: 'keys-changed' })
    expect(circle.requests).toEqual({})
    expect(circle.invites).toEqual({})
  })

  test('[C11] a removal ends open links, and with a link its requests end', () => {
    const { circle, welcome, change } = scene('family')
    welcome('ben')
    change('ana', { t: 'invite-made', invite: 'aa', mode: 'ask' })
    change('ana', { t: 'invite-made', invite: 'bb', mode: 'open' })
    change('caro', { t: 'asked-to-join', invite: 'aa' })
    change('ana', { t: 'removed', accounts: [me('ben')] })
    expect(Object.keys(circle.invites)).toEqual(['aa'])
    expect(Object.keys(circle.requests)).toHaveLength(1)
    change('ana', { t: 'invite-revoked', invite: 'aa' })
    expect(circle.requests).toEqual({})
  })

  test('[C11] with the last use of a link, whoever else asked through it waits no longer', () => {
    const { circle, change } = scene('family')
    change('ana', { t: 'invite-made', invite: 'aa', mode: 'ask', uses: 1 })
    const first = change('ben', { t: 'asked-to-join', invite: 'aa' })
    change('caro', { t: 'asked-to-join', invite: 'aa' })
    change('ana', { t: 'admitted', account: me('ben'), role: 'member', request: first })
    expect(circleView(circle, me('ana'), 0).requests).toEqual([])
  })

  test('[C11] who asked through one link and came in through another waits no longer', () => {
    const { circle, change } = scene('family')
    change('ana', { t: 'invite-made', invite: 'aa', mode: 'ask', uses: 3 })
    change('ana', { t: 'invite-made', invite: 'bb', mode: 'open', uses: 3 })
    change('ben', { t: 'asked-to-join', invite: 'aa' })
    change('ben', { t: 'joined', invite: 'bb' })
    expect(circleView(circle, me('ana'), 0).requests).toEqual([])
  })

  test('[C11] a request that ended with a used-up link is no longer offered', () => {
    const { circle, change } = scene('family')
    const request = change('caro', { t: 'asked-to-join', invite: 'aa' })
    const last = { seq: circle.seq + 1, by: me('ana'), entry: request }
    replay(circle, { kind: 'membership', ...last, ended: { requests: [request], invites: ['aa'] } })
    expect(circleView(circle, me('ana'), 0).requests).toEqual([])
  })

  test('[C12] a pair that is complete offers no further invitation', () => {
    const { circle, welcome } = scene('pair')
    expect(circleView(circle, me('ana'), 0).canInvite).toBe(true)
    welcome('ben')
    expect(circleView(circle, me('ana'), 0).canInvite).toBe(false)
  })
})

describe('what I may do here', () => {
  const mayOf = (circle: Parameters<typeof circleView>[0], name: 'ana' | 'ben') => {
    const { canRemove, canClose, canReopen } = circleView(circle, me(name), 0)
    return { canRemove, canClose, canReopen }
  }

  test('[C20] who looks after a circle removes, closes and opens it again; a member does not', () => {
    const { circle, change, welcome } = scene('family')
    welcome('ben')
    expect(mayOf(circle, 'ana')).toEqual({ canRemove: true, canClose: true, canReopen: false })
    expect(mayOf(circle, 'ben')).toEqual({ canRemove: false, canClose: false, canReopen: false })
    change('ana', { t: 'circle-closed' })
    expect(mayOf(circle, 'ana')).toEqual({ canRemove: false, canClose: false, canReopen: true })
    expect(mayOf(circle, 'ben').canReopen).toBe(false)
  })

  test('[C20] in a circle of two neither removes the other, and nobody closes their self circle', () => {
    const { circle, welcome } = scene('pair')
    welcome('ben')
    expect(mayOf(circle, 'ben')).toEqual({ canRemove: false, canClose: true, canReopen: false })
    expect(mayOf(scene('self').circle, 'ana').canClose).toBe(false)
  })
})

describe('what it is', () => {
  test('[C2] a circle of two cannot call itself a community, and a named kind stays', () => {
    const { circle, say } = scene('pair')
    say('ana', named('community'))
    expect(circle.name).toBeUndefined()
    say('ana', named('couple'))
    expect(circle.kind).toBe('couple')
    expect(refusalOf(circle, me('ana'), { ...named('pair'), ...stamp })).toBe('wrong-kind')
    say('ana', named('couple', 'Home'))
    expect(circle.name).toBe('Home')
  })

  test('[C3] only a steward names the circle, writes its agreement or sets its hearing time', () => {
    const { circle, welcome, say } = scene('family')
    welcome('ben')
    say('ben', named('family', 'Mine'))
    say('ben', { t: 'agreement-written', words: 'I decide.' })
    say('ben', { t: 'hearing-time-set', hours: 1 })
    expect([circle.name, circle.agreement, circle.hearingTimeMs]).toEqual([
      undefined,
      undefined,
      86_400_000,
    ])
    say('ana', { t: 'hearing-time-set', hours: 6 })
    expect(circle.hearingTimeMs).toBe(6 * 3_600_000)
  })

  test('[C3] [C50] a steward says when people look in, takes it away again, and sends nothing by it', () => {
    const { circle, welcome, say } = scene('family')
    welcome('ben')
    say('ben', { t: 'looking-in-set', times: [60] })
    expect(circle.lookingIn).toEqual([])
    say('ana', { t: 'looking-in-set', times: [750, 1140] })
    expect(circleView(circle, me('ben'), 0).lookingIn).toEqual([750, 1140])
    say('ana', { t: 'looking-in-set', times: [] })
    expect(circle.lookingIn).toEqual([])
    for (const times of [[1440], [-1], [0.5], [1, 2, 3]])
      expect(
        v.safeParse(circleSchemas['looking-in-set'], { t: 'looking-in-set', times }).success,
      ).toBe(false)
  })

  test('[C4] a name is said by the one who bears it', () => {
    const { circle, welcome, say } = scene('pair')
    welcome('ben')
    say('ben', { t: 'member-named', name: 'Ben' })
    expect(circle.members[me('ben')]?.name).toBe('Ben')
    expect(circle.members[me('ana')]?.name).toBeUndefined()
  })

  test('[C7] a practice is refused where circles of this kind do not have it', () => {
    const alone = scene('self').circle
    expect(refusalOf(alone, me('ana'), { ...share, ...stamp })).toBe('not-here')
    const pair = scene('pair').circle
    const page = { t: 'page-written', words: 'Only for me.' } as const
    expect(refusalOf(pair, me('ana'), { ...page, ...stamp })).toBe('not-here')
  })

  test('[C8] a closed circle is read and not written, until it is reopened', () => {
    const { circle, change, say } = scene('pair')
    change('ana', { t: 'circle-closed' })
    expect(refusalOf(circle, me('ana'), { ...share, ...stamp })).toBe('circle-closed')
    const view = circleView(circle, me('ana'), 0)
    expect([view.needs, view.canInvite, view.canName]).toEqual([[], false, false])
    change('ana', { t: 'circle-reopened' })
    say('ana', share)
    expect(circle.sharing.order).toHaveLength(1)
  })
})

describe('how it is folded', () => {
  test('[C6] the first event with an id wins, in log order, for each author alone', () => {
    const { circle, welcome, say } = scene('pair')
    welcome('ben')
    const id = eventIdOf(7777)
    const first = say('ana', share, 0, id)
    const second = say('ana', { ...share, words: 'Again.' }, 0, id)
    const bens = say('ben', { ...share, words: 'Mine.' }, 0, id)
    expect(Object.keys(circle.sharing.shares)).toEqual([first, bens])
    const view = circleView(circle, me('ana'), 0).shares.at(-1)
    expect(view).toMatchObject({ words: 'It is too quiet.', takeBack: [first, second] })
  })

  test('[C6] an id that was refused stays used: a later try is another event', () => {
    const { circle, change, say } = scene('pair')
    const id = eventIdOf(7777)
    change('ana', { t: 'circle-closed' })
    say('ana', share, 0, id)
    change('ana', { t: 'circle-reopened' })
    say('ana', share, 0, id)
    expect(circle.sharing.order).toEqual([])
  })

  test('[C6] a fact that was folded before is ignored', () => {
    const { circle, facts, say } = scene('pair')
    say('ana', share)
    const before = JSON.stringify(circle)
    for (const fact of facts) replay(circle, fact)
    expect(JSON.stringify(circle)).toBe(before)
  })

  test('[C9] small acts travel together; one that is refused does not take the others with it', () => {
    const { circle, say } = scene('pair')
    const name = { t: 'member-named', name: 'Ana' } as const
    const batch = { t: 'batch', ops: [share, named('pair'), name] } as const
    say('ana', batch)
    expect(circle.sharing.order).toEqual([])
    expect([circle.name, circle.members[me('ana')]?.name]).toEqual(['Kitchen', 'Ana'])
    expect(refusalOf(circle, me('ana'), { ...batch, ...stamp })).toBe('not-in-a-batch')
  })

  test('[C14] pages of shares come newest first, each share once', () => {
    const { circle, say } = scene('pair')
    const entries = Array.from({ length: 7 }, () => say('ana', share))
    const seen: string[] = []
    let before: number | undefined
    do {
      const view = circleView(circle, me('ana'), 0, { before, limit: 3 })
      seen.push(...view.shares.map(({ entry }) => entry))
      before = view.olderBefore
    } while (before !== undefined)
    expect(seen).toEqual(entries.toReversed())
  })

  test('[C14] one share is found alone, however old', () => {
    const { circle, say } = scene('pair')
    const [oldest, ...later] = Array.from({ length: 30 }, () => say('ana', share))
    const shareOnly = (entry = oldest) => circleView(circle, me('ana'), 0, { share: entry })
    expect(shareOnly()).toMatchObject({ shares: [{ entry: oldest }], olderBefore: undefined })
    expect(circleView(circle, me('ana'), 0).shares).not.toContainEqual(shareOnly().shares[0])
    expect(shareOnly(later.at(-1)).shares).toHaveLength(1)
    expect(shareOnly('f'.repeat(64) as typeof oldest).shares).toEqual([])
  })
})
