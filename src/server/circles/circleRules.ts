import type { RateRule } from '../limits/rateRules.ts'

/** How often somebody may do what the circle side offers. */
export interface CircleRules {
  /** By account: appends, however many entries each holds. */
  readonly append: RateRule
  /** By account: pages of a log, boxes, subscriptions. */
  readonly readLog: RateRule
  /** By account: invitations and join boxes laid out. */
  readonly layOut: RateRule
  /** By address: looking a link up and reading it. */
  readonly link: RateRule
  /** By address: opening live sockets. */
  readonly connect: RateRule
  /** By account: saying over the live socket that one is there. */
  readonly here: RateRule
}

const bucket = (name: string, burst: number, perMinute: number): RateRule => ({
  name,
  kind: 'bucket',
  burst,
  perMinute,
})

export const defaultCircleRules: CircleRules = {
  append: bucket('append', 600, 300),
  readLog: bucket('read-log', 1200, 600),
  layOut: bucket('lay-out', 60, 20),
  link: bucket('link', 120, 60),
  connect: bucket('connect', 240, 120),
  here: bucket('here', 30, 10),
}
