import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxWeeksNote, type WeeksAnswers } from '#core/weeks/events.ts'
import { type WeeksQuestion, weeksQuestions } from '#core/weeks/weeksQuestions.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { AskWeeks } from './AskWeeks.tsx'

export interface AnswerWeeksProps {
  readonly back: string
  readonly doing: Action
  readonly onKeep: (answers: WeeksAnswers, note: string | undefined) => void
  /** Everything was passed, or it was left. */
  readonly onStop: (passedAll: boolean) => void
}

/** WK1: one question after the other; each can be passed, and every step leads back. */
export const AnswerWeeks = (props: AnswerWeeksProps): JSX.Element => {
  const { weeks: t, ui } = useText()
  const [step, setStep] = useState(0)
  const [answers, setAnswers] = useState<WeeksAnswers>({})
  const [note, setNote] = useState('')
  const question = weeksQuestions[step]
  const back = {
    back: props.back,
    onBack: () => (step === 0 ? props.onStop(false) : setStep(step - 1)),
  }
  if (question === undefined) {
    const isEmpty = Object.values(answers).every(value => value === undefined)
    const keep = (): void => {
      const line = note.replaceAll(/\s+/g, ' ').trim()
      if (isEmpty) props.onStop(true)
      else props.onKeep(answers, line === '' ? undefined : line)
    }
    return (
      // Each step is a screen of its own: its title takes the focus.
      <div key="note" class="stack-wide">
        <PageTitle {...back}>{t.noteTitle}</PageTitle>
        {isEmpty ? (
          <p>{t.nothing}</p>
        ) : (
          <Field
            label={t.noteLabel}
            value={note}
            onInput={setNote}
            maxLength={maxWeeksNote}
            voice
            optional
          />
        )}
        <Failed failure={props.doing.failure} />
        <Button kind="primary" wide disabled={props.doing.busy} onPress={keep}>
          {isEmpty ? t.leave : t.keep}
        </Button>
      </div>
    )
  }
  const say = (value: number | undefined): void => setAnswers(withAnswer(answers, question, value))
  return (
    <div key={question} class="stack-wide">
      <PageTitle {...back} lead={t.step(step + 1, weeksQuestions.length)}>
        {question === 'lonely'
          ? t.lonelyStem
          : question === 'connected'
            ? t.connectedStem
            : t.withOthers}
      </PageTitle>
      <AskWeeks question={question} value={answers[question]} onChange={say} />
      <div class="two-ways">
        <Button
          kind="primary"
          disabled={answers[question] === undefined}
          onPress={() => setStep(step + 1)}
        >
          {t.goOn}
        </Button>
        <Button
          onPress={() => {
            say(undefined)
            setStep(step + 1)
          }}
        >
          {ui.pass}
        </Button>
      </div>
    </div>
  )
}

/** What was passed is not there. */
const withAnswer = (
  answers: WeeksAnswers,
  question: WeeksQuestion,
  value: number | undefined,
): WeeksAnswers => {
  const { [question]: _, ...others } = answers
  return value === undefined ? others : { ...others, [question]: value }
}
