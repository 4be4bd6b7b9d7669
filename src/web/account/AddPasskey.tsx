import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { OnceMore } from './OnceMore.tsx'
import { makePasskey, type PasskeyFailure } from './passkey.ts'

export interface AddPasskeyProps {
  /** `opensWords`: false where the authenticator has no secret to give; another way is needed too. */
  readonly onDone: (opensWords: boolean) => void
  /** Another way instead, as large as this one. */
  readonly onInstead?: (() => void) | undefined
}

/** Asks the device for a passkey. The press of the button is what browsers want to see first. */
export const AddPasskey = ({ onDone, onInstead }: AddPasskeyProps): JSX.Element => {
  const { account: text, me } = useText()
  const language = useLanguage()
  const action = useAction()
  const [trouble, setTrouble] = useState<PasskeyFailure | undefined>(undefined)

  const add = (): void => {
    setTrouble(undefined)
    action.run(
      async () => {
        const ceremony = await commands.account.passkeyAddOptions()
        if (!ceremony.ok) return ceremony
        const passkey = await makePasskey(ceremony.value)
        if (!passkey.ok) {
          setTrouble(passkey.error)
          return { ok: true, value: 'not-made' as const }
        }
        const label = text.passkeyLabel(longDay(language, Date.now()))
        const added = await commands.account.addPasskey(passkey.value, label)
        if (!added.ok) return added
        return { ok: true, value: passkey.value.prf === undefined ? 'shut' : 'opens' } as const
      },
      outcome => {
        if (outcome !== 'not-made') onDone(outcome === 'opens')
      },
    )
  }
  const sentences: Readonly<Record<PasskeyFailure, string>> = {
    'not-made': text.passkeyCancelled,
    there: text.passkeyThere,
    cannot: text.passkeyFailed,
  }
  return (
    <OnceMore
      asked={action.failure === 'sign-in-again'}
      what={me.signInAgainWhat}
      onDone={action.forget}
    >
      {trouble !== undefined && <Notice kind="error" title={sentences[trouble]} />}
      <FailureNotice failure={action.failure} />
      {action.busy && <Progress words={text.addingPasskey} />}
      <Button kind="primary" wide disabled={action.busy} onPress={add}>
        {text.addPasskey}
      </Button>
      {onInstead !== undefined && (
        <Button wide disabled={action.busy} onPress={onInstead}>
          {text.passphrase}
        </Button>
      )}
    </OnceMore>
  )
}
