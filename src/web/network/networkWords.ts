import type { Purpose } from '#core/network/events.ts'
import type { Standing } from '#core/network/network.ts'
import { type Season, type SeasonMonth, seasonMonths } from '#base/season.ts'
import { listOf } from '#web/circle/names.ts'
import { regionOf, useLanguage, useText } from '#web/text/language.ts'

/** "practical help and joy". */
export const usePurposeWords = (): ((what: readonly Purpose[]) => string) => {
  const t = useText().network
  const language = useLanguage()
  return what =>
    listOf(
      language,
      what.map(purpose => t.forWords[purpose]),
    )
}

/** "Ben: Close, for joy". */
export const useStandingWords = (): ((one: Standing & { readonly name: string }) => string) => {
  const t = useText().network
  const purposeWords = usePurposeWords()
  return one => {
    const ring = one.ring === undefined ? t.onNone : t.rings[one.ring]
    return one.for.length === 0
      ? t.standsOn(one.name, ring)
      : t.standsFor(one.name, ring, purposeWords(one.for))
  }
}

/** "September to November 2026": by its months, because winter is July for half of the world. */
export const useSeasonName = (): ((season: Season) => string) => {
  const t = useText().network
  const region = regionOf(useLanguage())
  const month = ({ year, month: of }: SeasonMonth): string =>
    new Intl.DateTimeFormat(region, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(year, of - 1, 1),
    )
  return season => {
    const { from, to } = seasonMonths(season)
    const end = t.monthOfYear(month(to), String(to.year))
    return from.year === to.year
      ? t.season(month(from), end)
      : t.season(t.monthOfYear(month(from), String(from.year)), end)
  }
}
