import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { InvitePreview } from '#client/commands/circleCommands.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { failureText } from '#web/app/failureText.ts'
import { dropPending } from '#web/app/pending.ts'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'
import { useTried } from '#web/ui/useTried.ts'
import { Adult } from './Adult.tsx'

export interface JoiningFormProps {
  readonly preview: InvitePreview
  readonly fragment: string
  readonly name: string
}

const maxNameLength = 60
const maxHelloLength = 300

/** A name and a hello. With an open link nobody has to recognise anybody: then only a name. */
export const JoiningForm = ({ preview, fragment, ...given }: JoiningFormProps): JSX.Element => {
  const text = useText().joining
  const action = useAction()
  const [name, setName] = useState(given.name)
  const [hello, setHello] = useState('')
  const { tried, attempt } = useTried()
  const asks = preview.mode === 'ask'
  const empty = name.trim() === ''
  const asksAge = preview.forAdults
  const [adult, setAdult] = useState(false)
  const tooEarly = asksAge && !adult

  const join = (): void =>
    action.run(
      () => commands.circles.join(fragment, { name: name.trim(), hello: hello.trim() }),
      outcome => {
        // A circle one waits for is found again by the state of the app.
        dropPending('invite')
        if (outcome === 'joined') go(paths.circle(preview.circle), 'replace')
      },
    )
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        attempt()
        if (!empty && !tooEarly && !action.busy) join()
      }}
    >
      <Field
        label={text.nameLabel}
        hint={text.nameHint}
        value={name}
        onInput={setName}
        maxLength={maxNameLength}
        autocomplete="nickname"
        voice
        error={tried && empty ? failureText('name-empty') : undefined}
      />
      {asks && (
        <Field
          kind="long"
          label={text.helloLabel}
          hint={text.helloHint}
          optional
          value={hello}
          onInput={setHello}
          maxLength={maxHelloLength}
        />
      )}
      {asksAge && (
        <Adult
          said={adult}
          error={tried && tooEarly ? text.adultFirst : undefined}
          onSay={setAdult}
        />
      )}
      <FailureNotice failure={action.failure} />
      {action.busy && <Progress words={text.asking} />}
      <Button kind="primary" wide submit disabled={action.busy}>
        {asks ? text.ask : text.join}
      </Button>
      <Button wide onPress={() => go(paths.home)}>
        {text.notNow}
      </Button>
    </form>
  )
}
