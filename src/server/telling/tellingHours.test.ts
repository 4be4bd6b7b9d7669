import { describe, expect, test } from 'vitest'
import { isQuiet, minutesFromBytes, minutesToBytes, nextHour } from './tellingHours.ts'

const at = (text: string): number => Date.parse(`2026-11-29T${text}Z`)

describe('hours of a day', () => {
  const hours = [12 * 60 + 30, 19 * 60]

  test('[NO2] the next one is today, or tomorrow', () => {
    expect(nextHour(hours, at('08:00'))).toBe(at('12:30'))
    expect(nextHour(hours, at('12:30'))).toBe(at('19:00'))
    expect(nextHour(hours, at('19:00'))).toBe(at('12:30') + 86_400_000)
    expect(nextHour([0], at('23:59:59.999'))).toBe(at('00:00') + 86_400_000)
  })

  test('[NO4] a quiet time goes over midnight', () => {
    const night = { from: 22 * 60, to: 7 * 60 }
    expect([at('21:59'), at('07:00')].some(when => isQuiet(night, when))).toBe(false)
    expect([at('22:00'), at('00:00'), at('06:59')].every(when => isQuiet(night, when))).toBe(true)
    expect(isQuiet({ from: 60, to: 120 }, at('01:30'))).toBe(true)
    expect(isQuiet({ from: 60, to: 60 }, at('01:00'))).toBe(false)
    expect(isQuiet(undefined, at('03:00'))).toBe(false)
  })

  test('they are kept as two bytes each', () => {
    expect(minutesFromBytes(minutesToBytes([0, 750, 1439]))).toEqual([0, 750, 1439])
  })
})
