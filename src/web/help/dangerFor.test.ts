import { expect, test } from 'vitest'
import { dangerFor } from './dangerFor.ts'

const [ambulance, police, all] = [
  { number: '120', reaches: 'ambulance' },
  { number: '110', reaches: 'police' },
  { number: '112', reaches: undefined },
]

test('[X3] against violence the police stand before an ambulance, and otherwise the list keeps its order', () => {
  const order = (kind: 'domestic-violence' | 'crisis') =>
    dangerFor(kind, [ambulance, police, all]).map(({ number }) => number)
  expect(order('domestic-violence')).toEqual(['110', '112', '120'])
  expect(order('crisis')).toEqual(['120', '110', '112'])
})
