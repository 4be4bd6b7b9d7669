import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may call for someone. Ending a call, and answering one, hardly ever waits. */
export interface CallRules {
  /** By account: calls that begin. As many in a row as nobody in need makes. */
  readonly call: RateRule
  /** By account: how a call is going, its end, and answers to one. */
  readonly callOn: RateRule
  /** By account: the permits one gives. */
  readonly permits: RateRule
}

export const defaultCallRules: CallRules = {
  call: { name: 'call', kind: 'bucket', burst: 12, perMinute: 1 / 5 },
  callOn: { name: 'call-on', kind: 'bucket', burst: 240, perMinute: 60 },
  permits: { name: 'permits', kind: 'bucket', burst: 60, perMinute: 4 },
}
