import type { JSX } from 'preact'
import type { EntryId } from '#core/circle/ids.ts'
import { maxAnswerWords } from '#core/together/answerWords.ts'
import type { Action } from '#web/app/useAction.ts'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { Field } from '#web/ui/Field.tsx'
import { aboutAnswer } from './answerDraft.ts'
import { AnswerOrPass } from './AnswerOrPass.tsx'

export interface AnswerInWordsProps {
  /** What is answered: begun words are found again by it. */
  readonly to: EntryId
  readonly label: string
  readonly hint: string
  /** What I answered so far. */
  readonly before: string | undefined
  readonly doing: Action
  /** `then`: once it is on its way. */
  readonly onAnswer: (words: string, then: () => void) => void
  readonly onPass: (then: () => void) => void
}

/** In words of one's own, or a pass as large as the answer. */
export const AnswerInWords = (props: AnswerInWordsProps): JSX.Element => {
  const { words, found, change, end } = useKeptWords(aboutAnswer(props.to), props.before)
  return (
    <section class="stack">
      <KeptBefore found={found} />
      <Field
        kind="long"
        label={props.label}
        hint={props.hint}
        value={words}
        onInput={change}
        maxLength={maxAnswerWords}
      />
      <AnswerOrPass
        canAnswer={words.trim() !== ''}
        doing={props.doing}
        onAnswer={() => props.onAnswer(words.trim(), end)}
        onPass={() => props.onPass(end)}
      />
    </section>
  )
}
