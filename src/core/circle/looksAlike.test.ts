import { expect, test } from 'vitest'
import { namesakesAmong } from './looksAlike.ts'

const found = (...names: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  [...namesakesAmong(names.map(name => ({ name })))].map(({ name }) => name)

test('[CA30] [T163] two who look alike by name are both named, whatever nobody sees in it', () => {
  for (const twin of [
    'Ben',
    'ben',
    ' Ben',
    'B\u200ben',
    'Ben\u200f',
    '\uff22en',
    'Be\u00adn',
    'Ben\u3164',
  ])
    expect(found('Ben', 'Caro', twin)).toEqual(['Ben', twin])
  expect(found('Ana  Ruiz', 'Ana\u00a0Ruiz')).toHaveLength(2)
})

test('[CA30] others are not, nor who has said no name yet', () => {
  expect(found('Ben', 'Benno', 'Beñ', 'Caro')).toEqual([])
  expect(found(undefined, undefined, 'Ben')).toEqual([])
})
