import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isPhone } from '#core/circle/phone.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

/** Somebody without Herewith: a name, a number, and what one would ask of them. */
export const OutsideCatcherSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [words, setWords] = useState(t.partOutside)
  const [tried, setTried] = useState(false)
  const isNamed = name.trim() !== ''
  const isRight = isPhone(phone.trim())
  const keep = (): void => {
    setTried(true)
    if (!isNamed || !isRight) return
    const person = { name: name.trim(), phone: phone.trim(), words }
    doing.run(() => commands.calls.keepOutside(person), onClose)
  }
  return (
    <Sheet
      title={t.outsideTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" disabled={doing.busy} onPress={keep}>
          {t.keep}
        </Button>
      }
    >
      <p>{t.outsideLead}</p>
      <Field
        label={t.name}
        value={name}
        maxLength={80}
        first
        error={tried && !isNamed ? t.nameMissing : undefined}
        onInput={setName}
      />
      <Field
        label={t.phone}
        value={phone}
        maxLength={40}
        error={tried && !isRight ? text.young.phoneWrong : undefined}
        onInput={setPhone}
      />
      <Field
        kind="long"
        label={t.part}
        hint={t.partHint}
        value={words}
        maxLength={500}
        onInput={setWords}
      />
      <FailureNotice failure={doing.failure} />
    </Sheet>
  )
}
