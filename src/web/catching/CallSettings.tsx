import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CallingSet } from '#core/catching/catching.ts'
import { isNumber } from '#core/circle/phone.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Select } from '#web/ui/Select.tsx'
import './Catching.css'

const choices = [1, 2, 5, 10, 15, 20, 30, 45, 60] as const

/** After how many minutes the next is asked, and what is said then. */
export const CallSettings = ({ set }: { readonly set: CallingSet }): JSX.Element => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [minutes, setMinutes] = useState(set.everyMinutes)
  const [words, setWords] = useState(set.words)
  const [phone, setPhone] = useState(set.phone ?? '')
  const [kept, setKept] = useState(false)
  const number = phone.trim()
  const isRight = number === '' || isNumber(number)
  const keep = (): void => {
    if (!isRight) return
    const next = { ...set, everyMinutes: minutes, words, phone: number === '' ? undefined : number }
    doing.run(
      () => commands.calls.set(next),
      () => setKept(true),
    )
  }
  return (
    <Details summary={t.settings}>
      <Select
        label={t.every}
        hint={t.everyHint}
        value={String(minutes)}
        options={choices.map(each => ({ value: String(each), name: String(each) }))}
        onChange={every => setMinutes(Number(every))}
      />
      <Field
        kind="long"
        label={t.callWords}
        hint={t.callWordsHint}
        optional
        value={words}
        maxLength={500}
        onInput={setWords}
      />
      <Field
        label={t.myPhone}
        optional
        value={phone}
        maxLength={40}
        error={isRight ? undefined : text.young.phoneWrong}
        onInput={setPhone}
      />
      <Button wide disabled={doing.busy} onPress={keep}>
        {t.keep}
      </Button>
      <p aria-live="polite">{kept ? t.kept : ''}</p>
      <FailureNotice failure={doing.failure} />
    </Details>
  )
}
