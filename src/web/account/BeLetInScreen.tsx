import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import { SameWords } from './SameWords.tsx'
import { useBeingLetIn } from './useBeingLetIn.ts'
import '#web/vouching/Meet.css'

/** A device that is new here: its square, then the words to compare, and only then an account. */
export const BeLetInScreen = (): JSX.Element => {
  const t = useText().letIn
  const [turn, setTurn] = useState(0)
  const [declined, setDeclined] = useState(false)
  const { state, say } = useBeingLetIn(turn)
  const again = (): void => {
    setDeclined(false)
    setTurn(turn + 1)
  }
  if (state.kind === 'compare')
    return (
      <SameWords
        words={state.words}
        onYes={() => void say(true)}
        onNo={() => {
          void say(false)
          setDeclined(true)
          setTurn(turn + 1)
        }}
      />
    )
  return (
    <>
      <PageTitle back={paths.signIn}>{t.hereTitle}</PageTitle>
      <div class="stack-wide">
        {declined && <Notice kind="info" title={t.hereDeclined} todo={t.hereDeclinedDo} />}
        {state.kind === 'coming' ? (
          <Progress words={t.hereComing} />
        ) : (
          <>
            <p>{t.hereLead}</p>
            {state.kind === 'shown' && (
              <div class="meet-square">
                <Qr text={state.code} label={t.hereLabel} />
                <output>{t.hereWaits}</output>
                <p class="soft small">{t.hereNoSecret}</p>
                <CopyButton text={state.code} label={t.hereCopy} />
              </div>
            )}
          </>
        )}
        {state.kind === 'failed' && (
          <>
            <FailureNotice failure={state.failure} />
            <Button kind="primary" wide onPress={again}>
              {t.hereAgain}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
