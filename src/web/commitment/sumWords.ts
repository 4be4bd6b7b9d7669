import type { SumView } from '#core/commitment/view.ts'
import type { Catalogue } from '#web/text/en.ts'

/** One or two say nothing yet: a total of them is a mark, not a sum. */
const fromHere = 3

/** "Kept 9 of 12, partly 2. The last one: not this time." What was said, and nothing made of it. */
export const sumWords = (
  { kept, partly, notThisTime, last }: SumView,
  { commitment: t }: Pick<Catalogue, 'commitment'>,
  /** The last one is named beside it. */
  lastIsNamed = false,
): string => {
  const of = kept + partly + notThisTime
  if (last === undefined || last === 'passed') return t.nothingYet
  const total = partly === 0 ? t.sum(kept, of) : t.sumPartly(kept, of, partly)
  return [of < fromHere ? '' : total, lastIsNamed ? '' : t.lasts[last]].join(' ').trim()
}
