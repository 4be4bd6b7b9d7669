import type { Bytes } from '#base/bytes.ts'
import type { AccountId, EventId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { sha256 } from '#crypto/sha256.ts'
import { verify } from '#crypto/signature.ts'
import type { RefusalKind } from '#protocol/api/refusals.ts'
import { headLength, parseEvent, signedLength } from '#protocol/envelope.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { applyEntry } from '#protocol/log/applyEntry.ts'
import { forkLog } from '#protocol/log/logState.ts'
import type { HeldCircle, HeldEntry } from './heldCircle.ts'

interface StoredIn {
  readonly seq: number
  readonly head: Bytes
  /** Nothing, where it was there already. */
  readonly fresh: readonly HeldEntry[]
}

/** Judges and stores, all or nothing; the same bytes twice are one entry (T19). */
export const storeIn = async (
  held: HeldCircle,
  account: AccountId,
  wires: readonly Bytes[],
): Promise<Result<StoredIn, RefusalKind>> => {
  const known = wires.map(wire => placeOf(held, wire))
  const last = known.at(-1)
  if (last !== undefined && !known.includes(undefined))
    return ok({ seq: last.seq, head: last.head, fresh: [] })
  const fork = forkLog(held.log)
  const fresh: HeldEntry[] = []
  const erased: EventId[] = []
  for (const wire of wires) {
    const event = parseEvent(wire)
    if (!event.ok || event.value.header.accountId !== account) return err('bad-request')
    const authorOf = (id: EventId) => {
      const entry = [...held.entries, ...fresh].find(({ eventId }) => eventId === id)
      return entry?.kind === 'content' ? entry.accountId : undefined
    }
    const applied = applyEntry(fork, event.value, { sha256, authorOf })
    if (!applied.ok) return err(triedAgain.has(applied.error) ? 'stale' : 'rule')
    const { signature, checks, eventId, seq, head, control } = applied.value
    const valid = await Promise.all(
      [signature, ...checks.signatures].map(check =>
        verify(check.publicKey, check.message, check.signature),
      ),
    )
    if (valid.includes(false)) return err('bad-request')
    const { kind, accountId } = event.value.header
    fresh.push({ seq, eventId, accountId, kind, head, wire })
    if (control?.t !== 'redact') continue
    erased.push(...(control.ids ?? []))
    for (const entry of [...held.entries, ...fresh])
      if (control.all === true && entry.kind === 'content' && entry.accountId === control.a)
        erased.push(entry.eventId)
  }
  // Somebody else may have been stored while signatures were verified.
  if (held.log.seq !== fork.seq - fresh.length) return err('stale')
  held.log = fork
  held.entries.push(...fresh)
  for (const entry of held.entries)
    if (erased.includes(entry.eventId)) entry.wire = entry.wire.slice(0, headLength)
  return ok({ seq: fork.seq, head: fork.head, fresh })
}

/** Faults of a device that was not up to date: it pulls, and tries again. */
const triedAgain: ReadonlySet<string> = new Set([
  'CHAIN',
  'REPLAY',
  'EPOCH',
  'SEEN',
  'SEALS',
  'INVITE',
])

const placeOf = (held: HeldCircle, wire: Bytes): HeldEntry | undefined => {
  const id = eventIdOf(sha256, wire.subarray(0, signedLength))
  return held.entries.find(({ eventId }) => eventId === id)
}
