import { forgetTexts } from '../agreement/agreementPractice.ts'
import type { Circle } from './circle.ts'
import type { AccountId, EntryId } from './ids.ts'
import { own } from './own.ts'
import type { TakingBack } from './practice.ts'
import { practices } from './practices.ts'

/** Every practice is asked to forget these entries; only the one that holds them does. */
export const takeBackEntries = (
  circle: Circle,
  entries: readonly EntryId[],
  who: TakingBack,
): void => {
  for (const entry of entries)
    for (const practice of practices) practice.takeBack(circle, entry, who)
}

/**
 * Everything this account wrote, their name and their agreement text too. A former member may still
 * take their own words with them. What the circle is called stays: it belongs to all of them.
 */
export const takeBackAll = (circle: Circle, account: AccountId, who: TakingBack): void => {
  const entries = practices.flatMap(practice => practice.entriesOf?.(circle, account) ?? [])
  takeBackEntries(circle, entries, who)
  if (who.by !== account && !who.mod) return
  const member = own(circle.members, account)
  if (member !== undefined) member.name = undefined
  forgetTexts(circle, account)
}
