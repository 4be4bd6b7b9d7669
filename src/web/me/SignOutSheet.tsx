import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { appState, commands } from '#web/app/engine.ts'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { go } from '#web/ui/route.ts'
import { AskSheet } from './AskSheet.tsx'

/** Signs out here; asks a second time only when words would be lost. */
export const SignOutSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText().me
  const [wordsWait, setWordsWait] = useState(false)
  return (
    <AskSheet
      title={text.signOutTitle}
      yes={wordsWait ? text.signOutForce : text.signOutYes}
      act={() => commands.account.signOut(wordsWait)}
      onFailure={failure => setWordsWait(failure === 'words-wait')}
      onDone={() => go(paths.home, 'replace')}
      onClose={onClose}
    >
      <p>{text.signOutWhat}</p>
      {appState.value.recoverySheetWaits && <p>{text.signOutSheet}</p>}
      {wordsWait && <p>{text.signOutWords}</p>}
    </AskSheet>
  )
}
