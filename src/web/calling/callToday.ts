import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

type CallItem = Extract<
  TodayItem,
  { readonly kind: 'my-call' | 'call-to-me' | 'call-over' | 'catcher-asked' }
>

/** What Today says of calls for someone, and of being asked to be there. */
export const callToday = (item: CallItem, text: Catalogue): TodayWords => {
  const t = text.catching.today
  const name = 'from' in item ? (item.from.name ?? text.circle.someone) : ''
  switch (item.kind) {
    case 'my-call':
      if (item.there[0] !== undefined)
        return {
          says: t.there(item.there[0].name ?? text.circle.someone),
          more: t.mineMore,
          action: t.mineDo,
          to: paths.iNeedSomeone,
        }
      return { says: t.mine, more: t.mineMore, action: t.mineDo, to: paths.iNeedSomeone }
    case 'call-to-me':
      return item.said === undefined
        ? {
            says: t.toMe(name),
            more: t.toMeMore,
            action: t.toMeDo,
            to: paths.called,
          }
        : { says: t.answered(name), more: t.said, action: t.saidDo, quiet: true, to: paths.called }
    case 'call-over':
      return {
        says: t.over[item.over](name),
        // Whoever was not there is not thanked for it.
        more:
          item.said === 'here' || item.said === 'calling'
            ? text.catching.called.overThere[item.over]
            : t.overMore[item.over],
        action: t.overDo,
        quiet: true,
        to: paths.called,
        seen: { from: item.from.account, call: item.call },
      }
    case 'catcher-asked':
      return { says: t.asked(name), more: t.askedMore, action: t.askedDo, to: paths.catchers }
  }
}
