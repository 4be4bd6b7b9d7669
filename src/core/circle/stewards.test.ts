import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import type { CircleKind } from './circleKind.ts'
import type { CircleAct } from './events.ts'
import { refusalOf } from './refusalOf.ts'
import { dueRoles, stepDownRefusal } from './stewards.ts'
import { circleView } from './view.ts'

const me = accountOf
const ask = (who: Actor): CircleAct => ({ t: 'steward-asked', account: me(who) })
const yes: CircleAct = { t: 'steward-answered', answer: 'yes' }
const notNow: CircleAct = { t: 'steward-answered', answer: 'notNow' }

/** Ana looks after it; Ben and Caro are in it. */
const three = (kind: CircleKind = 'family') => {
  const played = scene(kind)
  played.welcome('ben', 'caro')
  const { circle } = played
  const refusal = (who: Actor, act: CircleAct) =>
    refusalOf(circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const seenBy = (who: Actor) => circleView(circle, me(who), 0)
  const memberSeenBy = (who: Actor, whom: Actor) =>
    seenBy(who).members.find(({ account }) => account === me(whom))
  return { ...played, refusal, seenBy, memberSeenBy }
}

describe('asking somebody to look after a circle too', () => {
  test('[C21] a steward asks, the member answers, and only they can', () => {
    const { say, refusal, seenBy } = three()
    expect(refusal('ben', ask('caro'))).toBe('stewards-only')
    expect(refusal('ben', yes)).toBe('not-asked')
    expect(refusal('ana', ask('ben'))).toBeUndefined()
    say('ana', ask('ben'))
    expect(refusal('caro', yes)).toBe('not-asked')
    expect(refusal('ben', yes)).toBeUndefined()
    expect(seenBy('ben').askedBy).toMatchObject({ account: me('ana') })
    expect(seenBy('caro').askedBy).toBeUndefined()
  })

  test('[C21] nobody is asked who looks after it already, is not here, or said yes', () => {
    const { say, refusal } = three()
    expect(refusal('ana', ask('ana'))).toBe('looks-after-already')
    expect(refusal('ana', ask('mallory'))).toBe('no-such-member')
    say('ana', ask('ben'))
    say('ben', yes)
    expect(refusal('ana', ask('ben'))).toBe('already-said')
  })

  test.each(['pair', 'couple', 'self'] as const)('[C21] in a %s there is nothing to ask', kind => {
    const { circle, welcome } = scene(kind)
    if (kind !== 'self') welcome('ben')
    const event = { ...ask('ben'), v: 1, id: eventIdOf(9999), at: 0 } as const
    expect(refusalOf(circle, me('ana'), event)).toBe('not-here')
    expect(circleView(circle, me('ana'), 0)).toMatchObject({ hasRoles: false, canStepDown: false })
  })

  test('[C21] only stewards see whom they asked, and nobody sees a "not now"', () => {
    const { say, memberSeenBy } = three()
    say('ana', ask('ben'))
    expect(memberSeenBy('ana', 'ben')).toMatchObject({ asked: true, canAsk: false })
    expect(memberSeenBy('caro', 'ben')).toMatchObject({ asked: false, canAsk: false })
    say('ben', notNow)
    expect(memberSeenBy('ana', 'ben')).toMatchObject({ asked: false, canAsk: true })
  })

  test('[C22] a yes waits for a steward\u2019s device, and gives no right by itself', () => {
    const { circle, say, change, seenBy } = three()
    say('ana', ask('ben'))
    expect(dueRoles(circle, me('ana'))).toEqual([])
    say('ben', yes)
    expect(dueRoles(circle, me('ana'))).toEqual([me('ben')])
    expect(dueRoles(circle, me('ben'))).toEqual([])
    expect(seenBy('ben')).toMatchObject({ standing: 'member', askedBy: undefined })
    change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
    expect(dueRoles(circle, me('ana'))).toEqual([])
    expect(seenBy('ben').standing).toBe('steward')
  })

  test('[C22] a yes is taken back as long as it has not become a role', () => {
    const { circle, say } = three()
    say('ana', ask('ben'))
    say('ben', yes)
    say('ben', notNow)
    expect(dueRoles(circle, me('ana'))).toEqual([])
  })

  test('[C22] who laid it down is not given it again by an old yes', () => {
    const { circle, say, change } = three()
    say('ana', ask('ben'))
    say('ben', yes)
    change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
    change('ben', { t: 'role-set', account: me('ben'), role: 'member' })
    expect(dueRoles(circle, me('ana'))).toEqual([])
  })

  test.each([
    ['was asked goes', (played: ReturnType<typeof three>) => played.change('ben', { t: 'left' })],
    [
      'asked lays it down',
      (played: ReturnType<typeof three>) => {
        played.change('ana', { t: 'role-set', account: me('caro'), role: 'steward' })
        played.change('ana', { t: 'role-set', account: me('ana'), role: 'member' })
      },
    ],
    ['asked goes', (played: ReturnType<typeof three>) => played.change('ana', { t: 'left' })],
  ])('[C22] an ask ends when who %s', (_, happens) => {
    const played = three()
    played.say('ana', ask('ben'))
    happens(played)
    expect(played.circle.asks).toEqual({})
  })
})

describe('laying it down', () => {
  test('[C23] who looks after it may stop, unless nobody else would', () => {
    const { circle, change, seenBy } = three()
    expect(stepDownRefusal(circle, me('ana'))).toBe('last-steward')
    expect(stepDownRefusal(circle, me('ben'))).toBe('stewards-only')
    change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
    expect(stepDownRefusal(circle, me('ana'))).toBeUndefined()
    expect(seenBy('ana').canStepDown).toBe(true)
    change('ben', { t: 'removed', accounts: [me('ana')] })
    expect(stepDownRefusal(circle, me('ben'))).toBe('last-steward')
  })

  test('[C23] the only steward is told so, and to whom it falls when they go', () => {
    const { change, seenBy } = three()
    expect(seenBy('ana').soleSteward?.next.account).toBe(me('ben'))
    expect(seenBy('ben').soleSteward).toBeUndefined()
    change('ana', { t: 'role-set', account: me('caro'), role: 'steward' })
    expect(seenBy('ana').soleSteward).toBeUndefined()
    change('caro', { t: 'left' })
    change('ben', { t: 'left' })
    // Alone in it there is nobody to ask, and nobody to leave it to.
    expect(seenBy('ana').soleSteward).toBeUndefined()
    expect(seenBy('ana').closesWithMe).toBe(false)
  })

  test('[Y4] the last grown-up is told that the circle closes when they go, and it does', () => {
    const { circle, change, seenBy } = three()
    change('ana', { t: 'invite-made', invite: 'seat', mode: 'ask', uses: 1, seat: true })
    const request = change('daniel', { t: 'asked-to-join', invite: 'seat' })
    change('ana', { t: 'admitted', account: me('daniel'), role: 'member', request })
    change('caro', { t: 'left' })
    expect(seenBy('ana').closesWithMe).toBe(false)
    expect(seenBy('ana').soleSteward?.next.account).toBe(me('ben'))
    change('ben', { t: 'left' })
    expect(seenBy('ana')).toMatchObject({ closesWithMe: true, soleSteward: undefined })
    expect(seenBy('daniel').closesWithMe).toBe(false)
    change('ana', { t: 'left' })
    expect(circle.closed).toBe(true)
    expect(circle.members[me('daniel')]?.role).toBe('member')
  })
})
