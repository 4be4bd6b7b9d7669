import { useState } from 'preact/hooks'
import type { SignIn } from '#client/state/appState.ts'
import { appState } from '#web/app/engine.ts'
import { helpStoreIn } from '#web/help/helpStore.ts'

/** The country somebody chose on any of their devices, or here. Never guessed. */
const chosenCountry = (signIn: SignIn): string | undefined => {
  const chosen = signIn.kind === 'signed-in' ? signIn.settings.helpCountry : undefined
  return chosen ?? helpStoreIn(() => localStorage).country()
}

/** The choice among everything an *unsafe* share shows, from before it is sent to after. */
export interface Country {
  readonly code: string | undefined
  readonly choose: (code: string | undefined) => void
}

/** What is chosen here holds as long as the screen does, and is kept nowhere. */
export const useCountry = (): Country => {
  const [here, setHere] = useState<{ readonly code: string | undefined } | undefined>(undefined)
  const { code } = here ?? { code: chosenCountry(appState.value.signIn) }
  return { code, choose: next => setHere({ code: next }) }
}
