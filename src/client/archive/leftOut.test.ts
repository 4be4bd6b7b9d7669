import { expect, test } from 'vitest'
import { type Circle, emptyCircle } from '#core/circle/circle.ts'
import type { Act, Event } from '#core/circle/fact.ts'
import type { AccountId, CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import { commitmentPractice } from '#core/commitment/commitmentPractice.ts'
import { owningPractice } from '#core/owning/owningPractice.ts'
import { personIdOf } from '#core/people/card.ts'
import { repairPractice } from '#core/repair/repairPractice.ts'
import type { SealedAnswer } from '#core/together/together.ts'
import { isBroughtAgain, leftOutOf, mayBeLeftOut } from './leftOut.ts'

const ana = 'a'.repeat(32) as AccountId
const ben = 'b'.repeat(32) as AccountId
const caro = 'c'.repeat(32) as AccountId
const id = '0'.repeat(26) as EventId
const move = 'e'.repeat(64) as EntryId
const share = 'f'.repeat(64) as EntryId
const event = (act: Act): Event => ({ v: 1, id, at: 0, ...act })

/** Ben has answered something that Ana shared. */
const circle = (): Circle => {
  const made = emptyCircle()
  made.sharing.gone[move] = { entry: move, by: ben, seq: 3, how: 'author', share: undefined }
  return made
}

test('[E4] whether two others felt heard is not for an archive of a third', () => {
  const heard: Act = { t: 'heard-answered', move, heard: 'yes' }
  expect(leftOutOf(circle(), ana, ana, event(heard))).toBeUndefined()
  expect(leftOutOf(circle(), ben, ana, event(heard))).toBeUndefined()
  expect(leftOutOf(circle(), caro, ana, event(heard))).toBe('not-shown')
  const batch: Event = {
    v: 1,
    id,
    at: 0,
    t: 'batch',
    ops: [{ t: 'member-named', name: 'Ana' }, heard],
  }
  expect(leftOutOf(circle(), caro, ana, batch)).toBe('not-shown')
  expect(mayBeLeftOut(batch, 'not-shown')).toBe(true)
})

test('[E4] [H31] who asked to offer a thought, and the answer, is for an archive of those two', () => {
  const it = circle()
  it.sharing.gone[share] = { entry: share, by: ana, seq: 2, how: 'author', share: undefined }
  const asked: Act = { t: 'view-asked', share }
  const answered: Act = { t: 'view-answered', share, account: ben, answer: 'notNow' }
  for (const reader of [ana, ben]) {
    expect(leftOutOf(it, reader, ben, event(asked))).toBeUndefined()
    expect(leftOutOf(it, reader, ana, event(answered))).toBeUndefined()
  }
  expect(leftOutOf(it, caro, ben, event(asked))).toBe('not-shown')
  expect(leftOutOf(it, caro, ana, event(answered))).toBe('not-shown')
  expect(mayBeLeftOut(event(answered), 'not-shown')).toBe(true)
})

test('[E4] [H33] of an offer a yes is in every archive, and a not now in those of the two', () => {
  const acts = (answer: 'accepted' | 'notNow', happened: 'yes' | 'no'): readonly Act[] => [
    { t: 'offer-answered', move, answer },
    { t: 'offer-done', move, happened },
  ]
  for (const act of acts('accepted', 'yes'))
    expect(leftOutOf(circle(), caro, ana, event(act))).toBeUndefined()
  for (const act of acts('notNow', 'no')) {
    expect(leftOutOf(circle(), caro, ana, event(act))).toBe('not-shown')
    for (const reader of [ana, ben])
      expect(leftOutOf(circle(), reader, ana, event(act))).toBeUndefined()
  }
})

test('[E4] an ask to look after the circle is for who asked and who was asked', () => {
  const asked: Act = { t: 'steward-asked', account: ben }
  expect(leftOutOf(circle(), ana, ana, event(asked))).toBeUndefined()
  expect(leftOutOf(circle(), ben, ana, event(asked))).toBeUndefined()
  expect(leftOutOf(circle(), caro, ana, event(asked))).toBe('not-shown')
  const answered: Act = { t: 'steward-answered', answer: 'notNow' }
  expect(leftOutOf(circle(), ben, ben, event(answered))).toBeUndefined()
  expect(leftOutOf(circle(), caro, ben, event(answered))).toBe('not-shown')
})

test('[E4] an owning and what two agree on are for those two', () => {
  const made = circle()
  const sent: Act = { t: 'owning-sent', to: ben, did: 'I read your diary.' }
  owningPractice.replay(made, { seq: 1, by: ana, entry: move, id, at: 0, act: sent })
  const answered: Act = { t: 'owning-answered', owning: move, says: 'read' }
  const offered: Act = { t: 'repair-offered', to: ben, words: 'We knock.' }
  repairPractice.replay(made, { seq: 2, by: ana, entry: move, id, at: 0, act: offered })
  const ended: Act = { t: 'repair-ended', repair: move }
  for (const [by, act] of [
    [ana, sent],
    [ben, answered],
    [ana, offered],
    [ben, ended],
  ] as const) {
    for (const reader of [ana, ben]) expect(leftOutOf(made, reader, by, event(act))).toBeUndefined()
    expect(leftOutOf(made, caro, by, event(act))).toBe('not-shown')
  }
})

test('[E4] a commitment is for the two who walk it, also in a circle of two that another comes into', () => {
  const made = circle()
  const asked: Act = {
    t: 'commitment-asked',
    companion: ben,
    what: 'I walk.',
    often: 'daily',
    first: 1,
    last: 9,
    zone: 0,
  }
  const said: Act = { t: 'check-in-said', commitment: move, day: 1, says: 'kept' }
  const place = { seq: 1, by: ana, entry: move, id, at: 0 }
  commitmentPractice.replay(made, { ...place, act: asked })
  for (const act of [asked, said]) {
    expect(leftOutOf(made, ana, ana, event(act))).toBeUndefined()
    expect(leftOutOf(made, ben, ana, event(act))).toBeUndefined()
    expect(leftOutOf(made, caro, ana, event(act))).toBe('not-shown')
  }
  const nudged: Act = { t: 'nudge-given', commitment: move, words: 'Shall we?' }
  expect(leftOutOf(made, ana, ben, event(nudged))).toBeUndefined()
  expect(leftOutOf(made, caro, ben, event(nudged))).toBe('not-shown')
})

test('[E4] who else accepted an agreement is in nobody’s archive', () => {
  const accepted: Act = { t: 'agreement-accepted', agreement: move }
  expect(leftOutOf(circle(), ana, ana, event(accepted))).toBeUndefined()
  expect(leftOutOf(circle(), ana, ben, event(accepted))).toBe('not-shown')
})

test('[E4] what an account keeps for its own devices is in no archive', () => {
  const named: Act = { t: 'display-named', name: 'Ana' }
  expect(leftOutOf(circle(), ana, ana, event(named))).toBe('not-shown')
  const page: Act = { t: 'page-written', words: 'Mine.' }
  expect(leftOutOf(circle(), ana, ana, event(page))).toBeUndefined()
  expect(mayBeLeftOut(event(page), 'not-shown')).toBe(false)
})

test('[E4] an answer that opens with others is in an archive once it is open; a pass never', () => {
  const made = emptyCircle()
  const to = 'd'.repeat(64) as EntryId
  const sealed = { commit: 'A'.repeat(43), n: 'A'.repeat(16), ct: 'AAAA' }
  const answer: SealedAnswer = { kind: 'sealed', seq: 1, entry: move, id, ...sealed }
  const answers = { [ben]: [answer] }
  made.together.rounds[to] = {
    entry: to,
    asks: 'stretch-answer',
    opener: 'stewards',
    opened: true,
    answers,
  }
  const said = event({ t: 'answer-sealed', to, ...sealed })
  expect(leftOutOf(made, ana, ben, said)).toBe('not-shown')
  expect(leftOutOf(made, ben, ben, said)).toBeUndefined()
  const key = event({ t: 'answer-opened', answer: id, k: 'A'.repeat(43) })
  answer.opened = { entry: to, answer: undefined }
  expect([said, key].map(each => leftOutOf(made, ana, ben, each))).toEqual([
    'not-shown',
    'not-shown',
  ])
  answer.opened = { entry: to, answer: { t: 'stretch-answer', choice: 'goOn' } }
  expect([said, key].map(each => leftOutOf(made, ana, ben, each))).toEqual([undefined, undefined])
  expect(leftOutOf(made, ana, ben, event({ t: 'answer-passed', to }))).toBe('not-shown')
})

test('[E4] nobody here can say whom a kind of a newer Herewith is for', () => {
  expect(leftOutOf(circle(), ana, ana, { v: 1, id, at: 0, t: 'unknown' })).toBe('unknown')
})

test('[E15] without the plan, or without others, nothing of these practices goes along, also in a batch', () => {
  const told: Act = {
    t: 'contact-noted',
    person: personIdOf(id),
    way: 'call',
    on: 1,
    words: 'Mara',
  }
  const acts: readonly (readonly [Act, 'plan' | 'others'])[] = [
    [{ t: 'plan-reviewed', without: [] }, 'plan'],
    [{ t: 'shown-plan-read', circle: '1'.repeat(64) as CircleId, show: id }, 'plan'],
    [{ t: 'person-kept', name: 'Mara' }, 'others'],
    [told, 'others'],
    [{ t: 'network-placed', person: personIdOf(id), ring: 1, for: ['joy'], on: 1 }, 'others'],
    [{ t: 'network-season-noted', season: 8_107, words: 'Much rain, and Mara.' }, 'others'],
  ]
  for (const [act, without] of acts) {
    const other = without === 'plan' ? 'others' : 'plan'
    const batch: Event = { v: 1, id, at: 0, t: 'batch', ops: [act] }
    for (const said of [event(act), batch]) {
      expect(leftOutOf(circle(), ana, ana, said, [without])).toBe('not-wished')
      expect(leftOutOf(circle(), ana, ana, said, [other])).toBeUndefined()
      expect(mayBeLeftOut(said, 'not-wished')).toBe(true)
    }
  }
  const page: Act = { t: 'page-written', words: 'Mine.' }
  expect(leftOutOf(circle(), ana, ana, event(page), ['plan', 'others'])).toBeUndefined()
  expect(mayBeLeftOut(event(page), 'not-wished')).toBe(false)
})

test('[HN11] a note behind a link is in no archive, and comes back out of none', () => {
  const note: Act = {
    t: 'here-note-written',
    person: personIdOf(id),
    from: 'Ana',
    words: 'I’m here. No need to answer.',
    secret: 'A'.repeat(22),
    answerSeed: 'A'.repeat(43),
    until: 1,
  }
  const answer: Act = { t: 'here-note-answered', note: id, says: 'thanks' }
  for (const act of [note, answer]) {
    expect(leftOutOf(emptyCircle(), ana, ana, event(act))).toBe('not-shown')
    expect(isBroughtAgain(event(act))).toBe(false)
  }
})
