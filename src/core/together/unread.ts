import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'
import { roundOf } from './together.ts'

/** D16, D22: of all that was asked so, the latest that is open, if I have not been there since. */
export const unread = <Asked extends { readonly entry: EntryId }>(
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  all: readonly Asked[],
): Asked | undefined => {
  const last = all.findLast(({ entry }) => roundOf(circle, entry)?.opened === true)
  if (self === undefined || circle.id === undefined || last === undefined) return undefined
  if (presentMember(circle, me) === undefined) return undefined
  return own(self.vault.answersRead ?? {}, circle.id) === last.entry ? undefined : last
}
