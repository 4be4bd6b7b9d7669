import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type CheckInAnswer, checkInAnswers, maxCommitmentWords } from '#core/commitment/events.ts'
import type { CommitmentView } from '#core/commitment/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
import { checkInWords } from './checkInWords.ts'
import { dayName } from './dayWords.ts'
import '#web/circle/Circle.css'

export interface CheckInProps {
  readonly one: CommitmentView
  readonly name: string
  readonly doing: Action
  readonly onSay: (day: number, says: CheckInAnswer, line: string, then: () => void) => void
}

const answers = checkInAnswers.filter(each => each !== 'passed')

/** Kept, partly, not this time; a line if one likes; and a pass as large as the answer. */
export const CheckIn = (props: CheckInProps): JSX.Element | null => {
  const t = useText().commitment
  const part = useFocusKept<HTMLElement>()
  const [again, setAgain] = useState(false)
  const { due } = props.one
  if (due === undefined) return null
  if (due.says !== undefined && !again)
    return (
      <section ref={part} tabIndex={-1} class="stack">
        <output class="said">
          {due.says === 'passed' ? t.saidPass : t.said(t.answers[due.says])}
        </output>
        <div class="flush">
          <Button kind="quiet" onPress={() => setAgain(true)}>
            {t.sayOther}
          </Button>
        </div>
      </section>
    )
  return (
    <section ref={part} tabIndex={-1} class="stack">
      <Saying key={due.day} {...props} due={due} onSaid={() => setAgain(false)} />
    </section>
  )
}

interface SayingProps extends CheckInProps {
  readonly due: NonNullable<CommitmentView['due']>
  readonly onSaid: () => void
}

const Saying = ({ one, due, name, doing, onSay, onSaid }: SayingProps): JSX.Element => {
  const t = useText().commitment
  const question = useQuestion(one)
  // What was said stands in the form: only what is changed changes.
  const before = {
    says: due.says === 'passed' ? undefined : due.says,
    line: due.line ?? '',
  }
  const { form, cameBack, change, end } = useKeptForm(
    `check-in/${one.entry}`,
    before,
    checkInWords(due.day),
  )
  const done = (): void => {
    end()
    onSaid()
  }
  const { says, line } = form
  return (
    <>
      <KeptBefore found={cameBack} />
      <Choice
        legend={question}
        value={says}
        onChange={value => change({ says: value, line })}
        options={answers.map(value => ({ value, label: t.answers[value] }))}
      />
      <Field
        label={t.line}
        hint={t.lineHint(name)}
        optional
        voice
        value={line}
        onInput={words => change({ says, line: words })}
        maxLength={maxCommitmentWords}
      />
      <div class="two-ways">
        <Button
          kind="primary"
          disabled={doing.busy || says === undefined}
          onPress={() => says !== undefined && onSay(due.day, says, line.trim(), done)}
        >
          {t.say}
        </Button>
        <Button disabled={doing.busy} onPress={() => onSay(due.day, 'passed', '', done)}>
          {t.pass}
        </Button>
      </div>
    </>
  )
}

const useQuestion = ({ often, due }: CommitmentView): string => {
  const t = useText().commitment
  const language = useLanguage()
  if (often === 'once') return t.checkInOnce
  if (often === 'weekly') return t.checkInWeek
  return due === undefined || due.today ? t.checkIn : t.checkInOn(dayName(language, due.day))
}
