import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may have others told at once, and say how they themselves are told. */
export interface PushRules {
  /** By account: six in a row, and then one in two hours; whoever floods wakes nobody for long. */
  readonly tellNow: RateRule
  /** By account: addresses and hours of its devices. */
  readonly pushSettings: RateRule
}

export const defaultPushRules: PushRules = {
  tellNow: { name: 'tell-now', kind: 'bucket', burst: 6, perMinute: 1 / 120 },
  pushSettings: { name: 'push-settings', kind: 'bucket', burst: 30, perMinute: 2 },
}
