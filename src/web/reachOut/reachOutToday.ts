import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

/** Somebody may come to mind; did it happen? */
export const reachOutToday = (
  item: Extract<TodayItem, { kind: 'reach-out' | 'reach-out-asks' }>,
  { reachOut: t }: Catalogue,
): TodayWords => ({
  ...(item.kind === 'reach-out'
    ? { says: t.today(item.name), more: t.todayMore }
    : { says: t.happened(item.name) }),
  action: t.todayDo,
  to: paths.reachOut(item.person),
})
