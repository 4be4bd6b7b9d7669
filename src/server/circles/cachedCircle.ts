import type { AccountId, EventId, InviteId } from '#base/ids.ts'
import type { LogState } from '#protocol/log/logState.ts'

/** Who wrote a content entry: what a `redact` may name. */
export interface RecentEntry {
  readonly seq: number
  readonly accountId: AccountId
}

/** A circle in memory: everything the next entry is judged by. */
export interface CachedCircle {
  /** Runs ahead of the disk by what is being committed; dropped when that fails. */
  log: LogState
  /** Requests ever made through each invitation: a link may not be used to flood stewards. */
  readonly requests: Map<InviteId, { readonly max: number; made: number }>
  /** The newest content entries, oldest first; the store knows the rest. */
  readonly recent: Map<EventId, RecentEntry>
  /** Every content entry after this position is in `recent`. */
  recentAfter: number
}

const maxRecent = 1024

export const noteRecent = (circle: CachedCircle, eventId: EventId, entry: RecentEntry): void => {
  circle.recent.set(eventId, entry)
  if (circle.recent.size <= maxRecent) return
  const [oldest] = circle.recent
  if (oldest === undefined) return
  circle.recent.delete(oldest[0])
  circle.recentAfter = oldest[1].seq
}
