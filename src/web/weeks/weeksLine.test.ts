import { expect, test } from 'vitest'
import { weeksLine } from './weeksLine.ts'

test('[WK4] a time that was passed leaves a gap, and one alone stands in the middle', () => {
  const line = weeksLine(
    [
      { at: 0, height: 0 },
      { at: 10, height: 1 },
      { at: 20, height: undefined },
      { at: 30, height: 0.5 },
      { at: 40, height: 0.5 },
    ],
    100,
    50,
    0,
  )
  expect(line.points).toHaveLength(4)
  expect(line.runs).toEqual(['0.0,50.0 25.0,0.0', '75.0,25.0 100.0,25.0'])
  expect(weeksLine([{ at: 7, height: 0.5 }], 100, 50).points).toEqual([{ x: 50, y: 25 }])
  expect(weeksLine([], 100, 50)).toEqual({ points: [], runs: [] })
})
