import type { TodayItem } from '#core/today/today.ts'
import { paths } from '#web/app/routes.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { TodayWords } from '#web/today/todayWords.ts'

type TogetherItem = Extract<
  TodayItem,
  {
    readonly kind:
      | 'stretch-asks'
      | 'stretch-over'
      | 'stretch-open'
      | 'perspective-asks'
      | 'perspective-open'
      | 'question-asks'
      | 'question-open'
  }
>

/** What a card of Today says of answers that each gives alone and that open together. */
export const togetherToday = (item: TogetherItem, text: Catalogue): TodayWords => {
  const circleName = item.circle.name ?? text.circles.unnamed
  switch (item.kind) {
    case 'stretch-asks': {
      const { asks, asksMore, asksDo } = text.stretch.today
      return {
        says: asks(circleName),
        more: asksMore,
        action: asksDo,
        to: paths.stretch(item.circle.id),
      }
    }
    case 'stretch-over': {
      const { over, overMore, overDo } = text.stretch.today
      return {
        says: over(circleName),
        more: overMore,
        action: overDo,
        to: paths.stretch(item.circle.id),
      }
    }
    case 'stretch-open': {
      const { open, openMore, openDo } = text.stretch.today
      return {
        says: open(circleName),
        more: openMore,
        action: openDo,
        to: paths.stretch(item.circle.id),
      }
    }
    case 'perspective-asks': {
      const { asks, asksMore, asksDo } = text.perspective.today
      return {
        says: asks(item.by.name ?? text.circle.someone, circleName),
        more: asksMore,
        action: asksDo,
        to: paths.share(item.circle.id, item.share),
      }
    }
    case 'perspective-open': {
      const { open, openMore, openDo } = text.perspective.today
      return {
        says: open(circleName),
        more: openMore,
        action: openDo,
        to: paths.share(item.circle.id, item.share),
      }
    }
    case 'question-asks': {
      const { asks, asksMine, asksMore, asksDo } = text.questions.today
      return {
        says: item.by.isMe
          ? asksMine(circleName)
          : asks(item.by.name ?? text.circle.someone, circleName),
        more: asksMore,
        action: asksDo,
        to: paths.questions(item.circle.id),
      }
    }
    case 'question-open': {
      const { open, openMore, openDo } = text.questions.today
      return {
        says: open(circleName),
        more: openMore,
        action: openDo,
        to: paths.questions(item.circle.id),
      }
    }
  }
}
