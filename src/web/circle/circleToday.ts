import type { PersonView } from '#core/sharing/shareView.ts'
import type { CircleItem } from '#core/today/items/circleItem.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

/** What Today says of a circle itself: who comes, who asks me for something in it, how it ends. */
export const circleToday = (item: CircleItem, text: Catalogue): TodayWords => {
  const t = text.today
  const name = (person: Pick<PersonView, 'name'>): string => person.name ?? text.circle.someone
  const circleName = item.circle.name ?? text.circles.unnamed
  switch (item.kind) {
    case 'history-does-not-add-up':
      return {
        says: t.halted(circleName),
        more: t.haltedMore,
        action: t.haltedDo,
        to: paths.circle(item.circle.id),
      }
    case 'asks-to-join':
      return {
        says: t.asksToJoin(name(item), circleName),
        more: item.young ? text.young.asksFor : undefined,
        action: t.asksToJoinDo,
        to: paths.circle(item.circle.id),
      }
    case 'report':
      return {
        says: text.report.today(circleName),
        more: text.report.todayMore,
        action: text.report.todayDo,
        to: paths.reports(item.circle.id),
      }
    case 'report-read':
      return {
        says: text.report.todayRead(name(item.by)),
        more: text.report.todayMore,
        action: text.report.todayReadDo,
        to: paths.reports(item.circle.id),
      }
    case 'newcomer': {
      const { today, todayMore, todayDo, byLink, byLinkMore } = text.greeting
      const iGreet = item.because === 'i-greet'
      return {
        says: (iGreet ? today : byLink)(name(item.person), circleName),
        more: iGreet ? todayMore : byLinkMore,
        action: todayDo,
        to: paths.circle(item.circle.id),
      }
    }
    case 'side-asked': {
      const { asks, todayMore, todayDo } = text.sides
      return {
        says: asks(name(item.from)),
        more: todayMore(circleName),
        action: todayDo,
        to: paths.circle(item.circle.id),
      }
    }
    case 'role-asked': {
      const { askedYou } = item.role === 'steward' ? text.circle : text.greeting
      return {
        says: askedYou(name(item.from)),
        more: t.roleMore(circleName),
        action: t.roleDo,
        to: paths.circle(item.circle.id),
      }
    }
    case 'closing':
      return {
        says: text.closing.today(name(item.by), circleName),
        more: text.closing.comingMore,
        action: text.closing.todayDo,
        to: paths.circle(item.circle.id),
      }
    case 'closed':
      return {
        says: text.closing.closedToday(circleName),
        more: text.closing.closedTodayMore,
        action: t.removedDo,
        to: paths.circle(item.circle.id),
      }
    case 'removed':
      return {
        says: t.removed(circleName),
        more: t.removedMore,
        action: t.removedDo,
        to: paths.circle(item.circle.id),
      }
    case 'welcomed':
      return {
        says: t.welcomed(circleName),
        action: t.welcomedDo,
        to: paths.circle(item.circle.id),
      }
  }
}
