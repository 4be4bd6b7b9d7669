import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may call for someone. Ending a call, and answering one, hardly ever waits. */
export interface CallRules {
  /** By account: calls that begin. As many in a row as nobody in need makes. */
  readonly call: RateRule
  /** By account: how a call is going, its end, and answers to any. */
  readonly callOn: RateRule
  /**
   * By the pair of catcher and caller: answers to calls. More than anybody in earnest gives, and in a week too
   * few to fill the room that somebody has for letters: the others' answers have to reach them.
   */
  readonly callAnswer: RateRule
  /** By account: the permits one gives. */
  readonly permits: RateRule
}

export const defaultCallRules: CallRules = {
  call: { name: 'call', kind: 'bucket', burst: 12, perMinute: 1 / 5 },
  callOn: { name: 'call-on', kind: 'bucket', burst: 240, perMinute: 60 },
  callAnswer: { name: 'call-answer', kind: 'bucket', burst: 24, perMinute: 24 / 1440 },
  permits: { name: 'permits', kind: 'bucket', burst: 60, perMinute: 4 },
}
