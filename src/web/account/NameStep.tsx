import type { JSX } from 'preact'
import { failureText } from '#web/app/failureText.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { useTried } from '#web/ui/useTried.ts'

export interface NameStepProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onDone: () => void
}

/** As long as a name in a circle may be. */
export const maxDisplayNameLength = 60

export const NameStep = (props: NameStepProps): JSX.Element => {
  const text = useText().account
  const { tried, attempt } = useTried()
  const empty = props.name.trim() === ''
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        attempt()
        if (!empty) props.onDone()
      }}
    >
      <Field
        label={text.nameLabel}
        hint={text.nameHint}
        value={props.name}
        onInput={props.onName}
        maxLength={maxDisplayNameLength}
        autocomplete="nickname"
        voice
        error={tried && empty ? failureText('name-empty') : undefined}
      />
      <Button kind="primary" wide submit>
        {text.goOn}
      </Button>
    </form>
  )
}
