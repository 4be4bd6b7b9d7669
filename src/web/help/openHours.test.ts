import { expect, test } from 'vitest'
import { helpData } from './helpData.ts'
import { helpFor } from './helpFor.ts'
import { opennessOf } from './openHours.ts'

const line = (hours: string, country = 'IT', confidence: 'A' | 'B' = 'A') => ({
  hours,
  country,
  confidence,
})
/** November: Rome is one hour ahead. */
const at = (time: string): number => Date.parse(`2026-11-29T${time}:00Z`)

test('[GH3] a line of known hours in a country of one time is open or closed by the clocks there', () => {
  const day = line('daily 09:00-24:00')
  expect(opennessOf(day, at('02:00'))).toEqual({ kind: 'closed', opensAt: '09:00' })
  expect(opennessOf(day, at('07:59'))).toEqual({ kind: 'closed', opensAt: '09:00' })
  expect(opennessOf(day, at('08:00'))).toEqual({ kind: 'open' })
  expect(opennessOf(day, at('22:59'))).toEqual({ kind: 'open' })
  expect(opennessOf(day, at('23:00'))).toEqual({ kind: 'closed', opensAt: '09:00' })
})

test('[GH3] hours that cross midnight, and summer time', () => {
  const night = line('daily 15:00-03:00 (crosses midnight)')
  expect(opennessOf(night, at('01:59'))).toEqual({ kind: 'open' })
  expect(opennessOf(night, at('02:00'))).toEqual({ kind: 'closed', opensAt: '15:00' })
  expect(opennessOf(night, at('14:00'))).toEqual({ kind: 'open' })
  // In July Rome is two hours ahead.
  const summer = Date.parse('2026-07-01T07:00:00Z')
  expect(opennessOf(line('daily 09:00-24:00'), summer)).toEqual({ kind: 'open' })
})

test('[GH3] nothing is said where hours or time are not surely known', () => {
  const unsure = { kind: 'unsure' }
  for (const country of ['ES', 'PT', 'NZ', 'CL', 'US', 'BR', 'RU', 'FR', 'XX'])
    expect(opennessOf(line('daily 09:00-24:00', country), at('02:00')), country).toEqual(unsure)
  for (const hours of [
    'check',
    'Mon-Sat 16:00-21:00',
    'Mon-Fri 08:00-24:00, not on public holidays',
    'daily 16:00-21:00; 24 h from 08:00 on the 10th',
    'every day, evenings until 24:00',
  ])
    expect(opennessOf(line(hours), at('02:00')), hours).toEqual(unsure)
  // Not confirmed: neither "open now" nor "closed now".
  expect(opennessOf(line('24/7', 'IT', 'B'), at('02:00'))).toEqual(unsure)
  expect(opennessOf(line('daily 09:00-24:00', 'IT', 'B'), at('02:00'))).toEqual(unsure)
  expect(opennessOf(line('24/7', 'ES'), at('02:00'))).toEqual({ kind: 'always' })
})

test('[GH4] at night a closed line stands behind one that is open round the clock', () => {
  const [italian] = helpFor(helpData, 'IT').kinds[0]?.lines ?? []
  if (italian === undefined) throw new Error('Italy has a line')
  const lines = [
    italian,
    { ...italian, id: 'always', hours: '24/7', rank: 2 },
    { ...italian, id: 'doubtful', hours: '24/7', rank: 1, confidence: 'B' as const },
  ]
  const idsAt = (nowMs: number | undefined) =>
    helpFor({ ...helpData, lines }, 'IT', false, nowMs).kinds[0]?.lines.map(({ id }) => id)
  expect(idsAt(at('12:00'))).toEqual([italian.id, 'always', 'doubtful'])
  expect(idsAt(at('02:00'))).toEqual(['always', 'doubtful', italian.id])
  expect(idsAt(undefined)).toEqual([italian.id, 'always', 'doubtful'])
})
