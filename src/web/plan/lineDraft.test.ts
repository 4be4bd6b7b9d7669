import { expect, test } from 'vitest'
import type { PlanSays } from '#core/plan/events.ts'
import { planSaysSchema } from '#core/plan/events.ts'
import { draftOf, isBlank, noLine, saysOf, troubleIn, waysOn } from './lineDraft.ts'
import * as v from 'valibot'

test('[PL1] what is written on a step is what a plan can hold, and comes back to be changed', () => {
  const all: readonly PlanSays[] = [
    { kind: 'words', words: 'I stop answering.' },
    { kind: 'person', name: 'Ben', phone: '+34 600 000 001' },
    { kind: 'person', name: 'Dr. Ruiz' },
    { kind: 'help-line', country: 'ES', line: 'es-024', name: '024' },
  ]
  for (const says of all) {
    const again = saysOf(draftOf('lines', says))
    expect(again).toEqual(says)
    expect(v.is(planSaysSchema, again)).toBe(true)
  }
  expect(saysOf({ ...noLine('signs'), words: ' I stop\n\n answering. ' })).toEqual(all[0])
})

test('[PL13] nothing is asked for that can be passed, and what is missing is named', () => {
  expect(waysOn('signs')).toEqual(['words'])
  expect(waysOn('lines')).toEqual(['help-line', 'person', 'words'])
  expect(isBlank(noLine('people'))).toBe(true)
  expect(troubleIn(noLine('signs'))).toBe('empty')
  expect(troubleIn(noLine('people'))).toBe('nameEmpty')
  expect(troubleIn({ ...noLine('people'), name: 'Ben', phone: 'call me' })).toBe('phoneWrong')
  expect(troubleIn({ ...noLine('people'), name: 'Ben' })).toBeUndefined()
  expect(troubleIn(noLine('lines'))).toBe('lineEmpty')
})
