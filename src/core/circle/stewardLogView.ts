import type { PersonView } from '../sharing/shareView.ts'
import { type Circle, hourMs } from './circle.ts'
import type { AccountId } from './ids.ts'
import { personView } from './personView.ts'
import type { Deed } from './stewardLog.ts'

export interface DeedView {
  /** Log position; the cursor of the next page. */
  readonly seq: number
  readonly did: Deed
  readonly by: PersonView
  readonly whom: readonly PersonView[]
  /** Around when; `undefined` where nothing near it says. */
  readonly at: number | undefined
}

export interface DeedsView {
  /** The newest first. */
  readonly deeds: readonly DeedView[]
  /** Pass it as `deedsBefore` for the next page; `undefined` when there is nothing older. */
  readonly olderBefore: number | undefined
}

const pageLength = 30

/** C25: what stewards did, for every member alike; nothing for somebody who is not in the circle. */
export const deedsView = (
  circle: Circle,
  me: AccountId,
  now: number,
  before: number = Number.MAX_SAFE_INTEGER,
): DeedsView => {
  const earlier = circle.stewardLog.filter(({ seq }) => seq < before)
  const page = earlier.slice(-pageLength).toReversed()
  return {
    deeds: page.map(({ seq, did, by, whom, at }) => ({
      seq,
      did,
      by: personView(circle, by, me),
      whom: whom.map(account => personView(circle, account, me)),
      // A clock that runs ahead says nothing about when this was.
      at: at === undefined || at > now + hourMs ? undefined : at,
    })),
    olderBefore: earlier.length > page.length ? page.at(-1)?.seq : undefined,
  }
}
