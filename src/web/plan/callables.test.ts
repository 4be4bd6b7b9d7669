import { expect, test } from 'vitest'
import type { PlanSays } from '#core/plan/events.ts'
import { helpData } from '#web/help/helpData.ts'
import { countriesIn, helpFor } from '#web/help/helpFor.ts'
import { callablesOf, helpLineOf, theirCallables } from './callables.ts'

const all = countriesIn(helpData).flatMap(country =>
  helpFor(helpData, country).kinds.flatMap(({ lines }) => lines),
)

test('[PL18] every line of the list is found again, with exactly the numbers that stand there', () => {
  expect(all.length).toBeGreaterThan(20)
  for (const line of all) expect(helpLineOf(line.country, line.id)).toEqual(line)
})

test('[PL18] one that is in the list no more, or is of another country, has no number', () => {
  const [line] = all
  expect(helpLineOf('ES', 'no-such-line')).toBeUndefined()
  expect(helpLineOf('XX', 'constructor')).toBeUndefined()
  const elsewhere = countriesIn(helpData).find(country => country !== line?.country) ?? ''
  expect(helpLineOf(elsewhere, line?.id ?? '')).toBeUndefined()
})

test('[PL14] whom one can tell comes first, then those whose work it is, then good company', () => {
  const says = (name: string, phone?: string): PlanSays => ({ kind: 'person', name, phone })
  const found = callablesOf([
    { step: 'lift', says: says('Cousin', '1') },
    { step: 'people', says: says('Nobody’s number') },
    { step: 'people', says: says('Ben', '2') },
    { step: 'lines', says: says('Dr. Ruiz', '3') },
    { step: 'signs', says: { kind: 'words', words: 'I stop answering.' } },
  ])
  expect(found.map(each => (each.kind === 'person' ? each.name : each.line.id))).toEqual([
    'Ben',
    'Dr. Ruiz',
    'Cousin',
  ])
})

test('[CA26] [T153] from somebody else’s plan no code is rung, whatever name stands on it', () => {
  const says = (phone: string) =>
    ({ step: 'people', says: { kind: 'person', name: 'Ben', phone } }) as const
  // All calls go elsewhere from then on; a phone says or forgets what it should not.
  for (const code of ['*72 555 123 4567', '**21*+34600123456#', '##002#', '*#06#'])
    expect([callablesOf([says(code)]), theirCallables([says(code)])]).toEqual([[], []])
  // A short one is a line that one wrote down oneself.
  expect([callablesOf([says('*4141')]).length, theirCallables([says('*4141')])]).toEqual([1, []])
  expect(theirCallables([says('+34 (600) 12-34-56')])).toHaveLength(1)
})
