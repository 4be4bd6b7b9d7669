import { lotsFrom } from '#core/circle/lots.ts'
import type { PersonId } from '#core/people/card.ts'
import type { Catalogue } from '#web/text/en.ts'

export type Occasion = keyof Catalogue['openers']

export const occasions = [
  'grief',
  'illness',
  'silence',
  'joy',
  'nothingSpecial',
] as const satisfies readonly Occasion[]

/** It is one of the lines as they are offered, and nobody changed it. */
export const isOpener = (openers: Catalogue['openers'], name: string, words: string): boolean =>
  Object.values(openers).some(lines => lines.some(line => line(name) === words))

/**
 * Three first lines for an occasion, others for each `turn`: every line comes before one comes again. The
 * order is drawn from the person and the day, so that nobody always begins with the same.
 */
export const openersFor = (
  openers: Catalogue['openers'],
  occasion: Occasion,
  person: PersonId,
  day: number,
  turn: number,
): readonly ((name: string) => string)[] => {
  const all = openers[occasion]
  const lot = lotsFrom(`${person} ${day}`)
  const order = all
    .map((opener, index) => ({ opener, index }))
    .toSorted((a, b) => lot(String(a.index)) - lot(String(b.index)))
    .map(({ opener }) => opener)
  return [0, 1, 2].flatMap(step => order[(turn * 3 + step) % order.length] ?? [])
}
