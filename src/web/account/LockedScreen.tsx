import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { appState, commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { WaysIn } from './WaysIn.tsx'

/** After leaving quickly: plain, without a name or anything that was written. */
export const LockedScreen = (): JSX.Element => {
  const text = useText().account
  const { signIn } = appState.value
  const [removing, setRemoving] = useState(false)
  const elsewhere = signIn.kind === 'locked' && signIn.why === 'elsewhere'
  return (
    <>
      <PageTitle lead={elsewhere ? text.lockedElsewhereLead : text.lockedLead}>
        {text.lockedTitle}
      </PageTitle>
      <div class="stack-wide">
        {/* The host answers alike for a deleted account and a wrong passphrase: it may be either. */}
        {elsewhere && <Notice kind="info" title={text.lockedElsewhere} todo={text.lockedDeleted} />}
        {/* The screen that was left is shown again as soon as it is open. */}
        <WaysIn onDone={() => {}} />
        <Button kind="quiet" onPress={() => setRemoving(true)}>
          {text.removeHere}
        </Button>
      </div>
      {removing && <RemoveSheet onClose={() => setRemoving(false)} />}
    </>
  )
}

const RemoveSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText()
  const action = useAction()
  return (
    <Sheet
      title={text.account.removeHere}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={action.busy}
            onPress={() => action.run(() => commands.account.signOut(true), onClose)}
          >
            {text.account.removeHereYes}
          </Button>
          <Button onPress={onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      <p>{text.account.removeHereWhat}</p>
      <FailureNotice failure={action.failure} />
    </Sheet>
  )
}
