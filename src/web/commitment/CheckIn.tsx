import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type CheckInAnswer, checkInAnswers, maxCommitmentWords } from '#core/commitment/events.ts'
import type { CommitmentView } from '#core/commitment/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useFocusKept } from '#web/ui/useFocusKept.ts'
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
export const CheckIn = ({ one, name, doing, onSay }: CheckInProps): JSX.Element | null => {
  const t = useText().commitment
  const part = useFocusKept<HTMLElement>()
  const [again, setAgain] = useState(false)
  const [says, setSays] = useState<CheckInAnswer | undefined>(undefined)
  const [line, setLine] = useState('')
  const question = useQuestion(one)
  const { due } = one
  if (due === undefined) return null
  // What was said stands in the form: only what is changed changes.
  const begin = (): void => {
    setAgain(true)
    setSays(due.says === 'passed' ? undefined : due.says)
    setLine(due.line ?? '')
  }
  const done = (): void => {
    setAgain(false)
    setSays(undefined)
    setLine('')
  }
  if (due.says !== undefined && !again)
    return (
      <section ref={part} tabIndex={-1} class="stack">
        <output class="said">
          {due.says === 'passed' ? t.saidPass : t.said(t.answers[due.says])}
        </output>
        <div class="flush">
          <Button kind="quiet" onPress={begin}>
            {t.sayOther}
          </Button>
        </div>
      </section>
    )
  return (
    <section ref={part} tabIndex={-1} class="stack">
      <Choice
        legend={question}
        value={says}
        onChange={setSays}
        options={answers.map(value => ({ value, label: t.answers[value] }))}
      />
      <Field
        label={t.line}
        hint={t.lineHint(name)}
        optional
        voice
        value={line}
        onInput={setLine}
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
    </section>
  )
}

const useQuestion = ({ often, due }: CommitmentView): string => {
  const t = useText().commitment
  const language = useLanguage()
  if (often === 'once') return t.checkInOnce
  if (often === 'weekly') return t.checkInWeek
  return due === undefined || due.today ? t.checkIn : t.checkInOn(dayName(language, due.day))
}
