import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxWeeksNote, type WeeksAnswers } from '#core/weeks/events.ts'
import { type WeeksQuestion, weeksQuestions } from '#core/weeks/weeksQuestions.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { CameBack } from '#web/sharing/CameBack.tsx'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { aboutWeeks, noWeeks, weeksInWords } from './weeksInWords.ts'
import { AskWeeks } from './AskWeeks.tsx'

export interface AnswerWeeksProps {
  readonly back: string
  readonly doing: Action
  /** `then`: once it is kept. */
  readonly onKeep: (answers: WeeksAnswers, note: string | undefined, then: () => void) => void
  /** Everything was passed, or it was left. */
  readonly onStop: (passedAll: boolean) => void
}

/** WK1: one question after the other; each can be passed, and every step leads back. */
export const AnswerWeeks = (props: AnswerWeeksProps): JSX.Element => {
  const { weeks: t, ui } = useText()
  const { form, cameBack, change, end } = useKeptForm(aboutWeeks, noWeeks, inWords)
  const { step, answers, note } = form
  const question = weeksQuestions[step]
  const [missing, setMissing] = useState<WeeksQuestion | undefined>(undefined)
  const { attempt } = useTried()
  const back = {
    back: props.back,
    onBack: () => (step === 0 ? props.onStop(false) : change({ ...form, step: step - 1 })),
  }
  const begun = cameBack && (
    <CameBack
      onThrowAway={() => {
        end()
        props.onStop(false)
      }}
    />
  )
  if (question === undefined) {
    const isEmpty = Object.values(answers).every(value => value === undefined)
    const keep = (): void => {
      const line = note.replaceAll(/\s+/g, ' ').trim()
      if (isEmpty) {
        end()
        props.onStop(true)
      } else props.onKeep(answers, line === '' ? undefined : line, end)
    }
    return (
      // Each step is a screen of its own: its title takes the focus.
      <div key="note" class="stack-wide">
        <PageTitle {...back}>{t.noteTitle}</PageTitle>
        {begun}
        {isEmpty ? (
          <p>{t.nothing}</p>
        ) : (
          <Field
            label={t.noteLabel}
            value={note}
            onInput={words => change({ ...form, note: words })}
            maxLength={maxWeeksNote}
            voice
          />
        )}
        <Failed failure={props.doing.failure} />
        <Button kind="primary" wide disabled={props.doing.busy} onPress={keep}>
          {isEmpty ? t.leave : t.keep}
        </Button>
      </div>
    )
  }
  const say = (value: number | undefined, goesTo = step): void =>
    change({ ...form, step: goesTo, answers: withAnswer(answers, question, value) })
  const isMissing = missing === question && answers[question] === undefined
  return (
    <div key={question} class="stack-wide">
      <PageTitle {...back} lead={t.step(step + 1, weeksQuestions.length)}>
        {question === 'lonely'
          ? t.lonelyStem
          : question === 'connected'
            ? t.connectedStem
            : t.withOthers}
      </PageTitle>
      {begun}
      <AskWeeks
        question={question}
        value={answers[question]}
        onChange={value => say(value)}
        error={isMissing ? t.missing : undefined}
      />
      <div class="two-ways">
        <Button
          kind="primary"
          onPress={() => {
            const lacks = answers[question] === undefined
            setMissing(lacks ? question : undefined)
            if (!lacks) return change({ ...form, step: step + 1 })
            attempt()
          }}
        >
          {t.goOn}
        </Button>
        <Button onPress={() => say(undefined, step + 1)}>{ui.pass}</Button>
      </div>
    </div>
  )
}

const inWords = weeksInWords()

/** What was passed is not there. */
const withAnswer = (
  answers: WeeksAnswers,
  question: WeeksQuestion,
  value: number | undefined,
): WeeksAnswers => {
  const { [question]: _, ...others } = answers
  return value === undefined ? others : { ...others, [question]: value }
}
