import type { JSX } from 'preact'
import { PassphraseForm } from '#web/account/PassphraseForm.tsx'
import { appState, commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Sheet } from '#web/ui/Sheet.tsx'
import { AskSheet } from './AskSheet.tsx'
import { OnceMore } from '#web/account/OnceMore.tsx'
import { Reading } from './Reading.tsx'
import { useAccount } from './useAccount.ts'

export interface EverywhereSheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** New locks for everything. Whoever had a passphrase gets a new one: the old one may be known. */
export const EverywhereSheet = ({ onDone, onClose }: EverywhereSheetProps): JSX.Element => {
  const text = useText().me
  const account = useAccount()
  const { busy, failure, run, forget } = useAction()
  const { signIn } = appState.value
  if (account.view?.hasPassphrase === false)
    return (
      <AskSheet
        title={text.everywhereTitle}
        yes={text.everywhereYes}
        busyWords={text.everywhereBusy}
        act={() => commands.account.signOutEverywhere(undefined)}
        onDone={onDone}
        onClose={onClose}
      >
        <p>{text.everywhereLead}</p>
      </AskSheet>
    )
  const again = failure === 'sign-in-again'
  return (
    <Sheet title={again ? text.signInAgain : text.everywhereTitle} onClose={onClose}>
      <OnceMore asked={again} what={text.signInAgainOld} onDone={forget}>
        <p>{text.everywhereLead}</p>
        {account.view === undefined ? (
          <Reading account={account} />
        ) : (
          <>
            <p>{text.everywherePassphrase}</p>
            <PassphraseForm
              name={signIn.kind === 'signed-in' ? (signIn.name ?? '') : ''}
              submit={text.everywhereYes}
              busyWords={text.everywhereBusy}
              busy={busy}
              failure={failure}
              onSubmit={way => run(() => commands.account.signOutEverywhere(way), onDone)}
            />
          </>
        )}
      </OnceMore>
    </Sheet>
  )
}
