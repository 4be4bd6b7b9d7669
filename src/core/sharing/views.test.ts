import { describe, expect, test } from 'vitest'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { todayView } from '../today/view.ts'
import type { Limits } from '../vault/limits.ts'
import { noLimits } from '../vault/limits.ts'
import type { MoveKind, Need, SharingAct, ViewAnswer } from './events.ts'
import { shareView } from './view.ts'

const me = accountOf
const move = (share: EntryId, kind: MoveKind, words = 'Two plates.'): SharingAct => ({
  t: 'move-made',
  share,
  move: kind,
  words,
})
const asks = (share: EntryId): SharingAct => ({ t: 'view-asked', share })
const says = (share: EntryId, who: Actor, answer: ViewAnswer): SharingAct => ({
  t: 'view-answered',
  share,
  account: me(who),
  answer,
})

const refused = (
  { circle }: Scene,
  who: Actor,
  act: SharingAct,
  readers?: readonly Actor[],
): string | undefined =>
  refusalOf(
    circle,
    me(who),
    { ...act, v: 1, id: eventIdOf(9999), at: 0 },
    readers?.map(accountOf).toSorted(),
  )

const seenBy = (it: Scene, who: Actor, share: EntryId, limits: Limits = noLimits) => {
  const view = shareView(it.circle, share, me(who), 0, limits)
  if (view?.kind !== 'open') throw new Error('The share is not open')
  return view
}

const family = (need: Need) => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  const share = it.say('ana', { t: 'share-offered', need, words: 'Should I go back?' })
  return { it, share }
}

/** The same log on a device that first meets it now: what was taken back was never there. */
const lateDevice = (it: Scene, gone: readonly EntryId[]): Scene => {
  const late = scene('family')
  const whoIs = (by: string): Actor =>
    (['ana', 'ben', 'caro'] as const).find(who => me(who) === by) ?? 'mallory'
  for (const fact of it.facts.slice(1)) {
    const who = whoIs(fact.by)
    if (fact.kind === 'membership') {
      if (fact.change !== undefined) late.change(who, fact.change)
    } else if (gone.includes(fact.entry) || fact.event.t === 'aside')
      late.say(who, { t: 'unknown' }, 0, fact.event.id)
    else late.say(who, fact.event, 0, fact.event.id)
  }
  return late
}

describe('perspective', () => {
  test('[H29] how somebody sees it comes after they said back what they heard', () => {
    const { it, share } = family('perspective')
    expect(seenBy(it, 'ben', share).allowedMoves).toEqual(['reflect'])
    expect(refused(it, 'ben', move(share, 'view'))).toBe('reflect-first')
    it.say('ben', move(share, 'reflect'))
    expect(seenBy(it, 'ben', share).allowedMoves).toEqual(['reflect', 'view'])
    expect(refused(it, 'ben', move(share, 'view'))).toBeUndefined()
    // What Ben said back is his, and opens nothing for Caro.
    expect(refused(it, 'caro', move(share, 'view'))).toBe('reflect-first')
  })

  test('[H29] a modified app that sends a view first reaches nobody', () => {
    const { it, share } = family('perspective')
    it.say('ben', move(share, 'view', 'You should…'))
    it.say('ben', move(share, 'reflect'))
    expect(seenBy(it, 'ana', share).moves).toHaveLength(1)
  })

  test('[H29] what was said back to some opens a view for those alone', () => {
    const { it, share } = family('perspective')
    it.sayTo('ben', ['ana'], move(share, 'reflect'))
    expect(refused(it, 'ben', move(share, 'view'))).toBe('reflect-first')
    expect(refused(it, 'ben', move(share, 'view'), ['ana', 'ben'])).toBeUndefined()
    expect(refused(it, 'ben', move(share, 'view'), ['ana', 'ben', 'caro'])).toBe('reflect-first')
  })

  test('[H29] who takes back what they said back takes the view along, on every device alike', () => {
    const { it, share } = family('perspective')
    const first = it.say('ben', move(share, 'reflect', 'You miss home.'))
    const view = it.say('ben', move(share, 'view', 'I would write to her.'))
    const second = it.say('ben', move(share, 'reflect', 'You miss her.'))
    const later = it.say('ben', move(share, 'view', 'Or ring her.'))
    const mine = seenBy(it, 'ben', share).moves
    const takes = mine.map(each => (each.kind === 'open' ? each.takeBack : []))
    expect(takes).toEqual([[first, view], [view], [second], [later]])
    it.change('ben', { t: 'taken-back', entries: [first, view], mod: false })
    const late = lateDevice(it, [first, view])
    for (const device of [it, late]) {
      const open = seenBy(device, 'ana', share).moves.filter(each => each.kind === 'open')
      expect(open.map(({ entry }) => entry)).toEqual([second, later])
    }
    expect(JSON.stringify(it.circle)).not.toContain('write to her')
    expect(late.circle.sharing.moves).toEqual(it.circle.sharing.moves)
  })

  test('[H29] named alone, it takes along what stood on it all the same', () => {
    const { it, share } = family('perspective')
    const first = it.say('ben', move(share, 'reflect'))
    it.say('ben', move(share, 'view', 'I would write to her.'))
    it.change('ben', { t: 'taken-back', entries: [first], mod: false })
    const late = lateDevice(it, [first])
    expect(it.circle.sharing.moves).toEqual({})
    expect(late.circle.sharing.moves).toEqual({})
  })
})

describe('"May I offer a thought?"', () => {
  test.each([
    ['listen', true],
    ['company', true],
    ['perspective', false],
    ['hand', false],
    ['rejoice', false],
    ['unsafe', false],
  ] as const)('[H30] under %s a listener may ask: %s', (need, may) => {
    const { it, share } = family(need)
    expect(refused(it, 'ben', asks(share))).toBe(may ? undefined : 'not-for-this-need')
    expect(seenBy(it, 'ben', share).myViewAsk).toBe(may ? 'may' : undefined)
    expect(refused(it, 'ana', asks(share))).toBe('your-own-share')
  })

  test('[H30] where views were invited with the words there is nothing to ask', () => {
    const { it } = family('listen')
    const invites = { t: 'share-offered', need: 'listen', words: 'x', invitesViews: true } as const
    const share = it.say('ana', invites)
    expect(refused(it, 'ben', asks(share))).toBe('not-for-this-need')
    expect(seenBy(it, 'ben', share).myViewAsk).toBeUndefined()
  })

  test('[H30] asked once; a yes opens it for who asked, until the sharer says otherwise', () => {
    const { it, share } = family('listen')
    it.say('ben', asks(share))
    expect(refused(it, 'ben', asks(share))).toBe('asked-already')
    expect(refused(it, 'ben', move(share, 'view'))).toBe('not-invited-to-advise')
    it.say('ana', says(share, 'ben', 'yes'))
    expect(seenBy(it, 'ben', share)).toMatchObject({
      myViewAsk: 'yes',
      allowedMoves: ['here', 'reflect', 'ask', 'view'],
    })
    expect(refused(it, 'caro', move(share, 'view'))).toBe('not-invited-to-advise')
    it.say('ben', move(share, 'view', 'I would write to her.'))
    it.say('ana', says(share, 'ben', 'notNow'))
    expect(refused(it, 'ben', move(share, 'view'))).toBe('not-invited-to-advise')
    expect(refused(it, 'ben', asks(share))).toBe('asked-already')
    // What was said while it was welcome stays.
    expect(seenBy(it, 'ana', share).moves).toHaveLength(1)
  })

  test('[H30] only the sharer answers, and only somebody who asked', () => {
    const { it, share } = family('listen')
    it.say('ben', asks(share))
    expect(refused(it, 'ben', says(share, 'ben', 'yes'))).toBe('not-yours')
    expect(refused(it, 'caro', says(share, 'ben', 'yes'))).toBe('not-yours')
    expect(refused(it, 'ana', says(share, 'caro', 'yes'))).toBe('not-asked')
  })

  test('[H31] not now looks to everybody else like no answer, and like no asking', () => {
    const { it, share } = family('listen')
    const before = seenBy(it, 'caro', share)
    it.say('ben', asks(share))
    expect(seenBy(it, 'caro', share)).toEqual(before)
    expect(seenBy(it, 'ana', share).viewAsks).toMatchObject([{ answer: undefined }])
    it.say('ana', says(share, 'ben', 'notNow'))
    expect(seenBy(it, 'caro', share)).toEqual(before)
    expect(seenBy(it, 'ben', share).myViewAsk).toBe('notNow')
    // No answer was made: the share still waits for one.
    expect(seenBy(it, 'ana', share).state).toBe('waiting')
  })

  test('[H31] what somebody I blocked asks is not shown to me, and who left asks nothing', () => {
    const { it, share } = family('listen')
    it.say('ben', asks(share))
    it.say('caro', asks(share))
    const limits: Limits = { ...noLimits, isBlocked: account => account === me('ben') }
    const names = () =>
      seenBy(it, 'ana', share, limits).viewAsks.map(({ person }) => person.account)
    expect(names()).toEqual([me('caro')])
    it.change('caro', { t: 'left' })
    expect(names()).toEqual([])
  })

  test('[D24] who asks stands on the sharer’s Today until it is answered or rests', () => {
    const { it, share } = family('listen')
    it.say('ben', move(share, 'here', ''))
    it.say('ben', asks(share))
    const around = { online: true, unsent: undefined, halted: [], welcomed: [] }
    const kinds = (who: Actor, limits = noLimits) =>
      todayView([it.circle], undefined, me(who), 0, around, limits).items.map(({ kind }) => kind)
    expect(kinds('ana')).toEqual(['view-asked'])
    expect(kinds('caro')).toEqual([])
    expect(kinds('ana', { ...noLimits, isBlocked: () => true })).not.toContain('view-asked')
    it.say('ana', says(share, 'ben', 'notNow'))
    expect(kinds('ana')).toEqual([])
    it.say('caro', asks(share))
    it.say('ana', { t: 'share-rested', share })
    expect(kinds('ana')).toEqual([])
  })

  test('[H18] [H30] whoever takes their words along has asked nothing either', () => {
    const { it, share } = family('listen')
    const asked = it.say('ben', asks(share))
    it.say('ana', says(share, 'ben', 'yes'))
    const view = it.say('ben', move(share, 'view'))
    it.change('ben', { t: 'left' })
    it.change('ben', { t: 'taken-back', entries: [], all: me('ben'), mod: false })
    const late = lateDevice(it, [asked, view])
    for (const device of [late, it])
      expect(device.circle.sharing.shares[share]?.viewAsks).toBeUndefined()
    expect(late.circle.sharing.moves).toEqual(it.circle.sharing.moves)
    expect(it.circle.sharing.asks).toEqual({})
  })
})
