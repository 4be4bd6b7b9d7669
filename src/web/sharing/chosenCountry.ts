import type { SignIn } from '#client/engine.ts'
import { helpStoreIn } from '#web/help/helpStore.ts'

/** The country somebody chose on any of their devices, or here. Never guessed. */
export const chosenCountry = (signIn: SignIn): string | undefined => {
  const chosen = signIn.kind === 'signed-in' ? signIn.settings.helpCountry : undefined
  return chosen ?? helpStoreIn(() => localStorage).country()
}
