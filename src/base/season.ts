/**
 * Three months, called by the names of their months: March to May, June to August, September to November,
 * December to February. Never winter or summer: half of the world has the other one.
 *
 * A whole number, so that the next one is one more: four for each year it began in, and 0 to 3 for the month it
 * began with. September to November 2026 is 8106.
 */
export type Season = number

/** `month` is 1 to 12. */
export interface SeasonMonth {
  readonly year: number
  readonly month: number
}

/** What is kept of a season anywhere lies between these two: from March 1970 to February 2200. */
export const firstSeason: Season = 1970 * 4
export const lastSeason: Season = 2199 * 4 + 3

const dayMs = 86_400_000
const firstMonths = [3, 6, 9, 12] as const

/** The season of a day. Days are since 1970, by the calendar of whoever lived them. */
export const seasonOfDay = (day: number): Season => {
  const date = new Date(day * dayMs)
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth() - 2) / 3)
}

/** Which months it is called by. The second is of the next year where it begins in December. */
export const seasonMonths = (
  season: Season,
): { readonly from: SeasonMonth; readonly to: SeasonMonth } => {
  const year = Math.floor(season / 4)
  const month = firstMonths[season - year * 4] ?? 3
  return {
    from: { year, month },
    to: month === 12 ? { year: year + 1, month: 2 } : { year, month: month + 2 },
  }
}

/** Its first day, days since 1970. */
export const firstDayOfSeason = (season: Season): number => {
  const { year, month } = seasonMonths(season).from
  return Date.UTC(year, month - 1, 1) / dayMs
}

/** Its last day, days since 1970. */
export const lastDayOfSeason = (season: Season): number => firstDayOfSeason(season + 1) - 1

export const seasonBefore = (season: Season): Season => season - 1

export const seasonAfter = (season: Season): Season => season + 1

/** `2026-09`: the month it began with, for an address or a file. */
export const seasonCode = (season: Season): string => {
  const { year, month } = seasonMonths(season).from
  return `${year}-${String(month).padStart(2, '0')}`
}

export const seasonOfCode = (code: string): Season | undefined => {
  const found = /^(\d{4})-(03|06|09|12)$/.exec(code)
  if (found === null) return undefined
  const season = Number(found[1]) * 4 + Number(found[2]) / 3 - 1
  return season < firstSeason || season > lastSeason ? undefined : season
}
