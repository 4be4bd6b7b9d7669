import type { JSX } from 'preact'
import type { QuestionsView } from '#core/questions/view.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { go } from '#web/ui/route.ts'
import { AskedQuestion } from './AskedQuestion.tsx'

export interface QuestionCardProps {
  readonly questions: QuestionsView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle, while it is asked of me. */
export const QuestionCard = ({ questions, path }: QuestionCardProps): JSX.Element | null => {
  const t = useText().together
  const { waiting } = questions
  if (waiting === undefined || !isAsked(questions)) return null
  return (
    <section class="card stack">
      <AskedQuestion question={waiting} />
      <p class="soft small">{t.alone}</p>
      <Button wide onPress={() => go(path)}>
        {t.answerOrPass}
      </Button>
    </section>
  )
}

/** I can answer and have neither answered nor passed. */
export const isAsked = ({ waiting }: QuestionsView): boolean =>
  waiting?.canAnswer === true && waiting.mine === undefined
