/** The country a person chose, kept on this device only when they wish it. */
export interface HelpStore {
  readonly country: () => string | undefined
  /** `undefined` forgets. */
  readonly remember: (country: string | undefined) => void
  /** False in low-trace mode: then nothing is offered to be remembered. */
  readonly mayRemember: boolean
}

const place = 'help-country'

/** Blocked or full storage remembers nothing and says nothing. */
export const helpStoreIn = (storage: () => Storage, mayRemember = true): HelpStore => ({
  mayRemember,
  country: () => {
    try {
      const kept = storage().getItem(place)
      return kept !== null && /^[A-Z]{2}$/.test(kept) ? kept : undefined
    } catch {
      return undefined
    }
  },
  remember: country => {
    try {
      if (country === undefined) storage().removeItem(place)
      else storage().setItem(place, country)
    } catch {
      // The choice holds while the page is open.
    }
  },
})
