import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { failureText } from '#web/app/failureText.ts'
import { useAction, type Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { canUsePasskey, answerWithPasskey } from './passkey.ts'
import { useTypedCode } from './useTypedCode.ts'

export interface WaysInProps {
  /** `by`: whoever came in by the sheet may have no passphrase any more. */
  readonly onDone: (by: 'code' | 'other') => void
  /** To be let in by another device; not where it would not count, for a change that asks who is there. */
  readonly onDevice?: (() => void) | undefined
}

/** Passphrase, passkey, recovery code: whatever this person has. */
export const WaysIn = ({ onDone, onDevice }: WaysInProps): JSX.Element => {
  const { account: text, letIn } = useText()
  const action = useAction()
  return (
    <div class="stack-wide">
      <ByPassphrase action={action} onDone={onDone} />
      <div class="stack">
        {canUsePasskey() && <ByPasskey action={action} onDone={onDone} />}
        {onDevice !== undefined && (
          <Button wide disabled={action.busy} onPress={onDevice}>
            {letIn.begin}
          </Button>
        )}
        <Details summary={text.withCode}>
          <ByCode action={action} onDone={onDone} />
        </Details>
        <Details summary={text.nothingWorks}>
          <p>{text.nothingWorksTry}</p>
          <p>{text.nothingWorksSteward}</p>
          <p>{text.nothingWorksNobody}</p>
        </Details>
      </div>
    </div>
  )
}

interface WayProps extends WaysInProps {
  readonly action: Action
}

const maxLength = 256

const ByPassphrase = ({ action, onDone }: WayProps): JSX.Element => {
  const text = useText().account
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const { tried, attempt } = useTried()
  const noName = name.trim() === ''
  const noWords = passphrase === ''
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        attempt()
        if (!noName && !noWords && !action.busy)
          action.run(
            () => commands.account.signInWithPassphrase(name, passphrase),
            () => onDone('other'),
          )
      }}
    >
      <Field
        label={text.signInName}
        value={name}
        onInput={setName}
        maxLength={maxLength}
        autocomplete="username"
        spellcheck={false}
        error={tried && noName ? failureText('name-empty') : undefined}
      />
      <Field
        kind="passphrase"
        label={text.ownLabel}
        value={passphrase}
        onInput={setPassphrase}
        maxLength={maxLength}
        autocomplete="current-password"
        error={tried && noWords ? text.ownMissing : undefined}
      />
      <FailureNotice failure={action.failure} />
      {action.busy && <Progress words={text.opening} />}
      <Button kind="primary" wide submit disabled={action.busy}>
        {text.open}
      </Button>
    </form>
  )
}

const ByPasskey = ({ action, onDone }: WayProps): JSX.Element => {
  const text = useText().account
  const [notUsed, setNotUsed] = useState(false)
  const open = (): void => {
    setNotUsed(false)
    action.run(
      async () => {
        const ceremony = await commands.account.passkeySignInOptions()
        if (!ceremony.ok) return ceremony
        const passkey = await answerWithPasskey(ceremony.value)
        if (!passkey.ok) {
          setNotUsed(true)
          return { ok: true, value: 'not-used' as const }
        }
        const opened = await commands.account.signInWithPasskey(passkey.value)
        return opened.ok ? { ok: true, value: 'opened' as const } : opened
      },
      outcome => {
        if (outcome === 'opened') onDone('other')
      },
    )
  }
  return (
    <div class="stack">
      {notUsed && <Notice kind="error" title={text.passkeyNotUsed} />}
      <Button wide disabled={action.busy} onPress={open}>
        {text.withPasskey}
      </Button>
    </div>
  )
}

const ByCode = ({ action, onDone }: WayProps): JSX.Element => {
  const text = useText().account
  const [code, setCode] = useState('')
  const { tried, attempt } = useTried()
  const { error, complete } = useTypedCode(code, tried)
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        attempt()
        if (complete && !action.busy)
          action.run(
            () => commands.account.signInWithRecoveryCode(code),
            () => onDone('code'),
          )
      }}
    >
      <Field
        label={text.codeLabel}
        hint={`${text.codeHint} ${text.codeSignsOut}`}
        value={code}
        onInput={setCode}
        maxLength={80}
        spellcheck={false}
        error={error}
      />
      <Button wide submit disabled={action.busy}>
        {text.open}
      </Button>
    </form>
  )
}
