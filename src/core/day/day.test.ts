import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, scene, type Scene, sideScene } from '#dev/scene.ts'
import { readersOf } from '../aside/audience.ts'
import { type Circle, dayMs, emptyCircle, hourMs } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act, Fact } from '../circle/fact.ts'
import type { EntryId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { replayAll } from '../circle/replay.ts'
import type { TodayItem } from '../today/today.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import { dateOf, dayOf } from './calendar.ts'
import type { DayAct } from './events.ts'
import { daysUntil, nextTime } from './occurs.ts'
import { daysView } from './view.ts'

const on = (year: number, month: number, date: number): number => dayOf({ year, month, date })
/** At ten in the morning, in UTC. */
const at = (day: number, hour = 10): number => day * dayMs + hour * hourMs

type Kept = Extract<DayAct, { t: 'day-kept' }>
const kept = (more: Partial<Kept> = {}): Kept => ({
  t: 'day-kept',
  what: 'Tomás died',
  tone: 'hard',
  helps: 'a message',
  month: 3,
  date: 12,
  year: 2025,
  yearly: true,
  ...more,
})

/** The log as a device of `who` folds it. */
const foldedFor = (facts: readonly Fact[], who: Actor): Circle => {
  const circle = emptyCircle()
  for (const fact of facts) {
    const closed =
      fact.kind === 'content' && fact.audience !== undefined && !fact.audience.includes(me(who))
    if (!closed) replayAll(circle, [fact])
  }
  return circle
}

const group = (of: CircleKind = 'family', it: Scene = scene(of)) => {
  if (it.circle.policy.kind2) it.welcome('ben')
  else it.welcome('ben', 'caro', 'mallory')
  const selves: Partial<Record<Actor, Scene>> = {}
  const selfOf = (who: Actor): Circle => {
    const self = (selves[who] ??= scene('self'))
    return self.circle
  }
  /** In somebody's self circle; the scenes of all of them are Ana's, which changes nothing here. */
  const privately = (who: Actor, act: Act): void => {
    selfOf(who)
    selves[who]?.say('ana', act)
  }
  const refusal = (who: Actor, act: DayAct) =>
    refusalOf(
      it.circle,
      me(who),
      { ...act, v: 1, id: eventIdOf(9999), at: 0 },
      readersOf(it.circle, me(who), act, undefined),
    )
  const circle = it.circle.id
  if (circle === undefined) throw new Error('no circle')
  const setAside = (who: Actor, day: EntryId, until: number): void =>
    privately(who, { t: 'day-set-aside', circle, day, until })
  const view = (who: Actor, today: number) =>
    daysView(foldedFor(it.facts, who), selfOf(who), me(who), today, limitsOf(selfOf(who)))
  const today = (who: Actor, now: number, zone = 0): readonly TodayItem[] =>
    todayView([foldedFor(it.facts, who)], selfOf(who), me(who), now, {
      online: true,
      unsent: undefined,
      halted: [],
      welcomed: [],
      zone,
    }).items.filter(({ kind }) => kind.startsWith('day-'))
  return { ...it, privately, refusal, setAside, view, today }
}

describe('when a day comes', () => {
  const when = { month: 3, date: 12, yearly: true }

  test('[DA1] every year, or once; a day that is over comes no more', () => {
    expect(nextTime(when, on(2026, 3, 12))).toBe(on(2026, 3, 12))
    expect(nextTime(when, on(2026, 3, 13))).toBe(on(2027, 3, 12))
    expect(nextTime({ ...when, year: 2030 }, on(2026, 1, 1))).toBe(on(2030, 3, 12))
    const once = { ...when, yearly: false, year: 2026 }
    expect(nextTime(once, on(2026, 3, 12))).toBe(on(2026, 3, 12))
    expect(nextTime(once, on(2026, 3, 13))).toBeUndefined()
  })

  test('[DA4] two days before, and at the turn of a year', () => {
    expect([8, 9, 10, 11, 12, 13].map(date => daysUntil(when, on(2026, 3, date)))).toEqual([
      undefined,
      undefined,
      2,
      1,
      0,
      undefined,
    ])
    expect(daysUntil({ month: 1, date: 1, yearly: true }, on(2026, 12, 30))).toBe(2)
    expect(daysUntil({ month: 1, date: 1, yearly: true }, on(2027, 1, 1))).toBe(0)
  })

  test('[DA8] 29 February comes on the 28th where there is none, and only once a year', () => {
    const leap = { month: 2, date: 29, yearly: true }
    const days = Array.from({ length: 3 * 366 }, (_, each) => on(2026, 1, 1) + each)
    const came = days.filter(day => daysUntil(leap, day) === 0).map(dateOf)
    expect(came.map(({ month, date, year }) => [year, month, date])).toEqual([
      [2026, 2, 28],
      [2027, 2, 28],
      [2028, 2, 29],
    ])
    expect(daysUntil(leap, on(2027, 2, 26))).toBe(2)
    expect(daysUntil(leap, on(2028, 2, 28))).toBe(1)
  })
})

describe('a day', () => {
  test('[DA1] is a date that there is, one line of words, and what would help; not in a self circle', () => {
    for (const kind of ['pair', 'couple', 'family', 'community'] as const)
      expect(group(kind).refusal('ana', kept())).toBeUndefined()
    expect(group('family', sideScene('family')).refusal('ben', kept())).toBeUndefined()
    const { refusal } = group()
    for (const wrong of [
      { month: 2, date: 30 },
      { month: 2, date: 29, year: 2025 },
      { month: 4, date: 31 },
      { yearly: false, year: undefined },
    ])
      expect(refusal('ana', kept(wrong))).toBe('wrong-value')
    expect(refusal('ana', kept({ month: 2, date: 29, year: undefined }))).toBeUndefined()
    expect(refusal('ana', kept({ month: 2, date: 29, year: 2024 }))).toBeUndefined()
    const self = scene('self').circle
    const event = { ...kept(), v: 1 as const, id: eventIdOf(1), at: 0 }
    expect(refusalOf(self, me('ana'), event)).toBe('not-here')
    for (const broken of [{ what: ' ' }, { month: 13 }, { date: 0 }, { helps: 'a\nb' }])
      expect(parseEvent({ ...event, ...broken })).toBeUndefined()
  })

  test('[DA2] is kept by its person alone, for all or for chosen people; nobody else reads it', () => {
    const it = group()
    const day = it.sayTo('ana', ['ben'], kept())
    expect(it.view('ben', on(2026, 3, 11)).all).toMatchObject([
      { says: { what: 'Tomás died', helps: 'a message' }, near: 1, canChange: false },
    ])
    expect(it.view('ana', on(2026, 3, 11)).all[0]?.readers).toHaveLength(2)
    expect(it.view('caro', on(2026, 3, 11)).all).toEqual([])
    expect(it.today('caro', at(on(2026, 3, 12)))).toEqual([])
    const changed = { ...kept(), t: 'day-changed', day } as const
    expect(it.refusal('ben', changed)).toBe('not-yours')
    expect(it.refusal('ana', changed)).toBeUndefined()
    // What is said anew of it goes to the same people, whatever is chosen.
    const two = [me('ana'), me('ben')].toSorted()
    expect(readersOf(it.circle, me('ana'), changed, { kind: 'everybody' })).toEqual(two)
    const aloud = refusalOf(it.circle, me('ana'), { ...changed, v: 1, id: eventIdOf(99), at: 0 })
    expect(aloud).toBe('not-the-same-people')
  })

  test('[DA7] is said anew, or taken back with all its words, by its person', () => {
    const it = group()
    const day = it.say('ana', kept())
    const change = it.say('ana', {
      ...kept({ helps: 'nothing, just know' }),
      t: 'day-changed',
      day,
    })
    const said = it.view('ben', on(2026, 1, 1)).all[0]?.says
    expect(said).toMatchObject({ helps: 'nothing, just know' })
    expect(it.view('ana', on(2026, 1, 1)).all[0]?.takeBack).toEqual([change, day])
    it.change('ben', { t: 'taken-back', entries: [day], mod: false })
    expect(it.view('ben', on(2026, 1, 1)).all).toHaveLength(1)
    it.change('ana', { t: 'taken-back', entries: [change], mod: false })
    expect(it.view('ben', on(2026, 1, 1)).all).toEqual([])
    expect(it.view('ana', on(2026, 1, 1)).all).toEqual([])
    // Later words about it find nothing.
    expect(it.refusal('ana', { ...kept(), t: 'day-changed', day })).toBe('no-such-day')
  })

  test('[DA7] goes with its person, and one that came once is over for the others', () => {
    const it = group()
    it.say('ana', kept({ yearly: false, year: 2026 }))
    it.say('ben', kept({ what: 'My birthday', tone: 'glad' }))
    expect(it.view('ben', on(2026, 3, 13)).all.map(({ by }) => by.account)).toEqual([me('ben')])
    expect(it.view('ana', on(2026, 3, 13)).all.map(({ next }) => next)).toEqual([
      on(2027, 3, 12),
      undefined,
    ])
    it.change('ben', { t: 'left' })
    expect(it.view('caro', on(2026, 3, 1)).all.map(({ by }) => by.account)).toEqual([me('ana')])
    expect(it.today('caro', at(on(2027, 3, 12)))).toEqual([])
  })
})

describe('a day of somebody else', () => {
  const proposed = { ...kept(), t: 'day-proposed', of: me('ana'), helps: undefined } as const

  test('[DA3] is only told to them, and kept when they keep it', () => {
    const it = group()
    expect(it.refusal('ben', { ...proposed, of: me('ben') })).toBe('yourself')
    const event = { ...proposed, v: 1 as const, id: eventIdOf(99), at: 0 }
    expect(refusalOf(it.circle, me('ben'), event)).toBe('not-the-same-people')
    it.sayTo('ben', ['ana'], proposed)
    const before = on(2026, 3, 10)
    expect(it.view('ana', before)).toMatchObject({ all: [], proposed: [{ mine: false }] })
    expect(it.today('ana', at(before))).toMatchObject([{ kind: 'day-proposed' }])
    expect(it.view('ben', before)).toMatchObject({ all: [], proposed: [{ mine: true }] })
    expect(it.view('caro', before).proposed).toEqual([])
    expect(it.today('ben', at(on(2026, 3, 12)))).toEqual([])
    it.say('ana', kept())
    expect(it.view('ana', before).proposed).toEqual([])
    expect(it.view('ben', before)).toMatchObject({ all: [{ near: 2 }], proposed: [] })
  })

  test('[DA3] let be, it is gone for them, and whoever proposed it sees what they saw before', () => {
    const it = group()
    const day = it.sayTo('ben', ['ana'], proposed)
    const unanswered = it.view('ben', on(2026, 3, 1))
    it.setAside('ana', day, 100_000)
    expect(it.view('ana', on(2026, 3, 1)).proposed).toEqual([])
    expect(it.today('ana', at(on(2026, 3, 1)))).toEqual([])
    expect(it.view('ben', on(2026, 3, 1))).toEqual(unanswered)
    expect(it.facts).toHaveLength(8)
  })

  test('[DA9] asks nothing where I blocked who proposes it', () => {
    const it = group()
    it.sayTo('mallory', ['ana'], proposed)
    it.privately('ana', { t: 'person-blocked', account: me('mallory') })
    expect(it.view('ana', on(2026, 3, 1)).proposed).toEqual([])
    expect(it.today('ana', at(on(2026, 3, 1)))).toEqual([])
  })
})

describe('on Today', () => {
  test('[DA4] the others are told two days before and on the day; nobody is told what others did', () => {
    const it = group()
    it.say('ana', kept())
    const days = (who: Actor, date: number) =>
      it
        .today(who, at(on(2026, 3, date)))
        .map(item => (item.kind === 'day-near' ? item.days : item))
    expect([9, 10, 11, 12, 13].map(date => days('ben', date))).toEqual([[], [2], [1], [0], []])
    expect(days('caro', 11)).toEqual([1])
    const [item] = it.today('ben', at(on(2026, 3, 11)))
    expect(item).toMatchObject({ from: { account: me('ana') }, says: { helps: 'a message' } })
  })

  test('[DA4] also while posting is paused, and no more once the circle is closed', () => {
    const it = group()
    it.say('ana', kept())
    it.change('ana', { t: 'circle-paused' })
    expect(it.today('ben', at(on(2026, 3, 11)))).toHaveLength(1)
    it.change('ana', { t: 'circle-closed' })
    expect(it.today('ben', at(on(2026, 3, 11)))).toEqual([])
  })

  test('[DA4] by the calendar where the reader is', () => {
    const it = group()
    it.say('ana', kept())
    const near = (now: number, zone: number) =>
      it.today('ben', now, zone).map(item => (item.kind === 'day-near' ? item.days : item.kind))
    const midnight = at(on(2026, 3, 12), 0)
    // At midnight in UTC it is still the 11th in New York, and has been the 12th in Tokyo for nine hours.
    expect(near(midnight, -240)).toEqual([1])
    expect(near(midnight, 540)).toEqual([0])
    expect(near(midnight - 10 * hourMs, 540)).toEqual([1])
    expect(near(midnight + 23 * hourMs, 540)).toEqual([])
    expect(near(midnight + 27 * hourMs, -240)).toEqual([0])
    // UTC+14 and UTC-12 are never more than a day and two hours apart.
    expect(near(midnight - 14 * hourMs, 840)).toEqual([0])
    expect(near(midnight + 36 * hourMs - 1, -720)).toEqual([0])
  })

  test('[DA5] set aside before, it comes once more on the day; on the day, not until next year', () => {
    const it = group()
    const day = it.say('ana', kept())
    const [ahead] = it.today('ben', at(on(2026, 3, 10)))
    if (ahead?.kind !== 'day-near') throw new Error('no card')
    it.setAside('ben', day, ahead.until)
    expect(it.today('ben', at(on(2026, 3, 11)))).toEqual([])
    const [again] = it.today('ben', at(on(2026, 3, 12)))
    if (again?.kind !== 'day-near') throw new Error('no card')
    it.setAside('ben', day, again.until)
    expect(it.today('ben', at(on(2026, 3, 12)))).toEqual([])
    expect(it.today('ben', at(on(2027, 3, 11)))).toMatchObject([{ days: 1 }])
    // It is Ben's alone: Caro's Today, and what Ana sees, are as they were.
    expect(it.today('caro', at(on(2026, 3, 12)))).toHaveLength(1)
    expect(it.view('ana', on(2026, 3, 12)).all[0]).toMatchObject({ aside: false })
  })

  test('[DA6] its person has a card of their own on the day, and none before', () => {
    const it = group()
    const day = it.say('ana', kept())
    expect(it.today('ana', at(on(2026, 3, 11)))).toEqual([])
    const [mine] = it.today('ana', at(on(2026, 3, 12)))
    expect(mine).toMatchObject({ kind: 'day-mine', day })
    it.setAside('ana', day, on(2026, 3, 12))
    expect(it.today('ana', at(on(2026, 3, 12)))).toEqual([])
  })

  test('[DA9] days of somebody I blocked never ask me, and are not in the list', () => {
    const it = group()
    it.say('mallory', kept())
    it.privately('ana', { t: 'person-blocked', account: me('mallory') })
    expect(it.today('ana', at(on(2026, 3, 12)))).toEqual([])
    expect(it.view('ana', on(2026, 3, 12)).all).toEqual([])
    expect(it.today('ben', at(on(2026, 3, 12)))).toHaveLength(1)
  })
})
