import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import { goOn } from '#web/app/afterSignIn.ts'
import { CopyButton } from '#web/app/CopyButton.tsx'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { paths } from '#web/app/routes.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Qr } from '#web/ui/Qr.tsx'
import '#web/vouching/Meet.css'

const askEveryMs = 2000

type Waiting =
  | { readonly kind: 'beginning' }
  | { readonly kind: 'shown'; readonly code: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Shows the code of this device, and asks again and again whether it was let in. */
const useBeingLetIn = (turn: number): Waiting => {
  const [state, setState] = useState<Waiting>({ kind: 'beginning' })
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const { account } = commands
    const ask = async (): Promise<void> => {
      const tried = await account.pairingTry()
      if (!wanted) return
      if (tried.ok && tried.value === 'in') return goOn()
      // A moment without a connection ends nothing.
      if (!tried.ok && tried.error !== 'no-connection' && tried.error !== 'too-many-tries')
        return setState({ kind: 'failed', failure: tried.error })
      timer = setTimeout(() => void again(ask), askEveryMs)
    }
    const again = async (work: () => Promise<void>): Promise<void> =>
      work().catch(() => {
        if (wanted) setState({ kind: 'failed', failure: 'interrupted' })
      })
    void again(async () => {
      const code = await account.pairingCode()
      if (!wanted) return
      if (!code.ok) return setState({ kind: 'failed', failure: code.error })
      setState({ kind: 'shown', code: code.value })
      await ask()
    })
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [turn])
  return state
}

export const BeLetInScreen = (): JSX.Element => {
  const t = useText().letIn
  const [turn, setTurn] = useState(0)
  const state = useBeingLetIn(turn)
  return (
    <>
      <PageTitle back={paths.signIn}>{t.hereTitle}</PageTitle>
      <div class="stack-wide">
        <p>{t.hereLead}</p>
        {state.kind === 'shown' && (
          <div class="meet-square">
            <Qr text={state.code} label={t.hereLabel} />
            <output>{t.hereWaits}</output>
            <p class="soft small">{t.hereNoSecret}</p>
            <CopyButton text={state.code} label={t.hereCopy} />
          </div>
        )}
        {state.kind === 'failed' && (
          <>
            <FailureNotice failure={state.failure} />
            <Button kind="primary" wide onPress={() => setTurn(turn + 1)}>
              {t.hereAgain}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
