import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may come back in, or help with it; by address, as nobody is signed in. */
export interface KeeperRules {
  /** A device begins to ask. */
  readonly returnBegin: RateRule
  /** Looking whether there is help, and giving up. */
  readonly returnOwn: RateRule
  /** Looking up words that were heard, and giving a part back. */
  readonly returnHelp: RateRule
}

export const defaultKeeperRules: KeeperRules = {
  returnBegin: { name: 'return-begin', kind: 'bucket', burst: 20, perMinute: 1 },
  returnOwn: { name: 'return-own', kind: 'bucket', burst: 120, perMinute: 30 },
  returnHelp: { name: 'return-help', kind: 'bucket', burst: 30, perMinute: 2 },
}
