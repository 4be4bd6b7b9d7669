import type { JSX } from 'preact'
import { PassphraseForm } from '#web/account/PassphraseForm.tsx'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Sheet } from '#web/ui/Sheet.tsx'
import { OnceMore } from '#web/account/OnceMore.tsx'

export interface PassphraseSheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Another passphrase, or the first one. */
export const PassphraseSheet = ({ onDone, onClose }: PassphraseSheetProps): JSX.Element => {
  const text = useText().me
  const { busy, failure, run, forget } = useAction()
  const { signIn } = appState.value
  const again = failure === 'sign-in-again'
  return (
    <Sheet title={again ? text.signInAgain : text.passphrase} onClose={onClose}>
      <OnceMore asked={again} what={text.signInAgainOld} onDone={forget}>
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
      </OnceMore>
    </Sheet>
  )
}
