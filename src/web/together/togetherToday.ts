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
  const { id, name: circle = text.circles.unnamed } = item.circle
  const stretch = text.stretch.today
  const perspective = text.perspective.today
  const question = text.questions.today
  const card = (says: string, more: string, action: string): TodayWords => ({
    says,
    more,
    action,
    to: 'share' in item ? paths.share(id, item.share) : together(item.kind)(id),
  })
  switch (item.kind) {
    case 'stretch-asks':
      return card(stretch.asks(circle), stretch.asksMore, stretch.asksDo)
    case 'stretch-over':
      return card(stretch.over(circle), stretch.overMore, stretch.overDo)
    case 'stretch-open':
      return card(stretch.open(circle), stretch.openMore, stretch.openDo)
    case 'perspective-asks': {
      const by = item.by.name ?? text.circle.someone
      return card(perspective.asks(by, circle), perspective.asksMore, perspective.asksDo)
    }
    case 'perspective-open':
      return card(perspective.open(circle), perspective.openMore, perspective.openDo)
    case 'question-asks': {
      const by = item.by.name ?? text.circle.someone
      const says = item.by.isMe ? question.asksMine(circle) : question.asks(by, circle)
      return card(says, question.asksMore, question.asksDo)
    }
    case 'question-open':
      return card(question.open(circle), question.openMore, question.openDo)
  }
}

const together = (kind: TogetherItem['kind']): typeof paths.stretch =>
  kind.startsWith('stretch') ? paths.stretch : paths.questions
