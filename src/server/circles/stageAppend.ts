import type { AccountId, EventId } from '#base/ids.ts'
import { equalBytes } from '#base/bytes.ts'
import type { Checks } from '#protocol/checks.ts'
import { headLength } from '#protocol/envelope.ts'
import { type Applied, applyEntry } from '#protocol/log/applyEntry.ts'
import { seenWindow } from '#protocol/log/headWindow.ts'
import { forkLog, type LogState } from '#protocol/log/logState.ts'
import type { CircleBatch, StoredEntry } from '../entryLog/entryLog.ts'
import type { AppendJob, Incoming } from './appendJob.ts'
import type { HostFault } from './appendRefusal.ts'
import { type CachedCircle, noteRecent, type RecentEntry } from './cachedCircle.ts'
import { hexBytes } from './hexBytes.ts'
import { countRequest, hostFaultAfter, hostFaultBefore } from './hostRules.ts'
import { sha256 } from './sha256.ts'
import { type PeopleChange, peopleChange } from './standing.ts'

export type Staged =
  | {
      readonly kind: 'staged'
      readonly batch: CircleBatch
      /** `undefined` when the batch is content only. */
      readonly people: PeopleChange | undefined
    }
  | { readonly kind: 'refused'; readonly fault: HostFault }
  /** Nothing was changed: verify these, then stage again. */
  | { readonly kind: 'unverified'; readonly checks: readonly Checks[] }
  /** Nothing was changed: look these up, then stage again. */
  | {
      readonly kind: 'unknown'
      readonly events: readonly EventId[]
      readonly allOf: readonly AccountId[]
      readonly heads: readonly number[]
    }

/** Names an obligation: the same name, the same question. */
export const obligationName = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
  Buffer.concat([publicKey, signature, message]).toString('latin1')

const keyName = (kind: 'id' | 'seal', key: Uint8Array): string =>
  kind + Buffer.from(key).toString('latin1')

/** Records that these hold. */
export const noteVerified = (job: AppendJob, checks: Checks): void => {
  for (const { publicKey, message, signature } of checks.signatures)
    job.verified.add(obligationName(publicKey, message, signature))
  for (const key of checks.identityKeys) job.verified.add(keyName('id', key))
  for (const key of checks.sealingKeys) job.verified.add(keyName('seal', key))
}

const unverifiedOf = (job: AppendJob, { signature, checks }: Applied): Checks | undefined => {
  const signatures = [signature, ...checks.signatures].filter(
    one => !job.verified.has(obligationName(one.publicKey, one.message, one.signature)),
  )
  const identityKeys = checks.identityKeys.filter(key => !job.verified.has(keyName('id', key)))
  const sealingKeys = checks.sealingKeys.filter(key => !job.verified.has(keyName('seal', key)))
  return signatures.length + identityKeys.length + sealingKeys.length === 0
    ? undefined
    : { signatures, identityKeys, sealingKeys }
}

/** The identity key that a content entry of this author must be signed with, as the circle knows it. */
export const signingKeyOf = (log: LogState, { wire }: Incoming): string | undefined => {
  const member = log.membership?.members.get(wire.header.accountId)
  return member?.gen === wire.header.gen ? member.sk : undefined
}

const storedEntry = (incoming: Incoming, applied: Applied): StoredEntry => {
  const { raw, wire } = incoming
  const { header } = wire
  return {
    seq: applied.seq,
    eventId: hexBytes(applied.eventId),
    logHash: applied.head,
    kind: header.kind === 'control' ? 1 : 2,
    accountId: raw.subarray(36, 52),
    gen: header.gen,
    sessionId: raw.subarray(56, 72),
    sseq: header.sseq,
    seenSeq: header.seenSeq,
    header: raw.subarray(0, headLength),
    body: raw.subarray(headLength),
    bodyLen: header.bodyLength,
  }
}

/** The usual case, one content entry under the key it was verified with: judged in place. */
const stageOne = (job: AppendJob, circle: CachedCircle, only: Incoming, nowMs: number): Staged => {
  const { log } = circle
  if (signingKeyOf(log, only) !== job.verifiedKey) return stageMany(job, circle, nowMs)
  const early = hostFaultBefore(log, only.wire.header)
  if (early !== undefined) return { kind: 'refused', fault: early }
  const expectedSeq = log.seq
  const applied = applyEntry(log, only.wire, { sha256, authorOf: noAuthor })
  if (!applied.ok) return { kind: 'refused', fault: applied.error }
  const { eventId, seq } = applied.value
  noteRecent(circle, eventId, { seq, accountId: job.accountId })
  const entries = [storedEntry(only, applied.value)]
  const batch = { circleId: hexBytes(job.circleId), expectedSeq, entries, erase: [] }
  return { kind: 'staged', batch, people: undefined }
}

const noAuthor = (): undefined => undefined

/**
 * Judges the job's entries against the circle as every append before has left it. What must still
 * be verified or looked up is answered, and then nothing has changed: the log rules are
 * synchronous, and so is this.
 */
export const stageAppend = (job: AppendJob, circle: CachedCircle, nowMs: number): Staged => {
  const [only] = job.entries
  const single = job.entries.length === 1 && only?.wire.header.kind === 'content'
  return single && only !== undefined && job.verifiedKey !== undefined
    ? stageOne(job, circle, only, nowMs)
    : stageMany(job, circle, nowMs)
}

const stageMany = (job: AppendJob, circle: CachedCircle, nowMs: number): Staged => {
  const log = forkLog(circle.log)
  const requests = new Map([...circle.requests].map(([id, known]) => [id, { ...known }] as const))
  const written = new Map<EventId, RecentEntry>()
  const entries: StoredEntry[] = []
  const unverified: Checks[] = []
  const erase = new Set<EventId>()
  const missing = {
    events: new Set<EventId>(),
    allOf: new Set<AccountId>(),
    heads: new Set<number>(),
  }
  const authorOf = (id: EventId): AccountId | undefined => {
    const known =
      written.get(id)?.accountId ?? circle.recent.get(id)?.accountId ?? job.authors.get(id)
    if (known === undefined && !job.nobodys.has(id)) missing.events.add(id)
    return known
  }
  const unknown = (): Staged | undefined =>
    missing.events.size + missing.allOf.size + missing.heads.size === 0
      ? undefined
      : {
          kind: 'unknown',
          events: [...missing.events],
          allOf: [...missing.allOf],
          heads: [...missing.heads],
        }

  for (const incoming of job.entries) {
    const { header } = incoming.wire
    const before = log.membership
    const early = hostFaultBefore(log, header) ?? oldSeenFault(job, log, incoming, missing.heads)
    const applied = early ?? applyEntry(log, incoming.wire, { sha256, authorOf })
    const lookUp = unknown()
    if (lookUp !== undefined) return lookUp
    if (typeof applied === 'string') return { kind: 'refused', fault: applied }
    if (!applied.ok) return { kind: 'refused', fault: applied.error }
    const { control, eventId, seq } = applied.value
    if (control === undefined) written.set(eventId, { seq, accountId: job.accountId })
    if (control !== undefined && log.membership !== undefined) {
      const late = hostFaultAfter(before, log.membership, control, requests, nowMs)
      if (late !== undefined) return { kind: 'refused', fault: late }
      countRequest(requests, control)
    }
    if (control?.t === 'redact') {
      for (const id of control.ids ?? []) erase.add(id)
      if (control.all === true && control.a !== undefined) {
        const ids = allOf(job, circle, written, control.a)
        if (ids === undefined) missing.allOf.add(control.a)
        for (const id of ids ?? []) erase.add(id)
      }
    }
    const open = unverifiedOf(job, applied.value)
    if (open !== undefined) unverified.push(open)
    entries.push(storedEntry(incoming, applied.value))
  }
  const lookUp = unknown()
  if (lookUp !== undefined) return lookUp
  if (unverified.length > 0) return { kind: 'unverified', checks: unverified }

  const expectedSeq = circle.log.seq
  const hasControl = entries.some(entry => entry.kind === 1)
  const people =
    hasControl && log.membership !== undefined
      ? peopleChange(circle.log.membership, log.membership)
      : undefined
  circle.log = log
  for (const [id, count] of requests) circle.requests.set(id, count)
  for (const [id, entry] of written) noteRecent(circle, id, entry)
  const batch = {
    circleId: hexBytes(job.circleId),
    expectedSeq,
    entries,
    erase: [...erase].map(hexBytes),
  }
  return { kind: 'staged', batch, people }
}

/**
 * Somebody who left takes their words back, pointing far behind the head. Devices that still hold
 * that hash compare it and others cannot: a wrong one would split them, so the host always does.
 */
const oldSeenFault = (
  job: AppendJob,
  log: LogState,
  { wire }: Incoming,
  missing: Set<number>,
): HostFault | undefined => {
  const { accountId, seenSeq, seenHead } = wire.header
  if (log.seq - seenSeq <= seenWindow || seenSeq === 0) return undefined
  if (log.membership?.former.has(accountId) !== true) return undefined
  const known = job.oldHeads.get(seenSeq)
  if (known === undefined) missing.add(seenSeq)
  return known === undefined || equalBytes(known, seenHead) ? undefined : 'FORK'
}

/** Every content entry of an author, as far as it was looked up and what came since. */
const allOf = (
  job: AppendJob,
  circle: CachedCircle,
  written: ReadonlyMap<EventId, RecentEntry>,
  accountId: AccountId,
): readonly EventId[] | undefined => {
  const found = job.ofAuthor.get(accountId)
  if (found === undefined || found.upTo < circle.recentAfter) return undefined
  const since = [...circle.recent, ...written].filter(([, entry]) => entry.accountId === accountId)
  return [...found.ids, ...since.map(([id]) => id)]
}
