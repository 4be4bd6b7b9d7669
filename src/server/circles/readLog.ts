import { concat, zeros } from '#base/bytes.ts'
import type { AccountId, CircleId, InviteId } from '#base/ids.ts'
import type { LogItem, LogPage } from '#protocol/api/events.ts'
import { limits } from '#protocol/limits.ts'
import type { Membership } from '#protocol/membership/membership.ts'
import type { EntryLog, StoredEntry } from '../entryLog/entryLog.ts'
import type { CircleCache } from './circleCache.ts'
import { hexBytes } from './hexBytes.ts'

export type View = 'full' | 'control'

/** Who reads: an account, a holder of a link to this very circle, or both. */
export interface Reader {
  readonly account: AccountId | undefined
  readonly link: InviteId | undefined
}

/** How much of a log somebody may read: everything up to a position, sealed words or not. */
interface Reach {
  readonly view: View
  readonly until: number
}

/**
 * Members read everything; somebody who was removed or left, everything up to and including that.
 * Who asked to join or holds a link reads control entries and the bare ids of the rest: enough to
 * follow who is in the circle and to check the log hash, and no sealed word (docs/PROTOCOL.md, "Invitations and joining").
 */
const reachOf = (
  membership: Membership | undefined,
  reader: Reader,
  view: View,
): Reach | undefined => {
  const { account, link } = reader
  if (membership === undefined) return undefined
  const everything = Number.MAX_SAFE_INTEGER
  if (account !== undefined && membership.members.has(account)) return { view, until: everything }
  // A link that ended shows nothing more: somebody who was removed may still hold its token.
  const holdsLink = link !== undefined && membership.invites.has(link)
  const waits = account !== undefined && membership.requests.has(account)
  if (view === 'control' && (waits || holdsLink)) return { view, until: everything }
  const former = account === undefined ? undefined : membership.former.get(account)
  return former === undefined ? undefined : { view, until: former.until }
}

const itemOf = (entry: StoredEntry, view: View): LogItem => ({
  seq: entry.seq,
  item: view === 'control' && entry.kind !== 1 ? entry.eventId : concat(entry.header, entry.body),
})

export interface ReadDeps {
  readonly entryLog: EntryLog
  readonly cache: CircleCache
}

/** `undefined`: no such circle, or none of the reader's business; nobody can tell which. */
export const readLog = async (
  { entryLog, cache }: ReadDeps,
  circleId: CircleId,
  reader: Reader,
  view: View,
  from: number,
  pageBytes: number = limits.batchBytes,
): Promise<LogPage | undefined> => {
  const { membership } = (await cache.get(circleId)).log
  const reach = reachOf(membership, reader, view)
  if (reach === undefined) return undefined
  const id = hexBytes(circleId)
  const newest = await entryLog.head(id)
  if (newest === undefined) return undefined
  const headSeq = Math.min(newest.seq, reach.until)
  const [cut] = headSeq < newest.seq ? await entryLog.logHashes(id, headSeq, headSeq) : []
  const head = headSeq < newest.seq ? (cut ?? zeros(32)) : newest.logHash
  // Bodies that the control view leaves out must not use up its page.
  const maxBytes = reach.view === 'full' ? pageBytes : 8 * pageBytes
  const count = Math.min(limits.readEvents, headSeq - from + 1)
  const entries = count > 0 ? await entryLog.read(id, from, count, maxBytes) : []
  return { headSeq, head, items: entries.map(entry => itemOf(entry, reach.view)) }
}
