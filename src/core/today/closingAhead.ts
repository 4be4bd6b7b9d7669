import { type Circle, dayMs, hourMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { mayWrite } from '../circle/presence.ts'

/** Whoever leaves no last word is not reminded of it for ever. */
const shownMs = 3 * dayMs

/** D19: who said that this circle is going to be closed, while I may still leave a last word. */
export const closingAhead = (circle: Circle, me: AccountId, now: number): AccountId | undefined => {
  const { announcedBy, announcedAt, lastWords } = circle.closing
  if (circle.closed || announcedBy === undefined || announcedAt === undefined) return undefined
  if (announcedBy === me || !mayWrite(circle, me)) return undefined
  // A clock that ran ahead would keep it there.
  if (announcedAt > now + hourMs || now - announcedAt >= shownMs) return undefined
  return lastWords.some(({ by }) => by === me) ? undefined : announcedBy
}
