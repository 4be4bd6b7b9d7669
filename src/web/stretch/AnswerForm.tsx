import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import {
  maxStretchLine,
  type StretchAnswer,
  type StretchChoice,
  stretchChoices,
} from '#core/stretch/stretchAnswer.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { AnswerOrPass } from '#web/together/AnswerOrPass.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'

export interface AnswerFormProps {
  /** What I answered so far. */
  readonly before: StretchAnswer | undefined
  readonly doing: Action
  readonly onAnswer: (says: StretchAnswer) => void
  readonly onPass: () => void
}

/** "Shall we go on?" Three answers, a line if one likes, and a pass as large as the answer. */
export const AnswerForm = ({ before, doing, onAnswer, onPass }: AnswerFormProps): JSX.Element => {
  const t = useText().stretch
  const [choice, setChoice] = useState<StretchChoice | undefined>(before?.choice)
  const [line, setLine] = useState(before?.line ?? '')
  const answer = (): void => {
    if (choice === undefined) return
    const said = line.trim()
    onAnswer({ t: 'stretch-answer', choice, ...(said === '' ? {} : { line: said }) })
  }
  return (
    <section class="stack">
      <Choice
        legend={t.choose}
        value={choice}
        onChange={setChoice}
        options={stretchChoices.map(value => ({ value, label: t.choices[value] }))}
      />
      <Field
        label={t.line}
        hint={t.lineHint}
        optional
        voice
        value={line}
        onInput={setLine}
        maxLength={maxStretchLine}
      />
      <AnswerOrPass
        canAnswer={choice !== undefined}
        doing={doing}
        onAnswer={answer}
        onPass={onPass}
      />
    </section>
  )
}
