import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountOf } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import { type Table, at, autumn, code, now, september, table } from '#test/cast/seasonTable.ts'

describe('the page', () => {
  const minutes = (it: Table, length: number, when: number) =>
    it.mine.say('ana', { t: 'present-time-kept', minutes: length }, when)

  test('[SN2] a day is a date where this person was, before and after the clocks change', () => {
    const it = table()
    // Half past midnight on 1 September in Madrid, which is two hours ahead in September and one in November.
    minutes(it, 20, at('2026-08-31', '22:30'))
    const zone = (when: number): number => (when < at('2026-10-25') ? 120 : 60)
    expect(it.page(autumn, { zone })).toEqual({ minutes: 20 })
    expect(it.page(code('2026-06'), { zone: () => -300 })).toEqual({ minutes: 20 })
  })

  test('[SN12] what did not happen is not there; the total goes up to the season and only grows', () => {
    const it = table()
    minutes(it, 20, at('2026-04-01'))
    minutes(it, 30, september)
    it.share('ana', at('2026-04-01'), { need: 'rejoice' })
    const pages = it.view({ now: at('2026-12-01') }).pages
    expect(pages).toEqual([
      { season: code('2026-12'), figures: [], words: undefined, takeBack: [] },
      {
        season: autumn,
        figures: [{ line: 'minutes', here: 30, soFar: 50 }],
        words: undefined,
        takeBack: [],
      },
      {
        season: code('2026-03'),
        figures: [
          { line: 'minutes', here: 20, soFar: 20 },
          { line: 'rises', here: 1, soFar: 1 },
        ],
        words: undefined,
        takeBack: [],
      },
    ])
  })

  test('[SN12] however it is mixed, figures add up to their totals, none is 0, and no total shrinks', () => {
    const lived = fc.record({
      days: fc.integer({ min: 0, max: 1500 }),
      minutes: fc.constantFrom(10, 20, 30, 60),
      rise: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(lived, { maxLength: 30 }), all => {
        const it = table()
        for (const { days, minutes: length, rise } of all) {
          const when = now - days * dayMs
          if (rise) it.share('ana', when, { need: 'rejoice' })
          else minutes(it, length, when)
        }
        const before: Record<string, number> = {}
        for (const { figures } of it.view().pages.toReversed())
          for (const { line, here, soFar } of figures) {
            expect(here).toBeGreaterThan(0)
            expect(soFar).toBe((before[line] ?? 0) + here)
            before[line] = soFar
          }
        const sum = all.filter(({ rise }) => !rise).reduce((total, { minutes: m }) => total + m, 0)
        expect(before['minutes'] ?? 0).toBe(sum)
      }),
      { seed: 12, numRuns: 60 },
    )
  })

  test('[SN12] no figure bears a name, and none is about anybody but me', () => {
    const it = table()
    it.circle.say('ben', { t: 'member-named', name: 'Ben' })
    const one = it.share('ana', september)
    it.heard('ana', one, it.reflect('ben', one, september), september)
    const said = JSON.stringify(it.view())
    expect(said).not.toContain('Ben')
    expect(said).not.toContain(accountOf('ben'))
  })

  test('[SN1] what a newer app says, or a clock claims of days to come, changes nothing', () => {
    const it = table()
    minutes(it, 20, september)
    const before = it.view()
    it.mine.say('ana', { t: 'unknown' }, september)
    it.circle.say('ben', { t: 'unknown' }, september)
    minutes(it, 60, at('2099-05-01'))
    expect(it.view()).toEqual(before)
    expect(it.page(code('2099-03'), { now: at('2099-05-02') })).toEqual({ minutes: 60 })
  })

  test('[SN14] with nothing in it there is a page of this season, without a figure', () => {
    expect(table().view().pages).toEqual([
      { season: autumn, figures: [], words: undefined, takeBack: [] },
    ])
  })
})
