import { expect, test } from 'vitest'
import { helpData } from './helpData.ts'
import { countriesIn, helpFor } from './helpFor.ts'
import { nextSteps } from './nextSteps.ts'
import { shownLines } from './shownLines.ts'

const onScreen = (country: string) => {
  const { danger: emergency, kinds } = helpFor(helpData, country)
  return {
    emergency,
    kinds: kinds.map(({ kind, lines }) => ({ kind, lines: shownLines(lines, country, kind) })),
  }
}

test('[GH5] after every line of every country comes a next one, and people at the end', () => {
  for (const country of countriesIn(helpData)) {
    const { emergency, kinds } = onScreen(country)
    for (const { kind, lines } of kinds)
      for (const { id } of lines) {
        const steps = nextSteps(kinds, emergency, kind, id)
        expect(steps.at(-1), id).toEqual({ kind: 'people' })
        expect(steps.filter(step => step.kind === 'emergency').length, id).toBe(
          emergency.length === 0 ? 0 : 1,
        )
        // Every other line of its kind once, and the one that was called never again.
        const own = steps.flatMap(step =>
          step.kind === 'line' && step.of === kind ? [step.shown.id] : [],
        )
        expect(own.toSorted(), id).toEqual(
          lines
            .map(line => line.id)
            .filter(other => other !== id)
            .toSorted(),
        )
      }
  }
})

test('[GH5] the next one down, then round, then lines for any crisis by their own name', () => {
  const { emergency, kinds } = onScreen('IT')
  const steps = nextSteps(kinds, emergency, 'youth', 'it-114-emergenza-infanzia')
  expect(
    steps.map(step => (step.kind === 'line' ? `${step.of} ${step.shown.name}` : step.kind)),
  ).toEqual([
    'youth Telefono Azzurro: 1.96.96',
    'crisis Telefono Amico Italia',
    'emergency',
    'people',
  ])
})

test('[GH5] a line that is gone meanwhile still has people after it', () => {
  expect(nextSteps([], [], 'crisis', 'gone')).toEqual([{ kind: 'people' }])
})
