import type { QuestionsView } from '#core/questions/view.ts'
import type { Row } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'
import { isAsked } from './QuestionCard.tsx'

export interface QuestionRowProps {
  readonly questions: QuestionsView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one quiet line that leads to its questions. */
export const useQuestionRow = ({ questions, path }: QuestionRowProps): Row | undefined => {
  const t = useText().questions
  const { waiting, answered, canAsk } = questions
  if (isAsked(questions) || (waiting === undefined && answered.length === 0 && !canAsk))
    return undefined
  const hint =
    waiting !== undefined ? t.rowWaits : answered[0]?.nobody === false ? t.rowRead : t.rowHint
  return { path, title: t.row, hint }
}
