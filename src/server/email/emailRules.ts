import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may have this host write to an address that nobody has confirmed. */
export interface EmailRules {
  /** By account: looking, choosing times, taking it back. */
  readonly emailSettings: RateRule
  /** By account: codes asked for. Three in a row, then one in eight hours. */
  readonly emailAsk: RateRule
  /** By account: codes tried. With eight digits a stranger's address is not confirmed by guessing. */
  readonly emailTry: RateRule
  /** By address, whichever accounts ask. Whoever does not want them sees three at most in a day. */
  readonly emailTo: RateRule
  /** The whole host: what a flood of accounts could send together. */
  readonly emailEverywhere: RateRule
}

const aDay = (name: string, count: number): RateRule => ({
  name,
  kind: 'bucket',
  burst: count,
  perMinute: count / 1440,
})

export const defaultEmailRules: EmailRules = {
  emailSettings: { name: 'email-settings', kind: 'bucket', burst: 60, perMinute: 6 },
  emailAsk: aDay('email-ask', 3),
  emailTry: { name: 'email-try', kind: 'bucket', burst: 10, perMinute: 1 / 6 },
  emailTo: aDay('email-to', 3),
  emailEverywhere: aDay('email-everywhere', 100),
}
