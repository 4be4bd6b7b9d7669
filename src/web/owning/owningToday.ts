import type { TodayItem } from '#core/today/today.ts'
import type { Catalogue } from '#web/text/en.ts'

type Kinds = 'owning-asks' | 'owning-answered' | 'repair-asks' | 'repair-agreed'

export interface OwningToday {
  readonly says: string
  readonly more?: string | undefined
  readonly action: string
}

/** What a card of Today says of an owning or an agreement: who, and never a word of it. */
export const owningToday = (
  item: Extract<TodayItem, { readonly kind: Kinds }>,
  text: Catalogue,
): OwningToday => {
  const t = text.owning.today
  const name = item.from.name ?? text.circle.someone
  switch (item.kind) {
    case 'owning-asks':
      return { says: t.asks(name), more: t.asksMore, action: t.asksDo }
    case 'owning-answered':
      return { says: t.answered(name), action: t.answeredDo }
    case 'repair-asks':
      return { says: t.repairAsks(name), more: t.repairAsksMore, action: t.repairAsksDo }
    case 'repair-agreed':
      return { says: t.agreed(name), action: t.agreedDo }
  }
}
