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
  // What another device said may arrive while this is open: only what was touched here is said anew.
  const [touched, setTouched] = useState<Partial<CallingSet>>({})
  const [kept, setKept] = useState<typeof touched | undefined>(undefined)
  const now = { ...set, ...touched }
  const { everyMinutes: minutes, words, phone = '' } = now
  const touch = (field: Partial<CallingSet>): void => setTouched({ ...touched, ...field })
  const number = phone.trim()
  const isRight = number === '' || isNumber(number)
  const keep = (): void => {
    if (!isRight) return
    const next = { ...now, phone: number === '' ? undefined : number }
    doing.run(
      () => commands.calls.set(next),
      () => setKept(touched),
    )
  }
  return (
    <Details summary={t.settings}>
      <Select
        label={t.every}
        hint={t.everyHint}
        value={String(minutes)}
        options={choices.map(each => ({ value: String(each), name: String(each) }))}
        onChange={every => touch({ everyMinutes: Number(every) })}
      />
      <Field
        kind="long"
        label={t.callWords}
        hint={t.callWordsHint}
        optional
        value={words}
        maxLength={500}
        onInput={typed => touch({ words: typed })}
      />
      <Field
        label={t.myPhone}
        optional
        value={phone}
        maxLength={40}
        error={isRight ? undefined : text.young.phoneWrong}
        onInput={typed => touch({ phone: typed })}
      />
      <Button wide disabled={doing.busy} onPress={keep}>
        {t.keep}
      </Button>
      <p aria-live="polite">{kept === touched ? t.kept : ''}</p>
      <FailureNotice failure={doing.failure} />
    </Details>
  )
}
