import type { JSX } from 'preact'
import type { EntryId } from '#core/circle/ids.ts'
import type { AnsweredQuestionView } from '#core/questions/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { OpenedAnswers } from '#web/together/OpenedAnswers.tsx'
import { Words } from '#web/ui/Words.tsx'
import { AskedQuestion } from './AskedQuestion.tsx'

export interface AnsweredQuestionProps {
  readonly answered: AnsweredQuestionView
  readonly closed: boolean
  readonly doing: Action
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** A question with what each answered. */
export const AnsweredQuestion = (props: AnsweredQuestionProps): JSX.Element => {
  const { together: t, questions } = useText()
  if (props.answered.nobody)
    return (
      <section class="stack">
        <AskedQuestion question={props.answered} />
        <p>{questions.nobody}</p>
      </section>
    )
  return (
    <section class="stack">
      <AskedQuestion question={props.answered} />
      <OpenedAnswers
        opened={props.answered}
        closed={props.closed}
        doing={props.doing}
        draw={says => <Words>{says.words}</Words>}
        onTakeBack={props.onTakeBack}
      />
      <p class="soft small">{t.passedUnnamed}</p>
    </section>
  )
}
