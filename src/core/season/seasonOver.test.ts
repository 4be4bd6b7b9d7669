import { describe, expect, test } from 'vitest'
import { lastDayOfSeason } from '#base/season.ts'
import { eventIdOf } from '#dev/scene.ts'
import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import { personIdOf } from '../people/card.ts'
import { todayView } from '../today/view.ts'
import { ana, at, autumn, september, table } from '#test/cast/seasonTable.ts'

describe('on Today', () => {
  const offers = (self: Circle, circles: readonly Circle[], when: number): readonly number[] =>
    todayView(circles, self, ana, when, {
      online: true,
      unsent: undefined,
      halted: [],
      welcomed: [],
    }).items.flatMap(item => (item.kind === 'season-over' ? [item.season] : []))
  const day = (after: number): number => (lastDayOfSeason(autumn) + after) * dayMs + hourMs

  test('[SN16] the page of a season is offered when it is over, for four weeks', () => {
    const { mine, circle } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, september)
    const on = (after: number) => offers(mine.circle, [circle.circle], day(after))
    expect([0, 1, 28, 29].map(on)).toEqual([[], [autumn], [autumn], []])
  })

  test('[SN16] put away or opened on any device, it is offered no more; the next one is', () => {
    const { mine } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, september)
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, day(40))
    mine.say('ana', { t: 'season-put-away', season: autumn }, day(2))
    expect(offers(mine.circle, [], day(3))).toEqual([])
    // A device that was away puts away an earlier one: nothing comes back.
    mine.say('ana', { t: 'season-put-away', season: autumn - 1 }, day(4))
    expect(offers(mine.circle, [], day(5))).toEqual([])
    const next = (lastDayOfSeason(autumn + 1) + 1) * dayMs
    expect(offers(mine.circle, [], next)).toEqual([autumn + 1])
  })

  test('[SN16] a season in which nothing was said is not offered to anybody', () => {
    const { mine, circle } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, at('2026-08-30'))
    expect(offers(mine.circle, [circle.circle], day(1))).toEqual([])
    expect(
      todayView([circle.circle], undefined, ana, day(1), {
        online: true,
        unsent: undefined,
        halted: [],
        welcomed: [],
      }).items,
    ).toEqual([])
  })

  test('[SN16] it is one of the two suggestions of a week, and waits where both are taken', () => {
    const { mine } = table()
    mine.say('ana', { t: 'present-time-kept', minutes: 20 }, september)
    const on = Math.floor(day(2) / dayMs)
    for (const number of [601, 602]) {
      mine.say('ana', { t: 'person-kept', name: 'Nora' }, september, eventIdOf(number))
      const person = personIdOf(eventIdOf(number))
      mine.say('ana', { t: 'reach-out-begun', person, channel: 'call', on }, day(2))
    }
    expect(offers(mine.circle, [], day(2))).toEqual([])
    expect(offers(mine.circle, [], day(12))).toEqual([autumn])
  })
})
