import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Circle, emptyCircle } from '#core/circle/circle.ts'
import type { Fact } from '#core/circle/fact.ts'
import { replayAll } from '#core/circle/replay.ts'
import { familyKinds, familyWeeks, notWeekly } from '#dev/familyWeeks.ts'

interface GoldenWeek {
  readonly facts: readonly Fact[]
  readonly folded: Circle
}

const folder = join(import.meta.dirname, 'weeks')
const releases = readdirSync(folder)
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const kindsIn = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(facts.map(fact => (fact.kind === 'content' ? fact.event.t : '')))

it('[L8] a week of everything is kept of a release', () => {
  expect(releases.length).toBeGreaterThan(0)
})

it.each(releases)('[L8] the week of %s adds up to what it meant when it was written', file => {
  const { facts, folded } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldenWeek
  const circle = emptyCircle()
  replayAll(circle, facts)
  // A later version may know more; `format` only says which version folded it.
  const { format: _, ...meant } = folded
  expect(json(circle)).toMatchObject(meant)
})

it('[C18] a week has everything that a family can say', () => {
  const said = kindsIn(familyWeeks(1).facts)
  expect(familyKinds.filter(kind => !said.has(kind) && !notWeekly.includes(kind))).toEqual([])
})
