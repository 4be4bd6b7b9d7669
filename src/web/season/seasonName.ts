import { type Season, seasonMonths, type SeasonMonth } from '#base/season.ts'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, regionOf } from '#web/text/language.ts'

/** "September to November 2026", as it stands alone or begins a sentence. */
export const seasonName = (season: Season, language: Language, text: Catalogue): string => {
  const t = text.season
  const { from, to } = seasonMonths(season)
  const [first, last] = [from, to].map(each => monthName(language, each))
  const [year, next] = [from, to].map(each => String(each.year))
  if (first === undefined || last === undefined || year === undefined || next === undefined)
    return ''
  const name = year === next ? t.months(first, last, year) : t.monthsOfTwo(first, year, last, next)
  return name.charAt(0).toLocaleUpperCase(regionOf(language)) + name.slice(1)
}

const monthName = (language: Language, { year, month }: SeasonMonth): string =>
  new Intl.DateTimeFormat(regionOf(language), { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  )
