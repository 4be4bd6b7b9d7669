import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

type EndingsItem = Extract<
  TodayItem,
  { readonly kind: 'confidant-asked' | 'left-asked' | 'left-here' | 'left-came' }
>

/** What Today says of being trusted with somebody's ending, and of mine. */
export const endingsToday = (item: EndingsItem, { circle, endings }: Catalogue): TodayWords => ({
  ...said(item, item.from.name ?? circle.someone, endings),
  to: paths.endings,
})

const said = (
  item: EndingsItem,
  name: string,
  { today: t, asked, want }: Catalogue['endings'],
): Omit<TodayWords, 'to'> => {
  switch (item.kind) {
    case 'confidant-asked':
      return { says: t.asked(name), more: t.askedMore, action: t.askedDo }
    case 'left-asked':
      return {
        says: item.signed ? asked.says(name) : asked.hostSays(name),
        more: t.leftMore,
        action: t.leftDo,
      }
    case 'left-here':
      return { says: want.here(name), more: t.hereMore, action: t.hereDo, quiet: true }
    case 'left-came':
      return { says: t.came(name), more: want.cameLead, action: t.cameDo, quiet: true }
  }
}
