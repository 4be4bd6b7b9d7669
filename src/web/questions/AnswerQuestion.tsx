import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxQuestionAnswer, type QuestionAnswer } from '#core/questions/questionAnswer.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { AnswerOrPass } from '#web/together/AnswerOrPass.tsx'
import { Field } from '#web/ui/Field.tsx'

export interface AnswerQuestionProps {
  /** What I answered so far. */
  readonly before: QuestionAnswer | undefined
  readonly doing: Action
  readonly onAnswer: (says: QuestionAnswer) => void
  readonly onPass: () => void
}

/** In words of one's own, or a pass as large as the answer. */
export const AnswerQuestion = (props: AnswerQuestionProps): JSX.Element => {
  const t = useText().questions
  const [words, setWords] = useState(props.before?.words ?? '')
  return (
    <section class="stack">
      <Field
        kind="long"
        label={t.yours}
        hint={t.yoursHint}
        value={words}
        onInput={setWords}
        maxLength={maxQuestionAnswer}
      />
      <AnswerOrPass
        canAnswer={words.trim() !== ''}
        doing={props.doing}
        onAnswer={() => props.onAnswer({ t: 'question-answer', words: words.trim() })}
        onPass={props.onPass}
      />
    </section>
  )
}
