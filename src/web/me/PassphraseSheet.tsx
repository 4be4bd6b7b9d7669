import type { JSX } from 'preact'
import { PassphraseForm } from '#web/account/PassphraseForm.tsx'
import { WaysIn } from '#web/account/WaysIn.tsx'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface PassphraseSheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Another passphrase, or the first one. */
export const PassphraseSheet = ({ onDone, onClose }: PassphraseSheetProps): JSX.Element => {
  const text = useText().me
  const { busy, failure, run, forget } = useAction()
  const { signIn } = appState.value
  if (failure === 'sign-in-again')
    return (
      <Sheet title={text.signInAgain} onClose={onClose}>
        <p>{text.signInAgainWhat}</p>
        <WaysIn onDone={forget} />
      </Sheet>
    )
  return (
    <Sheet title={text.passphrase} onClose={onClose}>
      <PassphraseForm
        name={signIn.kind === 'signed-in' ? (signIn.name ?? '') : ''}
        submit={text.passphraseSave}
        busyWords={text.saving}
        busy={busy}
        failure={failure}
        onSubmit={({ name, passphrase }) =>
          run(() => commands.account.changePassphrase(name, passphrase), onDone)
        }
      />
    </Sheet>
  )
}
