import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxAnswerWords } from '#core/together/answerWords.ts'
import type { Action } from '#web/app/useAction.ts'
import { Field } from '#web/ui/Field.tsx'
import { AnswerOrPass } from './AnswerOrPass.tsx'

export interface AnswerInWordsProps {
  readonly label: string
  readonly hint: string
  /** What I answered so far. */
  readonly before: string | undefined
  readonly doing: Action
  readonly onAnswer: (words: string) => void
  readonly onPass: () => void
}

/** In words of one's own, or a pass as large as the answer. */
export const AnswerInWords = (props: AnswerInWordsProps): JSX.Element => {
  const [words, setWords] = useState(props.before ?? '')
  return (
    <section class="stack">
      <Field
        kind="long"
        label={props.label}
        hint={props.hint}
        value={words}
        onInput={setWords}
        maxLength={maxAnswerWords}
      />
      <AnswerOrPass
        canAnswer={words.trim() !== ''}
        doing={props.doing}
        onAnswer={() => props.onAnswer(words.trim())}
        onPass={props.onPass}
      />
    </section>
  )
}
