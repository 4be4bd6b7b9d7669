import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { isSteward, presentMember } from '../circle/presence.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'

export interface GreetingView {
  readonly greeter: PersonView | undefined
  /** Who asks me to greet newcomers, until I have answered. */
  readonly askedBy: PersonView | undefined
  /** Who was asked. Only stewards see it. */
  readonly asked: AccountId | undefined
  /** I may ask somebody to greet newcomers. */
  readonly canAsk: boolean
  /** I am new here, and somebody is there to greet me. */
  readonly greetsMe: boolean
}

export const greetingView = (circle: Circle, me: AccountId): GreetingView => {
  const { ask, greeter } = circle.greeting
  const mine = presentMember(circle, me)
  const isOpen = mine !== undefined && !circle.closed && circle.kind === 'community'
  const looksAfter = isOpen && isSteward(circle, me)
  return {
    greeter: greeter === undefined || !isOpen ? undefined : personView(circle, greeter.account, me),
    askedBy: isOpen && ask?.account === me ? personView(circle, ask.by, me) : undefined,
    asked: looksAfter ? ask?.account : undefined,
    canAsk: looksAfter,
    greetsMe:
      isOpen &&
      greeter !== undefined &&
      greeter.account !== me &&
      mine.since > greeter.since &&
      !hasSpoken(circle, me),
  }
}

const hasSpoken = ({ sharing }: Circle, me: AccountId): boolean =>
  sharing.order.some(
    entry => (own(sharing.shares, entry) ?? own(sharing.gone, entry))?.by === me,
  ) || Object.values(sharing.moves).some(({ by }) => by === me)

/** Why I am told of somebody new: I greet newcomers, or nobody was asked before they came in. */
export type ToldOf = 'i-greet' | 'by-link'

export interface Newcomer {
  readonly account: AccountId
  readonly because: ToldOf
  readonly upTo: number
}

/**
 * Who came since it became mine to know and since I last looked, the first of them; and up to which
 * position looking at the circle now has seen them all. Not of somebody I blocked. C42: whoever
 * greets hears of everybody. C47: whoever looks after the circle, of those who let themselves in.
 */
export const newcomerFor = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  limits: Limits = noLimits,
): Newcomer | undefined => {
  if (self === undefined || circle.id === undefined || circle.closed) return undefined
  const told = toldSince(circle, me)
  if (told === undefined) return undefined
  const seen = Math.max(told.since, own(self.vault.greeted ?? {}, circle.id) ?? 0)
  const fresh = Object.values(circle.members)
    .filter(({ account, present, since }) => present && account !== me && since > seen)
    .filter(({ byLink }) => told.because === 'i-greet' || byLink === true)
    .filter(({ account }) => !limits.isBlocked(account))
    .toSorted((a, b) => a.since - b.since)
  const [first] = fresh
  return first === undefined
    ? undefined
    : {
        account: first.account,
        because: told.because,
        upTo: fresh.at(-1)?.since ?? first.since,
      }
}

/** From which log position on newcomers are mine to know, and why. */
const toldSince = (
  circle: Circle,
  me: AccountId,
): { readonly because: ToldOf; readonly since: number } | undefined => {
  const { greeter } = circle.greeting
  if (greeter?.account === me) return { because: 'i-greet', since: greeter.since }
  if (!isSteward(circle, me)) return undefined
  // Whoever came while somebody else looked after the circle is not new to me.
  const asked = circle.stewardLog.findLast(
    ({ did, whom }) => did === 'made-steward' && whom.includes(me),
  )
  const mine = presentMember(circle, me)
  return { because: 'by-link', since: Math.max(mine?.since ?? 0, asked?.seq ?? 0) }
}
