import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { Language } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'
import type { TodayWords } from '#web/today/todayWords.ts'
import { nearWords } from './dateWords.ts'

type DayItem = Extract<TodayItem, { readonly kind: 'day-mine' | 'day-near' | 'day-proposed' }>

/** What a card of Today says of a day. Each can be set aside with one tap, which nobody sees. */
export const dayToday = (
  item: DayItem,
  text: Catalogue,
  circleName: string,
  language: Language,
): TodayWords => {
  const t = text.day.today
  const to = paths.days(item.circle.id)
  const { what, tone, helps } = item.says
  const name = 'from' in item ? (item.from.name ?? text.circle.someone) : ''
  const aside = (until: number) =>
    ({ t: 'day-set-aside', circle: item.circle.id, day: item.day, until }) as const
  switch (item.kind) {
    case 'day-mine':
      return {
        says: tone === 'hard' ? t.mine : t.mineGlad,
        more: t.mineMore(what, circleName),
        action: t.mineDo,
        to,
        letBe: { says: t.hide, more: t.hideMore, act: aside(item.until) },
      }
    case 'day-near':
      return {
        says: nearWords(text, tone, item.days, name),
        more: t.nearMore(what, helps === undefined ? undefined : phraseIn(language, helps)),
        action: t.nearDo,
        to,
        letBe: {
          says: t.letBe,
          more: item.days === 0 ? text.day.letBeMore : text.day.letBeAhead,
          act: aside(item.until),
        },
      }
    case 'day-proposed':
      return {
        says: t.proposed(name),
        more: t.proposedMore(what),
        action: t.proposedDo,
        to,
      }
  }
}
