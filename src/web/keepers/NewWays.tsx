import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { PassphraseForm } from '#web/account/PassphraseForm.tsx'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { go } from '#web/ui/route.ts'

/** Right after coming back: the old ways in are lost, so there are new ones before anything else. */
export const NewWays = (): JSX.Element => {
  const t = useText().keepers
  const [hasPassphrase, setHasPassphrase] = useState(false)
  const { busy, failure, run } = useAction()
  const { signIn } = appState.value
  return (
    <>
      <PageTitle lead={t.inLead}>{t.inTitle}</PageTitle>
      {hasPassphrase ? (
        <div class="stack">
          <p>{t.inSheet}</p>
          <Button
            kind="primary"
            wide
            disabled={busy}
            onPress={() =>
              run(
                () => commands.account.newRecoveryCode(),
                () => go(paths.recoverySheet, 'replace'),
              )
            }
          >
            {t.inSheetDo}
          </Button>
          <FailureNotice failure={failure} />
          {busy && <Progress words={t.inBusy} />}
        </div>
      ) : (
        <PassphraseForm
          name={signIn.kind === 'signed-in' ? (signIn.name ?? '') : ''}
          submit={t.inPassphrase}
          busyWords={t.inBusy}
          busy={busy}
          failure={failure}
          onSubmit={({ name, passphrase }) =>
            run(
              () => commands.account.changePassphrase(name, passphrase),
              () => setHasPassphrase(true),
            )
          }
        />
      )}
    </>
  )
}
