import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId, EventId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Refusal } from '#protocol/api/refusals.ts'
import { parseEvent, type WireEvent } from '#protocol/envelope.ts'
import { limits } from '#protocol/limits.ts'
import type { CachedCircle } from './cachedCircle.ts'
import { refuseWith } from './appendRefusal.ts'

/** One entry as it came, and as it reads. */
export interface Incoming {
  readonly raw: Bytes
  readonly wire: WireEvent
}

/** An append on its way to the disk: all of its entries are stored, or none. */
export interface AppendJob {
  readonly circleId: CircleId
  readonly accountId: AccountId
  /** Shrinks when a first part turns out to be stored already. */
  entries: readonly Incoming[]
  /** The circle as last read or judged; the only place of one that is being made. */
  circle: CachedCircle | undefined
  /** Key under which the headers of content entries were verified before staging. */
  verifiedKey: string | undefined
  /** Obligations that hold, by `obligationName`. */
  readonly verified: Set<string>
  /** Authors of what a redact names, looked up in the store. */
  readonly authors: Map<EventId, AccountId>
  /** What a redact names and is not there, or is no content. */
  readonly nobodys: Set<EventId>
  /** For `redact all`: the content entries of an author up to a position. */
  readonly ofAuthor: Map<AccountId, { readonly upTo: number; readonly ids: readonly EventId[] }>
  /** Log hashes further back than the cache reaches. */
  readonly oldHeads: Map<number, Bytes>
  /** Whether the side tables were told that a change of people may come. */
  expecting: boolean
}

export const batchBytes = (entries: readonly Uint8Array[]): number =>
  entries.reduce((sum, entry) => sum + entry.length + 4, 0)

/** Everything that can be said about a batch without knowing the circle (V1). */
export const parseIncoming = (
  accountId: AccountId,
  entries: readonly Bytes[],
): Result<readonly Incoming[], Refusal> => {
  if (entries.length === 0) return err(refuseWith('bad-request'))
  if (entries.length > limits.batchEvents || batchBytes(entries) > limits.batchBytes)
    return err(refuseWith('too-large'))
  const incoming: Incoming[] = []
  for (const raw of entries) {
    const parsed = parseEvent(raw)
    if (!parsed.ok)
      return err(
        parsed.error === 'format'
          ? refuseWith('bad-request', 'FORMAT')
          : refuseWith('update-needed'),
      )
    const wire = parsed.value
    // Bodies are erased here, by a redact; nobody sends an entry that was.
    if (wire.body === undefined) return err(refuseWith('bad-request', 'BODY'))
    // The signature names the author; the session may only speak for itself.
    if (wire.header.accountId !== accountId) return err(refuseWith('not-found'))
    incoming.push({ raw, wire })
  }
  return ok(incoming)
}
