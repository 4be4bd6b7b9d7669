import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { earlierAccounts } from '../returning/returning.ts'
import type { Share } from '../sharing/sharing.ts'

/**
 * What a season is told in, in the order of the page. SN13: nothing of the hardest is among them (not being safe, calls
 * for someone, a fault owned, what was agreed on, letting go, the plan), nor what would become a score as
 * soon as it had a number (a guess, what one sees in somebody, one's weeks).
 */
export const seasonLines = [
  'heard',
  'listened',
  'minutes',
  'meetings',
  'calls',
  'walks',
  'meals',
  'rides',
  'hands',
  'messages',
  'notes',
  'questions',
  'promises',
  'rises',
] as const
export type SeasonLine = (typeof seasonLines)[number]

/** Where it is read from: what this device holds, and nothing that it would have to ask for. */
export interface SeasonSource {
  readonly self: Circle
  readonly circles: readonly Circle[]
  readonly me: AccountId
  /** SN2: the day of a moment where this person was, in days since 1970. */
  readonly dayOf: (at: number) => number
  /** The shares to look at: all of a circle, or those that Today looks at. */
  readonly sharesOf: (circle: Circle) => readonly Share[]
}

/** One thing that was lived, as far as it was said here. */
export interface Lived {
  readonly line: SeasonLine
  /** Days since 1970. */
  readonly day: number
  /** One, where it is not said: minutes are more. */
  readonly amount?: number
}

/** What one practice adds to the page. Of nobody but me: no figure is about another person. */
export type LivedOf = (source: SeasonSource) => readonly Lived[]

/** Under which accounts I am or was in a circle: also the one I had before I came back. */
export const mineIn = (circle: Circle, me: AccountId): ReadonlySet<AccountId> =>
  new Set([me, ...earlierAccounts(circle, me)])
