import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { OwningChoice } from './events.ts'
import { accountNow, earlierAccounts } from '../returning/returning.ts'
import type { Owning } from './owning.ts'
import { isSettled } from './rules.ts'

/**
 * [Note: never is kept here alone] Of this one, or else of whoever wrote it: who put one off or wanted
 * none is not asked again by what comes after it, also when the first was taken back and sent anew.
 * It is in the self circle of the one who chose and nowhere else: no entry, no refusal and no key
 * of the circle depends on it, so who wrote it has nothing to tell by, ever.
 */
export const choiceOf = (
  circle: Circle,
  self: Circle | undefined,
  { entry, by }: Pick<Owning, 'entry' | 'by'>,
): OwningChoice | undefined => {
  const { id } = circle
  const here = id === undefined ? undefined : own(self?.vault.ownings ?? {}, id)
  const ofThis = here === undefined ? undefined : own(here.entries, entry)
  if (ofThis !== undefined) return ofThis
  const last = lastOf(circle, self, by)?.choice
  // Having read one says nothing of the next.
  return last === 'shown' ? undefined : last
}

/**
 * OW5: whether it is announced on Today. What was read and not answered may have been taken back and
 * sent anew, to be asked about again: then it stands in its circle and nowhere else.
 */
export const isAnnounced = (circle: Circle, self: Circle, one: Owning): boolean => {
  if (choiceOf(circle, self, one) !== undefined) return false
  const last = lastOf(circle, self, one.by)?.owning
  if (last === undefined) return true
  const before = own(circle.owning.all, last)
  return before !== undefined && isSettled(before)
}

/** What I chose last of what this person wrote. C37: with another account nobody is somebody else. */
const lastOf = (circle: Circle, self: Circle | undefined, by: AccountId) => {
  const { id } = circle
  const here = id === undefined ? undefined : own(self?.vault.ownings ?? {}, id)
  if (here === undefined) return undefined
  const now = accountNow(circle, by)
  return [now, by, ...earlierAccounts(circle, now)]
    .map(account => own(here.people, account))
    .find(chosen => chosen !== undefined)
}
