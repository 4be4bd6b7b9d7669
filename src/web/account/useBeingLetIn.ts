import { useEffect, useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import { goOn } from '#web/app/afterSignIn.ts'
import { commands } from '#web/app/engine.ts'
import { useLanguage } from '#web/text/language.ts'

const askEveryMs = 2000

export type BeingLetIn =
  | { readonly kind: 'beginning' }
  | { readonly kind: 'shown'; readonly code: string }
  | { readonly kind: 'compare'; readonly words: readonly string[] }
  /** A yes was said here; the other device sends what lets this one in. */
  | { readonly kind: 'coming' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** A moment without a connection ends nothing. */
const passes = (failure: Failure): boolean =>
  failure === 'no-connection' || failure === 'too-many-tries'

/** Shows the code of this device, anew for each turn, and asks again and again how far it is. */
export const useBeingLetIn = (
  turn: number,
): { readonly state: BeingLetIn; readonly say: (same: boolean) => Promise<void> } => {
  const language = useLanguage()
  const [state, setState] = useState<BeingLetIn>({ kind: 'beginning' })
  const { account } = commands
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      const tried = await account.pairingTry()
      if (!wanted) return
      if (tried.ok && tried.value.kind === 'in') return goOn()
      if (tried.ok && tried.value.kind === 'compare') {
        const { words } = tried.value
        // A yes that is on its way is not asked for again.
        setState(now => (now.kind === 'coming' ? now : { kind: 'compare', words }))
      }
      if (!tried.ok && !passes(tried.error))
        return setState({ kind: 'failed', failure: tried.error })
      timer = setTimeout(() => void again(ask), askEveryMs)
    }
    const again = async (work: () => Promise<void>): Promise<void> =>
      work().catch(() => {
        if (wanted) setState({ kind: 'failed', failure: 'interrupted' })
      })
    setState({ kind: 'beginning' })
    void again(async () => {
      const code = await account.pairingCode(language)
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
  const say = async (same: boolean): Promise<void> => {
    if (same) setState({ kind: 'coming' })
    const said = await account.pairingSame(same).catch(() => undefined)
    if (!same || said?.ok === true) return
    setState({ kind: 'failed', failure: said?.error ?? 'interrupted' })
  }
  return { state, say }
}
