import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { failureText } from '#web/app/failureText.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Words } from '#web/ui/Words.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { useSuggestion } from './useSuggestion.ts'
import './PassphraseForm.css'

export interface PassphraseFormProps {
  /** A sign-in name to begin with; the person may change it. */
  readonly name: string
  readonly submit: string
  readonly busyWords: string
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly onSubmit: (way: { readonly name: string; readonly passphrase: string }) => void
}

const maxNameLength = 64
const maxPassphraseLength = 256

/** A sign-in name and a passphrase: five words we suggest, or words of one's own. */
export const PassphraseForm = (props: PassphraseFormProps): JSX.Element => {
  const text = useText().account
  const [name, setName] = useState(props.name)
  const [own, setOwn] = useState(false)
  const [typed, setTyped] = useState('')
  const { tried, attempt } = useTried(props.failure)
  const suggestion = useSuggestion()
  const passphrase = own ? typed : (suggestion.words ?? '')
  const { failure, busy } = props
  const aboutName = failure === 'name-taken' || failure === 'name-empty' ? failure : undefined
  const aboutWords = failure === 'weak-passphrase' ? failure : undefined
  const missing = tried && name.trim() === '' ? 'name-empty' : undefined
  const nameFailure = missing ?? aboutName

  const submit = (event: Event): void => {
    event.preventDefault()
    attempt()
    if (name.trim() !== '' && passphrase !== '' && !busy) props.onSubmit({ name, passphrase })
  }
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={text.signInName}
        hint={text.signInNameHint}
        value={name}
        onInput={setName}
        maxLength={maxNameLength}
        autocomplete="username"
        spellcheck={false}
        error={nameFailure === undefined ? undefined : failureText(nameFailure)}
      />
      {own ? (
        <Field
          kind="passphrase"
          label={text.ownLabel}
          hint={text.ownHint}
          value={typed}
          onInput={setTyped}
          maxLength={maxPassphraseLength}
          autocomplete="new-password"
          error={
            tried && typed === ''
              ? text.ownMissing
              : aboutWords === undefined
                ? undefined
                : failureText(aboutWords)
          }
        />
      ) : (
        <Card>
          <h2 class="suggested-title">{text.suggested}</h2>
          <div class="suggested-words" aria-live="polite">
            <Words size="large">{suggestion.words ?? ' '}</Words>
          </div>
          <p class="soft">{text.writeDown}</p>
          {/* For the device's own store of passphrases; a person reads the words above. */}
          <input
            class="only-read"
            type="password"
            autocomplete="new-password"
            value={passphrase}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
          />
          <Button onPress={suggestion.another}>{text.another}</Button>
        </Card>
      )}
      <Button kind="quiet" onPress={() => setOwn(!own)}>
        {own ? text.suggestedAgain : text.ownWords}
      </Button>
      {nameFailure === undefined && aboutWords === undefined && <FailureNotice failure={failure} />}
      {busy && <Progress words={props.busyWords} />}
      <Button kind="primary" wide submit disabled={busy}>
        {props.submit}
      </Button>
    </form>
  )
}
