import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'

export interface RoleAsked {
  readonly role: 'steward' | 'greeter'
  readonly by: AccountId
}

/** D18: what I was asked to take on in this circle, and have not answered. One thing at a time. */
export const roleAsked = (circle: Circle, me: AccountId): RoleAsked | undefined => {
  if (circle.closed || presentMember(circle, me) === undefined) return undefined
  const ask = own(circle.asks, me)
  if (ask !== undefined && !ask.yes) return { role: 'steward', by: ask.by }
  const greeting = circle.greeting.ask
  return greeting?.account === me ? { role: 'greeter', by: greeting.by } : undefined
}
