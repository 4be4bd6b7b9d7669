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

/**
 * C42: who came since I said yes to greeting and since I last looked, the first of them; and up to
 * which position looking at the circle now has seen them all. Not of somebody I blocked.
 */
export const newcomerFor = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  limits: Limits = noLimits,
): { readonly account: AccountId; readonly upTo: number } | undefined => {
  const { greeter } = circle.greeting
  if (self === undefined || circle.id === undefined || circle.closed) return undefined
  if (greeter?.account !== me) return undefined
  const seen = Math.max(greeter.since, own(self.vault.greeted ?? {}, circle.id) ?? 0)
  const fresh = Object.values(circle.members)
    .filter(({ account, present, since }) => present && account !== me && since > seen)
    .filter(({ account }) => !limits.isBlocked(account))
    .toSorted((a, b) => a.since - b.since)
  const [first] = fresh
  return first === undefined
    ? undefined
    : { account: first.account, upTo: fresh.at(-1)?.since ?? first.since }
}
