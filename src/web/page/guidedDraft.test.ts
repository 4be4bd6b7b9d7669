import { expect, test } from 'vitest'
import { draftAct } from '#core/circle/draftAct.ts'
import type { EventId } from '#core/circle/ids.ts'
import { newGuided, partAfter, partBefore, partOf, partToGoOn, withPart } from './guidedDraft.ts'

const begun = newGuided('1'.padStart(26, '0') as EventId, 'letting-go', undefined, 0)

test('[P5] each step is written alone, and an empty one is as if it had been passed', () => {
  const two = withPart(withPart(begun, 'decide', 'Not today.'), 'hurt', 'He lied.')
  expect(partOf(two, 'decide')).toBe('Not today.')
  expect(two.words).toBe('He lied.\n\nNot today.')
  expect(withPart(two, 'decide', '').guided).toEqual(withPart(begun, 'hurt', 'He lied.').guided)
  expect(draftAct(two)).toMatchObject({
    t: 'guided-page-written',
    guide: 'letting-go',
    parts: [{ part: 'hurt' }, { part: 'decide' }],
  })
})

test('[P5] who comes back goes on at the first step without words; after the last there is none', () => {
  expect(partToGoOn('letting-go', [])).toBe('hurt')
  expect(partToGoOn('letting-go', withPart(begun, 'hurt', 'x').guided.parts)).toBe('other')
  expect(partAfter('perspective', 'assumed')).toBe('readings')
  expect(partAfter('letting-go', 'comesBack')).toBeUndefined()
})

test('[P5] from each step there is a way back to the one before, with what was written there', () => {
  expect(partBefore('perspective', 'readings')).toBe('assumed')
  expect(partBefore('perspective', 'assumed')).toBeUndefined()
  const one = withPart(begun, 'hurt', 'He lied.')
  const resumed = partToGoOn('letting-go', one.guided.parts)
  expect(partOf(one, partBefore('letting-go', resumed)!)).toBe('He lied.')
})
