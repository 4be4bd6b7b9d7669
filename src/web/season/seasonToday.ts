import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { Language } from '#web/text/language.ts'
import type { TodayWords } from '#web/today/todayWords.ts'
import { seasonName } from './seasonName.ts'

type SeasonItem = Extract<TodayItem, { readonly kind: 'season-over' }>

/** SN16: that there is a page, and nothing of what is on it. */
export const seasonToday = (
  { season }: SeasonItem,
  text: Catalogue,
  language: Language,
): TodayWords => {
  const t = text.season
  return {
    says: t.over(seasonName(season, language, text)),
    more: t.overMore,
    action: t.overDo,
    quiet: true,
    to: paths.seasonOf(season),
    letBe: { says: t.putAway, more: t.putAwayMore, act: { t: 'season-put-away', season } },
  }
}
