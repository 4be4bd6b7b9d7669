import type { SeasonLine } from '#core/season/lived.ts'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, regionOf } from '#web/text/language.ts'

/** A figure as it is said: "4", "2 hours and 10 minutes". */
export const figureOf = (
  line: SeasonLine,
  figure: number,
  language: Language,
  { season: t }: Catalogue,
): string => {
  if (line !== 'minutes') return new Intl.NumberFormat(regionOf(language)).format(figure)
  const hours = Math.floor(figure / 60)
  return hours === 0 ? t.minutes(figure) : t.hours(hours, figure % 60)
}
