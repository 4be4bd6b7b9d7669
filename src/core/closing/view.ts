import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { isSteward, mayWrite } from '../circle/presence.ts'
import { unsafeShares } from '../sharing/recent.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'

/** So long the host keeps a closed circle (PROTOCOL, "Taking back and deleting"). */
export const closedKeptMs: number = 30 * dayMs

export interface LastWordView {
  readonly entry: EntryId
  readonly person: PersonView
  readonly words: string
}

export interface ClosingView {
  /** Who said that it will be closed, while it is still open. */
  readonly announcedBy: PersonView | undefined
  readonly canWithdraw: boolean
  /** For whoever can close it: who wrote that they are not safe, until they let it rest. */
  readonly notSafe: readonly PersonView[]
  /** I may leave a last word now. */
  readonly canSay: boolean
  /** Of each person the latest, in the order in which they spoke. */
  readonly lastWords: readonly LastWordView[]
  /** Of a closed circle: around when it is gone; `undefined` where nothing says when it was closed. */
  readonly keptUntil: number | undefined
}

export const closingView = (
  circle: Circle,
  me: AccountId,
  now: number,
  limits: Limits = noLimits,
): ClosingView => {
  const { announcedBy, closedAt, lastWords } = circle.closing
  const isComing = announcedBy !== undefined && !circle.closed
  const latest = new Map(lastWords.map(word => [word.by, word]))
  return {
    announcedBy: isComing ? personView(circle, announcedBy, me) : undefined,
    canWithdraw: isComing && isSteward(circle, me),
    notSafe: isSteward(circle, me) && !circle.closed ? notSafe(circle, me, limits) : [],
    canSay: isComing && mayWrite(circle, me),
    lastWords:
      isComing || circle.closed
        ? lastWords
            .filter(word => latest.get(word.by) === word && !limits.isBlocked(word.by))
            .map(({ entry, by, words }) => ({ entry, person: personView(circle, by, me), words }))
        : [],
    // A clock that ran ahead says nothing.
    keptUntil:
      circle.closed && closedAt !== undefined && closedAt <= now + hourMs
        ? closedAt + closedKeptMs
        : undefined,
  }
}

/**
 * C49: also whom I blocked, by name and without a word of theirs: closing takes from them the place
 * where somebody else could answer. What was said to others alone is not told here.
 */
const notSafe = (circle: Circle, me: AccountId, limits: Limits): readonly PersonView[] => {
  const open = unsafeShares(circle).filter(
    ({ rested, audience }) => !rested && (audience?.includes(me) ?? true),
  )
  return [...new Set(open.map(({ by }) => by))].map(by => personView(circle, by, me, limits))
}
