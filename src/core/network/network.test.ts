import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountOf, eventIdOf, type Scene, scene } from '#dev/scene.ts'
import { parseEvent } from '../circle/event.ts'
import { emptyCircle } from '../circle/circle.ts'
import { circleView } from '../circle/view.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import { dayOf } from '../day/calendar.ts'
import { type PersonId, personIdOf } from '../people/card.ts'
import { noLimits } from '../vault/limits.ts'
import { changesBetween } from './changes.ts'
import type { NetworkAct, NetworkRing, Purpose } from './events.ts'
import { placingsOf } from './network.ts'
import { lastDayOfSeason, seasonMonths, seasonOfDay } from '#base/season.ts'
import { networkOn, networkPeople, networkView } from './view.ts'

const me = accountOf('ana')
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
const day = (year: number, month: number, date: number): number => dayOf({ year, month, date })

/** Ana's self circle with three people in it. */
const mine = () => {
  const it = scene('self')
  const people = ['Ben', 'Caro', 'Dora'].map((name, index): PersonId => {
    const id = eventIdOf(50 + index)
    it.say('ana', { t: 'person-kept', name }, 0, id)
    return personIdOf(id)
  })
  const [ben, caro, dora] = people as [PersonId, PersonId, PersonId]
  return { ...it, ben, caro, dora, place: placing(it) }
}

const placing =
  (it: Scene) =>
  (person: PersonId, ring: NetworkRing, what: readonly Purpose[] = [], on = 0) =>
    it.say('ana', { t: 'network-placed', person, ring, for: what, on })

const stands = ({ circle }: Pick<Scene, 'circle'>, on?: number) => {
  const people = networkPeople(circle)
  const shown =
    on === undefined ? people.filter(({ ring }) => ring !== undefined) : networkOn(people, on)
  return shown.map(({ name, ring, for: what }) => [name, ring, what])
}
const view = ({ circle }: Pick<Scene, 'circle'>, today: number) =>
  networkView(circle, [], me, 0, today, noLimits)

test('[NE1] it is in the self circle alone, and of somebody who is among my people', () => {
  const { circle, ben } = mine()
  const acts: readonly NetworkAct[] = [
    { t: 'network-placed', person: ben, ring: 1, for: ['joy'], on: 1 },
    { t: 'network-unplaced', person: ben, on: 1 },
    { t: 'network-season-noted', season: 8_106, words: 'Much rain.' },
    { t: 'network-gap-set', for: 'joy', away: true, on: 1 },
  ]
  for (const act of acts) {
    expect(refusalOf(circle, me, { ...act, ...stamp })).toBeUndefined()
    for (const kind of ['pair', 'couple', 'family', 'community'] as const)
      expect(refusalOf(scene(kind).circle, me, { ...act, ...stamp })).toBe('not-here')
  }
  const nobody = personIdOf(eventIdOf(777))
  for (const act of [
    { t: 'network-placed', person: nobody, ring: 1, for: [], on: 1 },
    { t: 'network-unplaced', person: nobody, on: 1 },
  ] as const)
    expect(refusalOf(circle, me, { ...act, ...stamp })).toBe('no-such-person')
  const twice = { t: 'network-placed', person: ben, ring: 1, for: ['joy', 'joy'], on: 1 } as const
  expect(refusalOf(circle, me, { ...twice, ...stamp })).toBe('wrong-value')
})

test('[NE1] there are three rings and five things to be for somebody, and no more can be said', () => {
  const { ben } = mine()
  const placed = { t: 'network-placed', person: ben, ring: 1, for: [], on: 1, ...stamp }
  expect(parseEvent(placed)).toBeDefined()
  for (const wrong of [{ ring: 0 }, { ring: 4 }, { ring: 1.5 }, { for: ['money'] }, { on: -1 }])
    expect(parseEvent({ ...placed, ...wrong })).toBeUndefined()
})

test('[NE1] no view of the circle holds a word of it', () => {
  const it = mine()
  it.place(it.ben, 1, ['listening'])
  it.say('ana', { t: 'network-season-noted', season: 8_106, words: 'Much rain.' })
  const shown = JSON.stringify(circleView(it.circle, me, 0))
  expect(shown).not.toContain('Ben')
  expect(shown).not.toContain('rain')
})

test('[NE2] who was let go of is in no picture of no day, and what placed them can be taken back', () => {
  const it = mine()
  const first = it.place(it.ben, 1, ['joy'], 10)
  const second = it.place(it.ben, 2, [], 20)
  it.place(it.caro, 1, [], 10)
  expect(placingsOf(it.circle, [it.ben])).toEqual([first, second])
  it.say('ana', { t: 'person-let-go', person: it.ben })
  expect(stands(it)).toEqual([['Caro', 1, []]])
  expect(stands(it, 15)).toEqual([['Caro', 1, []]])
  it.change('ana', { t: 'taken-back', entries: [first, second], mod: false })
  expect(JSON.stringify(it.circle.network)).not.toContain(first)
  expect(JSON.stringify(it.circle.network)).not.toContain(second)
})

test('[NE2] who is taken off the picture stays among my people, and in the pictures before', () => {
  const it = mine()
  it.place(it.ben, 1, ['joy'], 10)
  it.say('ana', { t: 'network-unplaced', person: it.ben, on: 20 })
  expect(stands(it)).toEqual([])
  expect(stands(it, 19)).toEqual([['Ben', 1, ['joy']]])
  expect(stands(it, 9)).toEqual([])
})

test('[NE3] of two that are one it is the closer ring, and what both are for', () => {
  const it = mine()
  it.place(it.ben, 3, ['faith'], 10)
  it.place(it.caro, 1, ['joy'], 10)
  it.say('ana', { t: 'people-merged', into: it.ben, from: it.caro })
  expect(stands(it)).toEqual([['Ben', 1, ['joy', 'faith']]])
  expect(stands(it, 10)).toEqual([['Ben', 1, ['joy', 'faith']]])
  expect(placingsOf(it.circle, [it.ben])).toHaveLength(2)
})

test('[NE3] what is said of them afterwards is said of both, by either name', () => {
  const it = mine()
  it.place(it.ben, 3, ['faith'], 10)
  it.place(it.caro, 1, ['joy'], 10)
  it.say('ana', { t: 'people-merged', into: it.ben, from: it.caro })
  it.place(it.caro, 2, ['company'], 20)
  expect(stands(it)).toEqual([['Ben', 2, ['company']]])
  it.say('ana', { t: 'people-merged', into: it.dora, from: it.ben })
  expect(stands(it)).toEqual([['Dora', 2, ['company']]])
  it.say('ana', { t: 'network-unplaced', person: it.dora, on: 30 })
  expect(stands(it)).toEqual([])
  it.say('ana', { t: 'person-let-go', person: it.dora })
  expect(stands(it, 20)).toEqual([])
})

test('[NE3] two devices: the last one in the log holds, and taking one back leaves what was before', () => {
  const it = mine()
  it.place(it.ben, 3, [], 12)
  const last = it.place(it.ben, 1, ['joy'], 11)
  expect(stands(it)).toEqual([['Ben', 1, ['joy']]])
  it.change('ana', { t: 'taken-back', entries: [last], mod: false })
  expect(stands(it)).toEqual([['Ben', 3, []]])
})

test('[NE3] however two devices mix it, each person stands once, and a new fold says the same', () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('placed' as const),
      who: fc.nat(2),
      ring: fc.constantFrom(1 as const, 2 as const, 3 as const),
      on: fc.nat(400),
    }),
    fc.record({ kind: fc.constant('off' as const), who: fc.nat(2), on: fc.nat(400) }),
    fc.record({ kind: fc.constant('merged' as const), who: fc.nat(2), other: fc.nat(2) }),
    fc.record({ kind: fc.constant('gone' as const), who: fc.nat(2) }),
    fc.record({ kind: fc.constant('back' as const), nth: fc.nat(20) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), steps => {
      const it = mine()
      const people = [it.ben, it.caro, it.dora] as const
      const who = (at: number): PersonId => people[at] ?? it.ben
      const said: ReturnType<Scene['say']>[] = []
      const back = new Set<string>()
      for (const each of steps) {
        if (each.kind === 'placed') said.push(it.place(who(each.who), each.ring, [], each.on))
        if (each.kind === 'off')
          said.push(it.say('ana', { t: 'network-unplaced', person: who(each.who), on: each.on }))
        if (each.kind === 'merged')
          it.say('ana', { t: 'people-merged', into: who(each.who), from: who(each.other) })
        if (each.kind === 'gone') it.say('ana', { t: 'person-let-go', person: who(each.who) })
        const entry = each.kind === 'back' ? said[each.nth] : undefined
        if (entry !== undefined) {
          back.add(entry)
          it.change('ana', { t: 'taken-back', entries: [entry], mod: false })
        }
      }
      const names = stands(it).map(([name]) => name)
      expect(new Set(names).size).toBe(names.length)
      // A device that begins today reads a log without the words that were taken back.
      const anew = emptyCircle()
      replayAll(
        anew,
        it.facts.filter(({ entry }) => !back.has(entry)),
      )
      expect(networkPeople(anew)).toEqual(networkPeople(it.circle))
    }),
    { seed: 33, numRuns: 300 },
  )
})

test('[NE4] a season is three months by the calendar, wherever one lives', () => {
  expect(seasonOfDay(day(2026, 11, 30))).toBe(seasonOfDay(day(2026, 9, 1)))
  expect(seasonOfDay(day(2026, 12, 1))).toBe(seasonOfDay(day(2026, 11, 30)) + 1)
  expect(seasonOfDay(day(2027, 2, 28))).toBe(seasonOfDay(day(2026, 12, 1)))
  const winter = seasonOfDay(day(2027, 1, 15))
  expect(seasonMonths(winter)).toEqual({
    from: { year: 2026, month: 12 },
    to: { year: 2027, month: 2 },
  })
  expect(lastDayOfSeason(winter)).toBe(day(2027, 2, 28))
  expect(lastDayOfSeason(seasonOfDay(day(2028, 1, 1)))).toBe(day(2028, 2, 29))
  for (let at = 0; at < 30_000; at += 1) {
    const season = seasonOfDay(at)
    expect(at <= lastDayOfSeason(season) && at > lastDayOfSeason(season - 1)).toBe(true)
  }
})

test('[NE4] how it stood in a season comes out of the log, and only what was said makes a season', () => {
  const it = mine()
  const [spring, autumn] = [day(2026, 4, 2), day(2026, 10, 2)]
  it.place(it.ben, 2, [], spring)
  it.place(it.caro, 3, [], autumn)
  it.place(it.ben, 1, [], autumn)
  const today = day(2026, 12, 24)
  const { seasons, people } = view(it, today)
  // Nobody moved in summer, so it is no season of its own.
  expect(seasons).toEqual([seasonOfDay(autumn), seasonOfDay(spring)])
  expect(
    networkOn(people, lastDayOfSeason(seasonOfDay(spring))).map(({ name, ring }) => [name, ring]),
  ).toEqual([['Ben', 2]])
  expect(networkOn(people, today).map(({ name, ring }) => [name, ring])).toEqual([
    ['Ben', 1],
    ['Caro', 3],
  ])
})

test('[NE4] one line of mine stands beside a season, the last that was written, and is erased whole', () => {
  const it = mine()
  const season = seasonOfDay(day(2026, 10, 2))
  const note = (words: string) => it.say('ana', { t: 'network-season-noted', season, words })
  const entries = [note('Much rain.'), note('Much rain, and Ben.')]
  const today = day(2026, 12, 24)
  expect(view(it, today).lines).toEqual([{ season, words: 'Much rain, and Ben.', entries }])
  expect(view(it, today).seasons).toEqual([season])
  it.change('ana', { t: 'taken-back', entries, mod: false })
  expect(view(it, today).lines).toEqual([])
})

test('[NE5] what changed is said of each person, and a number of nobody', () => {
  const it = mine()
  it.place(it.ben, 2, ['joy'], 10)
  it.place(it.dora, 1, ['faith'], 10)
  it.place(it.ben, 1, ['joy', 'listening'], 200)
  it.place(it.caro, 3, ['company'], 200)
  it.say('ana', { t: 'network-unplaced', person: it.dora, on: 200 })
  const people = networkPeople(it.circle)
  expect(changesBetween(people, 100, 300)).toEqual([
    { person: it.ben, name: 'Ben', moved: 'closer', nowFor: ['listening'], noMoreFor: [] },
    { person: it.caro, name: 'Caro', moved: 'came', nowFor: [], noMoreFor: [] },
    { person: it.dora, name: 'Dora', moved: 'off', nowFor: [], noMoreFor: [] },
  ])
  expect(changesBetween(people, 300, 100)[0]).toMatchObject({
    moved: 'further',
    noMoreFor: ['listening'],
  })
  expect(changesBetween(people, 100, 100)).toEqual([])
})

test('[NE6] one gap at most is said, with one step; whoever passed what people are for is told nothing', () => {
  const it = mine()
  expect(view(it, 500).gap).toBeUndefined()
  it.place(it.ben, 2)
  expect(view(it, 500).gap).toBeUndefined()
  it.place(it.ben, 2, ['practical'])
  it.place(it.caro, 1, ['practical'])
  expect(view(it, 500).gap).toEqual({
    for: 'listening',
    step: { kind: 'reach', person: it.caro, name: 'Caro' },
  })
})

test('[NE6] a gap that is put away stays away, no other comes in that season, and it can come back', () => {
  const it = mine()
  it.place(it.ben, 1, ['practical'])
  const today = day(2026, 10, 2)
  it.say('ana', { t: 'network-gap-set', for: 'listening', away: true, on: today })
  expect(view(it, today + 30).gap).toBeUndefined()
  expect(view(it, day(2026, 12, 1)).gap?.for).toBe('company')
  expect(view(it, today).away).toEqual(['listening'])
  it.say('ana', { t: 'network-gap-set', for: 'listening', away: false, on: today })
  expect(view(it, day(2026, 12, 1)).gap?.for).toBe('listening')
  // A clock that ran years ahead keeps it quiet for this season and no longer.
  const ahead = mine()
  ahead.place(ahead.ben, 1, ['practical'])
  ahead.say('ana', { t: 'network-gap-set', for: 'joy', away: true, on: day(2030, 1, 1) })
  expect(view(ahead, today).gap).toBeUndefined()
})

test('[NE6] nobody is told that nobody is there for faith who never had anybody for it', () => {
  const it = mine()
  const rest = ['practical', 'listening', 'joy', 'company'] as const
  it.place(it.ben, 1, rest)
  expect(view(it, 500).gap).toBeUndefined()
  it.place(it.caro, 1, ['faith'], 10)
  it.say('ana', { t: 'network-unplaced', person: it.caro, on: 20 })
  expect(view(it, 500).gap?.for).toBe('faith')
})

test('[NE6] the step is never towards somebody I blocked or rest from; then it is help, or my people', () => {
  const it = mine()
  const mallory = accountOf('mallory')
  it.say('ana', { t: 'person-changed', person: it.ben, accounts: [mallory] })
  it.place(it.ben, 1, ['joy'])
  const limits = { ...noLimits, isBlocked: (account: string) => account === mallory }
  const step = () => networkView(it.circle, [], me, 0, 500, limits).gap?.step
  expect(view(it, 500).gap?.step).toMatchObject({ kind: 'reach', person: it.ben })
  expect(step()).toEqual({ kind: 'help' })
  it.place(it.caro, 2, ['listening'])
  expect(step()).toEqual({ kind: 'reach', person: it.caro, name: 'Caro' })
  it.say('ana', { t: 'rest-set', person: it.caro, until: 600 })
  expect(step()).toEqual({ kind: 'place' })
  it.place(it.dora, 2, ['listening'])
  it.say('ana', { t: 'rest-set', until: 600 })
  expect(step()).toEqual({ kind: 'add' })
})
