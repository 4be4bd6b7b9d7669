import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may leave, ask for and refuse letters. Saying no hardly ever waits. */
export interface LeftRules {
  /** By account: letters left and taken back, and what lies there. */
  readonly left: RateRule
  /** By account: asking for one. */
  readonly leftAsk: RateRule
}

export const defaultLeftRules: LeftRules = {
  left: { name: 'left', kind: 'bucket', burst: 120, perMinute: 20 },
  leftAsk: { name: 'left-ask', kind: 'bucket', burst: 60, perMinute: 1 },
}
