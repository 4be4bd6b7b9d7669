import type { TodayItem } from '#core/today/today.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { Language } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'

type Kinds =
  | 'companion-asked'
  | 'companion-answered'
  | 'nudged'
  | 'commitment-due'
  | 'commitment-over'

export interface CommitmentToday {
  readonly says: string
  readonly more?: string | undefined
  readonly action: string
  readonly quiet?: true | undefined
}

/** What a card of Today says of a promise, mine or another's. */
export const commitmentToday = (
  item: Extract<TodayItem, { readonly kind: Kinds }>,
  text: Catalogue,
  language: Language,
): CommitmentToday => {
  const t = text.commitment.today
  const name = 'from' in item ? (item.from.name ?? text.circle.someone) : ''
  switch (item.kind) {
    case 'companion-asked':
      return { says: t.asked(name), more: t.askedMore, action: t.askedDo }
    case 'companion-answered':
      if (item.says === 'running') return { says: t.yes(name), action: t.answeredDo }
      return {
        says: item.says === 'alone' ? t.alone(name) : t.notNow(name),
        more: t.notNowMore,
        action: t.answeredDo,
      }
    case 'nudged':
      return {
        says: t.nudged(name, phraseIn(language, item.words)),
        more: t.nudgedMore,
        action: t.nudgedDo,
        quiet: true,
      }
    case 'commitment-due':
      return { says: t.due(item.what), action: t.dueDo }
    case 'commitment-over':
      return { says: t.over, more: t.overMore, action: t.overDo }
  }
}
