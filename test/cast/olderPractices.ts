import type { Practice } from '../../src/core/circle/practice.ts'
import { practices as today } from '../../src/core/circle/practices.ts'

/**
 * What an app knew before people could ask each other questions, promise each other something or see a thing
 * together: it is built with this in the place of today's list (`test/browser/olderApp.test.ts`).
 */
const known = new Set([
  'circle',
  'agreement',
  'sharing',
  'page',
  'vault',
  'letters',
  'vouching',
  'returning',
  'greeting',
  'closing',
  'keepers',
])
const laterActs = new Set([
  'looking-in-set',
  'view-asked',
  'view-answered',
  'offer-answered',
  'offer-done',
  'guided-page-written',
  'guided-page-changed',
])

export const practices: readonly Practice[] = today
  .filter(({ name }) => known.has(name))
  .map(practice => ({
    ...practice,
    schemas: Object.fromEntries(
      Object.entries(practice.schemas).filter(([t]) => !laterActs.has(t)),
    ),
  }))

const byAct = new Map(
  practices.flatMap(practice => Object.keys(practice.schemas).map(t => [t, practice] as const)),
)

export const practiceOf = (t: string): Practice | undefined => byAct.get(t)
