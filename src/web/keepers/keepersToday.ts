import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

type KeepersItem = Extract<
  TodayItem,
  { kind: 'return-running' | 'keeper-asked' | 'keepers-ready' | 'keepers-gone' }
>

/** What Today says of key keepers, mine and those whom I may become one of. */
export const keepersToday = (item: KeepersItem, { circle, keepers }: Catalogue): TodayWords => ({
  ...said(item, circle.someone, keepers.today),
  to: paths.keepers,
})

const said = (
  item: KeepersItem,
  someone: string,
  t: Catalogue['keepers']['today'],
): Omit<TodayWords, 'to'> => {
  switch (item.kind) {
    case 'return-running':
      return { says: t.running, more: t.runningMore, action: t.runningDo }
    case 'keeper-asked':
      return { says: t.asked(item.from.name ?? someone), more: t.askedMore, action: t.askedDo }
    case 'keepers-ready':
      return { says: t.ready, more: t.readyMore, action: t.readyDo }
    case 'keepers-gone':
      return { says: t.gone, more: t.goneMore, action: t.goneDo }
  }
}
