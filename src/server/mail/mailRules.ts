import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may write letters and look for them. */
export interface MailRules {
  /** By account: letters to anybody. */
  readonly letter: RateRule
  /** By the pair of sender and recipient: ten at once, and ten more in a day. */
  readonly letterTo: RateRule
  /** By account: looking for letters, and saying which are kept. */
  readonly readMail: RateRule
}

export const defaultMailRules: MailRules = {
  letter: { name: 'letter', kind: 'bucket', burst: 60, perMinute: 2 },
  letterTo: { name: 'letter-to', kind: 'bucket', burst: 10, perMinute: 10 / 1440 },
  readMail: { name: 'read-mail', kind: 'bucket', burst: 240, perMinute: 120 },
}
