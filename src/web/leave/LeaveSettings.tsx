import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Field } from '#web/ui/Field.tsx'
import { elsewhere } from './elsewhere.ts'

export interface LeaveSettingsProps {
  /** The address chosen beforehand; `undefined` is our own neutral page. */
  readonly address: string | undefined
  /** Called with each whole address, and with `undefined` when the field is empty. */
  readonly onAddress: (address: string | undefined) => void
}

/** What leaving quickly does and does not do, and where it goes. */
export const LeaveSettings = (props: LeaveSettingsProps): JSX.Element => {
  const text = useText().leave
  const [typed, setTyped] = useState(props.address ?? '')
  const there = elsewhere(typed)
  return (
    <div class="stack">
      <p>{text.does}</p>
      <p>{text.doesNot}</p>
      <p>{text.privateWindow}</p>
      <p>{text.feared}</p>
      <Field
        label={text.addressLabel}
        hint={text.addressHint}
        inputMode="url"
        maxLength={500}
        spellcheck={false}
        value={typed}
        error={there.kind === 'wrong' ? text.addressWrong : undefined}
        onInput={value => {
          setTyped(value)
          const next = elsewhere(value)
          if (next.kind !== 'wrong') props.onAddress(next.kind === 'chosen' ? next.url : undefined)
        }}
      />
    </div>
  )
}
