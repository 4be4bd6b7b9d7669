import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import { accountNow, earlierAccounts } from '../returning/returning.ts'
import type { Owning } from './owning.ts'

/**
 * What somebody chose of an owning to them: *read it · not now · never*. Words of one length, so that
 * not even the size of the sealed entry in their self circle tells which it was.
 */
export const owningChoices = ['shown', 'later', 'never'] as const
export type OwningChoice = (typeof owningChoices)[number]

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
  if (here === undefined) return undefined
  const ofThis = own(here.entries, entry)
  if (ofThis !== undefined) return ofThis
  const now = accountNow(circle, by)
  // C37: with another account somebody is not somebody else.
  const ofPerson = [by, now, ...earlierAccounts(circle, now)]
    .map(account => own(here.people, account))
    .find(choice => choice !== undefined)
  // Having read one says nothing of the next.
  return ofPerson === 'shown' ? undefined : ofPerson
}
