import type { SignIn } from '#client/state/appState.ts'
import { appState } from '#web/app/engine.ts'
import { countryHere } from '#web/help/countryHere.ts'
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

/** What is chosen here holds as long as the app is open, in *Get help* too, and is kept nowhere. */
export const useCountry = (): Country => ({
  code: countryHere.value ?? chosenCountry(appState.value.signIn),
  choose: next => {
    countryHere.value = next
  },
})
