import { expect, test } from 'vitest'
import { groupsOf, saysTheSame, twoPlaces } from './codeGroups.ts'

test('two groups of seven are asked for, never the same one twice', () => {
  for (let first = 0; first < 7; first++)
    for (let step = 0; step < 6; step++) {
      const draws = [(first + 0.5) / 7, (step + 0.5) / 6]
      const [a, b] = twoPlaces(7, () => draws.shift() ?? 0)
      expect(a).toBeLessThan(b)
      expect(b).toBeLessThan(7)
    }
})

test('a group is read as a person writes it, and nothing else passes for it', () => {
  const [group = ''] = groupsOf('0K1M-7XQ2')
  for (const typed of ['0K1M', 'ok1m', ' OKIM ', 'okLm', '0k-1m'])
    expect(saysTheSame(typed, group)).toBe(true)
  for (const typed of ['', '0K1', '0K1N', '7XQ2', '0K1M7'])
    expect(saysTheSame(typed, group)).toBe(false)
  expect(saysTheSame('', '')).toBe(false)
})
