import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { failureText } from '#web/app/failureText.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'

export interface OneFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly maxLength: number
  readonly onSave: () => Outcome
}

/** A name that is typed and kept. */
export const OneField = (props: OneFieldProps): JSX.Element => {
  const text = useText().me
  const action = useAction()
  const [saved, setSaved] = useState<string | undefined>(undefined)
  const { tried, attempt } = useTried()
  const empty = props.value.trim() === ''
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        attempt()
        if (!empty && !action.busy) action.run(props.onSave, () => setSaved(props.value))
      }}
    >
      <Field
        label={props.label}
        hint={props.hint}
        value={props.value}
        onInput={props.onInput}
        maxLength={props.maxLength}
        voice
        error={tried && empty ? failureText('name-empty') : undefined}
      />
      <FailureNotice failure={action.failure} />
      <output class="soft">{saved === props.value ? text.saved : ''}</output>
      <Button kind="primary" wide submit disabled={action.busy}>
        {text.save}
      </Button>
    </form>
  )
}
