import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

type EndingsItem = Extract<TodayItem, { readonly kind: 'confidant-asked' }>

/** What Today says of being asked to be a person somebody trusts. */
export const endingsToday = (item: EndingsItem, { circle, endings }: Catalogue): TodayWords => {
  const t = endings.today
  const name = item.from.name ?? circle.someone
  return { says: t.asked(name), more: t.askedMore, action: t.askedDo, to: paths.endings }
}
