import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import { parseEvent } from '../circle/event.ts'
import { eventIdOf } from '#dev/scene.ts'
import { dayOf } from '../day/calendar.ts'
import type { TodayItem } from '../today/today.ts'
import { todayView } from '../today/view.ts'
import { limitsOf } from '../vault/limits.ts'
import type { VaultAct } from '../vault/events.ts'
import { nextNote, stageOf, threeOf, type WalkPlan } from './walk.ts'
import { walksHere } from './view.ts'

const on = (year: number, month: number, date: number): number => dayOf({ year, month, date })
const from = on(2026, 3, 20)

/** Ben walks with Ana. */
const walking = (more: Partial<WalkPlan> = {}) => {
  const family = scene('family')
  family.welcome('ben', 'caro')
  const self = scene('self')
  const circle = family.circle.id
  if (circle === undefined) throw new Error('no circle')
  // The self circle of the scene is Ana's; whose it is changes nothing here.
  const privately = (act: VaultAct) => self.say('ana', act)
  const plan: WalkPlan = {
    circle,
    with: me('ana'),
    because: 'She lost Tomás in March.',
    since: on(2026, 3, 12),
    from,
    until: from + 365,
    pace: 'twoWeeks',
    ...more,
  }
  privately({ t: 'walk-begun', ...plan })
  const today = (day: number, who: Actor = 'ben'): readonly TodayItem[] =>
    todayView([family.circle], self.circle, me(who), day * dayMs, {
      online: true,
      unsent: undefined,
      halted: [],
      welcomed: [],
    }).items.filter(({ kind }) => kind !== 'recovery-sheet')
  const view = (day: number) =>
    walksHere(family.circle, self.circle, me('ben'), day, limitsOf(self.circle))
  const one = { circle, with: me('ana') }
  const move = (next: number) => privately({ t: 'walk-moved', ...one, next })
  return { family, self, privately, plan, today, view, move, one }
}

test('[DA13] a plan says for whom, why, from when, how often and for how long: a year at most', () => {
  const { plan } = walking()
  const read = (more: Partial<WalkPlan>) =>
    parseEvent({ t: 'walk-begun', ...plan, ...more, v: 1, id: eventIdOf(7), at: 0 })
  expect(read({})).toBeDefined()
  expect(read({ until: from + 366 })).toBeDefined()
  for (const wrong of [{ until: from + 367 }, { until: from - 1 }, { because: ' ' }])
    expect(read(wrong)).toBeUndefined()
})

test('[DA13] it lives in the self circle, and the circle has no trace of it', () => {
  const { family, move, privately, one } = walking()
  const facts = family.facts.length
  const state = JSON.stringify(family.circle)
  move(from + 14)
  privately({ t: 'walk-ended', ...one })
  expect(family.facts).toHaveLength(facts)
  expect(JSON.stringify(family.circle)).toBe(state)
  expect(state).not.toContain('Tomás')
})

describe('what the walker is reminded of', () => {
  test('[DA14] one card from its day on, however long it waits; written or skipped, it is next time', () => {
    const { today, view, move } = walking()
    expect(today(from - 1)).toEqual([])
    const [first] = today(from)
    expect(first).toMatchObject({ kind: 'walk-due', because: 'She lost Tomás in March.' })
    // Three weeks later it is the same card: nothing was missed.
    const [later] = today(from + 21)
    expect(later).toMatchObject({ kind: 'walk-due', skipTo: from + 35 })
    expect(today(from + 21)).toHaveLength(1)
    move(from + 35)
    expect(today(from + 34)).toEqual([])
    expect(today(from + 35)).toHaveLength(1)
    // A plan that was followed and one that was skipped three times are the same plan.
    const skipped = walking()
    for (const weeks of [2, 4, 5]) skipped.move(from + weeks * 7)
    expect(skipped.view(from + 36)).toEqual(view(from + 36))
  })

  test('[DA14] it rests for as long as one likes, and stops for good in one tap', () => {
    const { today, move, privately, one } = walking()
    move(from + 28)
    expect(today(from + 27)).toEqual([])
    expect(today(from + 28)).toHaveLength(1)
    privately({ t: 'walk-ended', ...one })
    expect(today(from + 28)).toEqual([])
    expect(today(from + 366)).toEqual([])
  })

  test('[DA14] every week, every two weeks, or on the same date of each month', () => {
    expect(nextNote('week', from)).toBe(from + 7)
    expect(nextNote('twoWeeks', from)).toBe(from + 14)
    expect(nextNote('month', from)).toBe(on(2026, 4, 20))
  })

  test('[DA14] when its time is over it says so once, and asks for nothing', () => {
    const { today, privately, one } = walking()
    expect(today(from + 365)).toMatchObject([{ kind: 'walk-due' }])
    expect(today(from + 366)).toMatchObject([{ kind: 'walk-over', aYear: true }])
    privately({ t: 'walk-ended', ...one })
    expect(today(from + 366)).toEqual([])
    expect(walking({ until: from + 90 }).today(from + 91)).toMatchObject([{ aYear: false }])
  })

  test('[DA14] nothing of somebody who left, whom I blocked, or who would rather have no notes', () => {
    const left = walking()
    left.family.welcome('mallory')
    left.family.change('ana', { t: 'left' })
    expect(left.today(from)).toEqual([])
    const blocked = walking({ with: me('caro') })
    expect(blocked.today(from)).toHaveLength(1)
    blocked.privately({ t: 'person-blocked', account: me('caro') })
    expect(blocked.today(from)).toEqual([])
    const rather = walking()
    rather.family.sayTo('ana', ['ben'], { t: 'notes-wanted', from: me('ben'), wanted: false })
    expect(rather.today(from).map(({ kind }) => kind)).toEqual(['notes-declined'])
  })
})

describe('never too much', () => {
  test('[DA18] two reminders in seven days, whatever was planned', () => {
    const { family, self, plan } = walking()
    family.welcome('daniel')
    for (const who of ['caro', 'daniel'] as const)
      self.say('ana', { t: 'walk-begun', ...plan, with: me(who) })
    const asked = (at: number) =>
      todayView([family.circle], self.circle, me('ben'), at, {
        online: true,
        unsent: undefined,
        halted: [],
        welcomed: [],
      }).items.filter(({ kind }) => kind === 'walk-due').length
    const now = from * dayMs
    expect(asked(now)).toBe(2)
    self.say('ana', { t: 'walk-moved', circle: plan.circle, with: me('ana'), next: from + 14 }, now)
    expect(asked(now)).toBe(1)
    self.say(
      'ana',
      { t: 'walk-moved', circle: plan.circle, with: me('caro'), next: from + 14 },
      now,
    )
    expect([asked(now), asked(now + 6 * dayMs), asked(now + 7 * dayMs)]).toEqual([0, 0, 1])
  })

  test('[DA19] left alone twice, it asks every other time, for three days', () => {
    const { today, move } = walking()
    const asks = [13, 14, 27, 28, 30, 31, 41, 42, 55, 56, 58, 59].map(
      days => today(from + days).length,
    )
    expect(asks).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 0])
    move(from + 70)
    expect([69, 70, 83].map(days => today(from + days).length)).toEqual([0, 1, 1])
  })
})

describe('openers', () => {
  test('[DA15] fit how long ago it is: the first weeks, the first months, the middle, a year', () => {
    const since = on(2026, 3, 12)
    const at = (days: number) => stageOf(since, since + days)
    expect([-3, 0, 34, 35, 119, 120, 269, 270, 400].map(at)).toEqual([
      'first',
      'first',
      'first',
      'early',
      'early',
      'middle',
      'middle',
      'year',
      'year',
    ])
  })

  test('[DA15] three each time, others than the last time, and the same on each device', () => {
    for (const pace of ['week', 'twoWeeks', 'month'] as const) {
      let next = from
      let before: readonly number[] = []
      for (let turn = 0; turn < 12; turn++) {
        const three = threeOf(12, { from, pace, next })
        expect(new Set(three).size).toBe(3)
        expect(three.some(each => before.includes(each))).toBe(false)
        before = three
        next = nextNote(pace, next)
      }
    }
    expect(threeOf(12, { from, pace: 'week', next: from - 9 })).toEqual([0, 1, 2])
  })
})
