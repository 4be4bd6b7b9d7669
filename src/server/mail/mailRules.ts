import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may write letters and look for them. */
export interface MailRules {
  /** By account: letters to anybody. */
  readonly letter: RateRule
  /**
   * By the pair of sender and recipient: more than somebody does by hand in an evening. In the month that a
   * letter waits, with the reserve, too few to fill the room that somebody has for letters.
   */
  readonly letterTo: RateRule
  /** By the pair as well: room for what must not wait once the other is used up. */
  readonly letterReserve: RateRule
  /** By account: looking for letters, and saying which are kept. */
  readonly readMail: RateRule
}

export const defaultMailRules: MailRules = {
  letter: { name: 'letter', kind: 'bucket', burst: 240, perMinute: 4 },
  letterTo: { name: 'letter-to', kind: 'bucket', burst: 60, perMinute: 12 / 1440 },
  letterReserve: { name: 'letter-reserve', kind: 'bucket', burst: 12, perMinute: 2 / 1440 },
  readMail: { name: 'read-mail', kind: 'bucket', burst: 240, perMinute: 120 },
}
