import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

type PlanItem = Extract<TodayItem, { readonly kind: 'plan-shown' | 'plan-review' }>

/** What a card of Today says of a plan: never a word of it. */
export const planToday = (item: PlanItem, { circle, plan }: Catalogue): TodayWords =>
  item.kind === 'plan-shown'
    ? {
        says: plan.today(item.from.name ?? circle.someone),
        action: plan.todayDo,
        to: paths.plans(item.circle.id),
      }
    : {
        says: item.because === 'year' ? plan.reviewYear : plan.reviewPeople,
        more: plan.reviewMore,
        action: plan.reviewDo,
        quiet: true,
        to: paths.plan,
        letBe: {
          says: plan.reviewLater,
          more: plan.reviewLaterMore,
          act: { t: 'plan-review-later', until: item.until },
        },
      }
