import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import type { CircleId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { type PersonId, personIdOf } from '../people/card.ts'
import { todayView } from '../today/view.ts'
import type { ReachOutAct } from './events.ts'
import { reachStands } from './stands.ts'
import { reachOutView } from './view.ts'

const me = accountOf('ana')
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
const fortnight = { from: 10, to: 16 }

/** Ana's self circle with three people in it, and what it shows on a day. */
const mine = () => {
  const it = scene('self')
  const people = ['Mara', 'Nils', 'Olga'].map((name, index): PersonId => {
    const id = eventIdOf(50 + index)
    it.say('ana', { t: 'person-kept', name }, 0, id)
    return personIdOf(id)
  })
  const [mara, nils, olga] = people as [PersonId, PersonId, PersonId]
  const rhythm = (person: PersonId, on = 0) =>
    it.say('ana', { t: 'rhythm-set', person, rhythm: fortnight, on })
  const on = (today: number, circles: Parameters<typeof reachOutView>[1] = []) =>
    reachOutView(it.circle, circles, me, today)
  const standsOn = (today: number, person = mara) =>
    on(today).people.find(each => each.person === person)?.stands
  return { ...it, mara, nils, olga, rhythm, on, standsOn }
}

test('[RO1] it is in the self circle alone, and of somebody who is among my people', () => {
  const { circle, mara } = mine()
  const acts: readonly ReachOutAct[] = [
    { t: 'rhythm-set', person: mara, rhythm: fortnight, on: 1 },
    { t: 'rest-set', until: 9 },
    { t: 'contact-noted', person: mara, way: 'call', on: 1 },
    { t: 'reach-out-begun', person: mara, channel: 'text', on: 1 },
    { t: 'suggestion-put-off', person: mara, until: 9 },
  ]
  for (const act of acts) {
    expect(refusalOf(circle, me, { ...act, ...stamp })).toBeUndefined()
    for (const kind of ['pair', 'couple', 'family', 'community'] as const)
      expect(refusalOf(scene(kind).circle, me, { ...act, ...stamp })).toBe('not-here')
  }
  const nobody = personIdOf(eventIdOf(777))
  const refusal = (act: ReachOutAct) => refusalOf(circle, me, { ...act, ...stamp })
  expect(refusal({ t: 'rhythm-set', person: nobody, on: 1 })).toBe('no-such-person')
  expect(refusal({ t: 'rhythm-set', person: mara, rhythm: { from: 9, to: 8 }, on: 1 })).toBe(
    'wrong-value',
  )
  expect(refusal({ t: 'reach-out-answered', begun: eventIdOf(3), happened: true })).toBe(
    'no-such-person',
  )
})

test('[RO2] a rhythm begins anew with any contact: noted, lived in a circle, or answered with yes', () => {
  const it = mine()
  it.rhythm(it.mara)
  expect(it.standsOn(9)).toBe('waits')
  expect(it.standsOn(16)).toBe('due')
  it.say('ana', { t: 'contact-noted', person: it.mara, way: 'meeting', on: 16 })
  expect(it.standsOn(25)).toBe('waits')
  expect(it.standsOn(32)).toBe('due')
  const begun = eventIdOf(80)
  it.say(
    'ana',
    { t: 'reach-out-begun', person: it.mara, channel: 'call', on: 32 },
    32 * dayMs,
    begun,
  )
  expect(it.standsOn(33)).toBe('due')
  expect(it.on(33).asks).toEqual([{ begun, person: it.mara }])
  it.say('ana', { t: 'reach-out-answered', begun, happened: true }, 33 * dayMs)
  expect(it.on(33)).toMatchObject({ asks: [], people: [{ stands: 'waits', lastContact: 32 }] })
  // Ben is Mara in a circle: what he answers Ana counts, what he says to all does not.
  it.say('ana', { t: 'person-changed', person: it.mara, accounts: [accountOf('ben')] })
  const family = scene('family')
  family.welcome('ben')
  family.say('ben', { t: 'share-offered', need: 'listen', words: 'Long day.' }, 50 * dayMs)
  expect(it.on(48, [family.circle]).people[0]?.lastContact).toBe(32)
  const share = family.say(
    'ana',
    { t: 'share-offered', need: 'listen', words: 'Quiet.' },
    51 * dayMs,
  )
  family.say('ben', { t: 'move-made', share, move: 'here', words: '' }, 52 * dayMs)
  expect(it.on(60, [family.circle]).people[0]).toMatchObject({ lastContact: 52, stands: 'waits' })
})

test('[RO3] the day lies inside the range, the same for each device and not for each time', () => {
  const it = mine()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), last => {
      const stands = (today: number) =>
        reachStands(it.mara, { rhythm: fortnight, since: 0, contacts: [] }, last, undefined, today)
      expect(stands(last + fortnight.from - 1)).toBe('waits')
      expect(stands(last + fortnight.to)).toBe('due')
    }),
    { seed: 20261129, numRuns: 200 },
  )
  const dueAfter = (last: number): number => {
    let day = last
    while (
      reachStands(it.mara, { rhythm: fortnight, since: 0, contacts: [] }, last, undefined, day) !==
      'due'
    )
      day += 1
    return day - last
  }
  expect(new Set([1, 100, 200, 300, 400, 500].map(dueAfter)).size).toBeGreaterThan(1)
})

test('[RO4] at most two in a week, whatever is begun or put off in between', () => {
  const it = mine()
  for (const person of [it.mara, it.nils, it.olga]) it.rhythm(person)
  expect(it.on(17).suggested).toHaveLength(2)
  const [first, second] = it.on(17).suggested as [PersonId, PersonId]
  it.say('ana', { t: 'reach-out-begun', person: first, channel: 'text', on: 17 }, 17 * dayMs)
  it.say('ana', { t: 'suggestion-put-off', person: second, until: 30 }, 17 * dayMs)
  expect(it.on(18).suggested).toEqual([])
  expect(it.on(20).suggested).toEqual([])
})

test('[RO4] notes that were planned and people who come to mind share the two of a week', () => {
  const it = mine()
  const family = scene('family')
  family.welcome('ben', 'caro')
  for (const [index, name] of (['ben', 'caro'] as const).entries())
    it.say('ana', {
      t: 'walk-begun',
      circle: family.circle.id as CircleId,
      with: accountOf(name),
      because: 'Tomás died.',
      since: 1,
      from: 10 + index,
      until: 300,
      pace: 'week',
    })
  for (const person of [it.mara, it.nils]) it.rhythm(person)
  const steps = (): readonly string[] =>
    todayView([family.circle], it.circle, me, 17 * dayMs, {
      online: true,
      unsent: undefined,
      halted: [],
      welcomed: [],
    })
      .items.map(({ kind }) => kind)
      .filter(kind => kind === 'walk-due' || kind === 'reach-out')
  expect(steps()).toHaveLength(2)
  // Whoever was reached this week took a place, also among the notes.
  it.say('ana', { t: 'reach-out-begun', person: it.olga, channel: 'text', on: 16 }, 16 * dayMs)
  expect(steps()).toHaveLength(1)
})

test('[RO5] what is left alone comes less and less, and two of them make it one a week', () => {
  const it = mine()
  it.rhythm(it.mara)
  const due = Array.from({ length: 20 }, (_, day) => day).find(day => it.standsOn(day) === 'due')
  if (due === undefined) throw new Error('It is due within its range')
  const shown = Array.from({ length: 120 }, (_, day) => day).filter(
    day => it.standsOn(due + day) === 'due',
  )
  // A week, two weeks of silence, a week, four of silence, a week, eight of silence.
  expect(shown.filter(day => day < 100)).toEqual(
    [0, 21, 56].flatMap(from => Array.from({ length: 7 }, (_, day) => from + day)),
  )
  it.rhythm(it.nils)
  it.rhythm(it.olga, 20)
  const day = Array.from({ length: 60 }, (_, at) => at).find(
    at =>
      it.standsOn(at) === 'alone' &&
      it.standsOn(at, it.nils) === 'alone' &&
      it.standsOn(at, it.olga) === 'due',
  )
  if (day === undefined) throw new Error('Two are left alone while the third is due')
  expect(it.on(day).suggested).toEqual([it.olga])
  // Another is due as well, and waits for another week; with one of the two gone, both are suggested.
  const id = eventIdOf(60)
  it.say('ana', { t: 'person-kept', name: 'Pia' }, 0, id)
  const pia = personIdOf(id)
  it.rhythm(pia, day - fortnight.to)
  expect(it.standsOn(day, pia)).toBe('due')
  expect(it.on(day).suggested).toHaveLength(1)
  it.say('ana', { t: 'person-let-go', person: it.mara })
  expect(it.on(day).suggested).toHaveLength(2)
})

test('[RO6] a season of rest, of one or of all, is silent', () => {
  const it = mine()
  it.rhythm(it.mara)
  it.rhythm(it.nils)
  it.say('ana', { t: 'rest-set', person: it.mara, until: 40 })
  expect(it.on(20).suggested).toEqual([it.nils])
  it.say('ana', { t: 'rest-set', until: 60 })
  expect(it.on(20).suggested).toEqual([])
  expect(it.standsOn(41)).toBe('rests')
  expect(it.standsOn(61)).toBe('due')
  it.say('ana', { t: 'rest-set', until: 0 })
  expect(it.on(20).suggested).toEqual([it.nils])
})

test('[RO7] the next rung is offered after what went well twice', () => {
  const it = mine()
  it.rhythm(it.mara)
  const next = () => it.on(5).people[0]?.next
  expect(next()).toBe('message')
  const note = (way: 'message' | 'call') =>
    it.say('ana', { t: 'contact-noted', person: it.mara, way, on: 1 })
  note('message')
  note('message')
  expect(next()).toBe('call')
  note('call')
  note('call')
  expect(next()).toBe('meeting')
})

test('[RO8] two that were made one are suggested once, and somebody let go not at all', () => {
  const it = mine()
  it.rhythm(it.mara)
  it.rhythm(it.nils, 2)
  it.say('ana', { t: 'contact-noted', person: it.mara, way: 'call', on: 1 })
  it.say('ana', { t: 'people-merged', into: it.nils, from: it.mara })
  expect(it.on(30).people).toMatchObject([{ person: it.nils, contacts: [{ way: 'call' }] }])
  it.say('ana', { t: 'reach-out-begun', person: it.mara, channel: 'text', on: 29 })
  expect(it.on(30).asks).toMatchObject([{ person: it.nils }])
  it.say('ana', { t: 'person-let-go', person: it.nils })
  expect(it.on(30)).toMatchObject({ people: [], suggested: [], asks: [] })
})

test('[RO9] a no is fine: it is not asked again and is no contact; nor is it asked for ever', () => {
  const it = mine()
  const begun = eventIdOf(80)
  it.say('ana', { t: 'reach-out-begun', person: it.mara, channel: 'mail', on: 10 }, 0, begun)
  expect(it.on(10).asks).toEqual([])
  expect(it.on(25).asks).toEqual([])
  it.say('ana', { t: 'reach-out-answered', begun, happened: false })
  it.say('ana', { t: 'reach-out-answered', begun, happened: true })
  expect(it.on(11)).toMatchObject({ asks: [], people: [] })
})

test('[RO9] who writes and then rings made one attempt: one question, and one answer ends it', () => {
  const it = mine()
  const begin = (id: number, channel: 'text' | 'call', on: number) =>
    it.say('ana', { t: 'reach-out-begun', person: it.mara, channel, on }, 0, eventIdOf(id))
  begin(80, 'text', 10)
  begin(81, 'call', 10)
  expect(it.on(11).asks).toEqual([{ begun: eventIdOf(81), person: it.mara }])
  begin(82, 'text', 11)
  expect(it.on(11).asks).toEqual([{ begun: eventIdOf(81), person: it.mara }])
  expect(it.on(12).asks).toEqual([{ begun: eventIdOf(82), person: it.mara }])
  it.say('ana', { t: 'reach-out-answered', begun: eventIdOf(82), happened: true })
  expect(it.on(12).asks).toEqual([])
  expect(it.on(12).people).toMatchObject([{ contacts: [{ way: 'message', on: 11 }] }])
  // What is begun after that is another attempt.
  begin(83, 'call', 12)
  expect(it.on(13).asks).toEqual([{ begun: eventIdOf(83), person: it.mara }])
})
