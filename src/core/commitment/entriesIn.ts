import type { AccountId, EntryId } from '../circle/ids.ts'
import type { Commitment } from './commitment.ts'

/** What somebody said of it in words: a promise, cards and check-ins, or nudges. */
export const entriesIn = (one: Commitment, account: AccountId): readonly EntryId[] => {
  if (account === one.companion) return one.nudges.map(({ entry }) => entry)
  if (account !== one.by) return []
  const said = Object.values(one.checkIns).flat()
  // The promise last: what is said of it is not found once it is gone.
  return [...said, ...one.consents.slice(1)].map(({ entry }) => entry).concat(one.entry)
}
