import type { SeatGate } from './seatGate.ts'
import { type Bytes, equalBytes } from '#base/bytes.ts'
import type { AccountId, CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { AppendAnswer, Notify } from '#protocol/api/events.ts'
import type { Refusal } from '#protocol/api/refusals.ts'
import { noChecks } from '#protocol/checks.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { keyBytes } from '#protocol/membership/keys.ts'
import { eventMessage } from '#protocol/signedMessages.ts'
import type { EntryLog } from '../entryLog/entryLog.ts'
import type { AppendOutcome, GroupCommit } from '../entryLog/groupCommit.ts'
import type { Fanout } from '../live/fanout.ts'
import { type AppendJob, parseIncoming } from './appendJob.ts'
import { appendRefusal, type HostFault, refuseWith } from './appendRefusal.ts'
import { askerOf } from './askerOf.ts'
import type { CircleCache } from './circleCache.ts'
import { hexBytes } from './hexBytes.ts'
import { lookUp } from './lookUp.ts'
import { sha256 } from './sha256.ts'
import { noteVerified, type Staged, signingKeyOf, stageAppend } from './stageAppend.ts'
import { takenBackIn } from './takenBack.ts'
import type { CircleUpkeep } from './upkeep.ts'
import { verifyChecks, verifySignature } from './verifyChecks.ts'

export type Append = (
  circleId: CircleId,
  accountId: AccountId,
  entries: readonly Bytes[],
  notify: Notify,
) => Promise<Result<AppendAnswer, Refusal>>

export interface AppendDeps {
  readonly entryLog: EntryLog
  readonly cache: CircleCache
  readonly groupCommit: GroupCommit
  readonly fanout: Fanout
  readonly upkeep: CircleUpkeep
  readonly seats: SeatGate
  readonly nowMs: () => number
  /** Something was stored that others are to be told of; it is answered when that is on disk too. */
  readonly said?: ((circle: CircleId, by: AccountId) => Promise<void>) | undefined
}

type Answer = Result<AppendAnswer, Refusal>

/** The newest append of one session, while it is under way. */
interface Tail {
  readonly signature: Bytes
  readonly answer: Promise<Answer>
  /** Resolved when the next one may take its place behind it. */
  readonly placed: Promise<void>
}

/** Each attempt has a reason: state that moved, signatures and look-ups that turned out necessary. */
const maxAttempts = 12

/**
 * The one way into a log, from HTTP and from the live socket alike. Signatures are verified while
 * others are being stored; judging and storing happen in one step, so that nothing slips between
 * the rules and the disk. The answer means: on disk.
 */
export const appender = (deps: AppendDeps): Append => {
  const { cache } = deps
  const tails = new Map<string, Tail>()

  const begin = async (
    job: AppendJob,
    before: Tail | undefined,
    place: () => void,
  ): Promise<Answer> => {
    try {
      job.circle = await cache.get(job.circleId)
      const wrong = await verifyContent(job)
      const isSeatRefused = await deps.seats.refuses(job)
      await before?.placed
      if (isSeatRefused) return err(appendRefusal('SEAT', askerOf(job)))
      if (wrong) return err(appendRefusal('SIG', askerOf(job)))
      return await run(deps, job, place)
    } finally {
      place()
      if (job.expecting) await deps.upkeep.settle(job.circleId)
    }
  }

  return async (circleId, accountId, raw, notify) => {
    const incoming = parseIncoming(accountId, raw)
    if (!incoming.ok) return incoming
    const entries = incoming.value
    const [first] = entries
    const last = entries.at(-1)
    if (first === undefined || last === undefined) return err(refuseWith('bad-request'))
    const session = circleId + accountId + first.wire.header.sessionId
    const before = tails.get(session)
    // The same bytes once more while the first are still on their way: one answer for both.
    if (before !== undefined && equalBytes(before.signature, last.wire.signature))
      return before.answer
    const { placed, place } = newPlace()
    const job = newJob(circleId, accountId, entries)
    const answer = begin(job, before, place)
    const tail = { signature: last.wire.signature, answer, placed }
    tails.set(session, tail)
    try {
      const stored = await answer
      if (stored.ok && notify === 'all') await deps.said?.(circleId, accountId)
      return stored
    } finally {
      if (tails.get(session) === tail) tails.delete(session)
    }
  }
}

const newPlace = (): { readonly placed: Promise<void>; readonly place: () => void } => {
  let place = doNothing
  const placed = new Promise<void>(resolve => {
    place = resolve
  })
  return { placed, place }
}

const doNothing = (): void => undefined

const newJob = (
  circleId: CircleId,
  accountId: AccountId,
  entries: AppendJob['entries'],
): AppendJob => ({
  circleId,
  accountId,
  entries,
  circle: undefined,
  verifiedKey: undefined,
  verified: new Set(),
  authors: new Map(),
  nobodys: new Set(),
  ofAuthor: new Map(),
  oldHeads: new Map(),
  expecting: false,
})

/**
 * Content of a member is verified before its turn, under the key that the circle names now; the
 * turn itself checks that this is still the key. True when a signature is wrong.
 */
const verifyContent = async (job: AppendJob): Promise<boolean> => {
  const [first] = job.entries
  const log = job.circle?.log
  if (first === undefined || log === undefined) return false
  if (hasControl(job)) return false
  const key = signingKeyOf(log, first)
  if (key === undefined) return false
  const publicKey = keyBytes(key)
  const signatures = job.entries.map(({ wire }) => ({
    publicKey,
    message: eventMessage(wire.signed),
    signature: wire.signature,
  }))
  const valid = await Promise.all(signatures.map(verifySignature))
  if (valid.includes(false)) return true
  job.verifiedKey = key
  if (signatures.length > 1) noteVerified(job, { ...noChecks, signatures })
  return false
}

const run = async (deps: AppendDeps, job: AppendJob, place: () => void): Promise<Answer> => {
  const { cache, entryLog, groupCommit, upkeep } = deps
  const circleId = hexBytes(job.circleId)
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const found: { staged?: Staged | undefined } = {}
    const stage = () => {
      found.staged = stageNow(deps, job)
      return found.staged?.kind === 'staged' ? found.staged.batch : undefined
    }
    // Every attempt stands on what the one before found.
    // oxlint-disable-next-line no-await-in-loop
    const committing = groupCommit.append(circleId, stage)
    if (job.verifiedKey !== undefined) place()
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await committing
    const { staged } = found
    if (outcome === 'stored' && staged?.kind === 'staged') return finish(deps, job, staged)
    if (outcome === 'withdrawn' && staged?.kind === 'refused') {
      // oxlint-disable-next-line no-await-in-loop
      const known = await alreadyStored(entryLog, job, staged.fault)
      if (known === undefined) return err(appendRefusal(staged.fault, askerOf(job)))
      if (known !== 'partly') return ok(known)
    } else if (outcome === 'withdrawn' && staged?.kind === 'unverified') {
      for (const checks of staged.checks) {
        // oxlint-disable-next-line no-await-in-loop
        const fault = await verifyChecks(checks)
        if (fault !== undefined) return err(appendRefusal(fault, askerOf(job)))
        noteVerified(job, checks)
      }
      // Every control entry comes by here, since its signature can only be known from the rules.
      if (!job.expecting && hasControl(job)) {
        job.expecting = true
        // oxlint-disable-next-line no-await-in-loop
        await upkeep.expect(job.circleId)
      }
    } else if (outcome === 'withdrawn' && staged?.kind === 'unknown') {
      // oxlint-disable-next-line no-await-in-loop
      await lookUp(entryLog, job, staged)
    } else if (outcome === 'duplicate') {
      cache.forget(job.circleId)
    } else if (outcome !== 'moved' && outcome !== 'withdrawn') {
      return err(storageRefusal(outcome))
    }
    // oxlint-disable-next-line no-await-in-loop
    job.circle = await cache.get(job.circleId)
  }
  return err({ ...refuseWith('unavailable'), retryAfterS: 1 })
}

const hasControl = (job: AppendJob): boolean =>
  job.entries.some(({ wire }) => wire.header.kind === 'control')

/** `undefined`: the circle was forgotten meanwhile and has to be read again. */
const stageNow = (deps: AppendDeps, job: AppendJob): Staged | undefined => {
  const { cache, nowMs } = deps
  const cached = cache.peek(job.circleId)
  const circle = cached ?? (job.circle?.log.seq === 0 ? job.circle : undefined)
  if (circle === undefined) return undefined
  job.circle = circle
  const staged = stageAppend(job, circle, nowMs())
  if (cached === undefined && staged.kind === 'staged') cache.put(job.circleId, circle)
  return staged
}

const finish = async (
  deps: AppendDeps,
  job: AppendJob,
  { batch, people }: Extract<Staged, { kind: 'staged' }>,
): Promise<Answer> => {
  const last = batch.entries.at(-1)
  if (last === undefined) throw new Error('An empty batch was stored.')
  const items = job.entries.map(({ raw }, index) => ({
    seq: batch.expectedSeq + 1 + index,
    item: raw,
  }))
  const { circleId } = job
  deps.fanout.publish({
    circleId,
    items,
    headSeq: last.seq,
    head: last.logHash,
    hasControl: people !== undefined,
  })
  if (people !== undefined) {
    await deps.upkeep.after(circleId, people, takenBackIn(batch.entries))
    // Who brought themselves in knows it already.
    const accounts = people.arrived.filter(account => account !== job.accountId)
    if (accounts.length > 0)
      deps.fanout.welcome({ circleId, accounts, headSeq: last.seq, head: last.logHash })
  }
  return ok({ seq: last.seq, head: last.logHash })
}

/** Faults that entries which are stored already meet. */
const maybeStored: ReadonlySet<HostFault> = new Set(['REPLAY', 'CHAIN', 'CIRCLE', 'SESSION'])

/**
 * The network broke after an append was stored: the same bytes come again and get the answer that
 * was lost. Where only a first part is stored, the rest is appended now.
 */
const alreadyStored = async (
  entryLog: EntryLog,
  job: AppendJob,
  fault: HostFault,
): Promise<AppendAnswer | 'partly' | undefined> => {
  if (!maybeStored.has(fault)) return undefined
  const circleId = hexBytes(job.circleId)
  let stored: number | undefined
  let count = 0
  for (const { wire } of job.entries) {
    // Ends at the first that is not there.
    // oxlint-disable-next-line no-await-in-loop
    const seq = await entryLog.find(circleId, hexBytes(eventIdOf(sha256, wire.signed)))
    if (seq === undefined) break
    stored = seq
    count += 1
  }
  if (stored === undefined) return undefined
  if (count < job.entries.length) {
    job.entries = job.entries.slice(count)
    return 'partly'
  }
  const [head] = await entryLog.logHashes(circleId, stored, stored)
  return head === undefined ? undefined : { seq: stored, head }
}

const storageRefusal = (outcome: AppendOutcome): Refusal => {
  if (outcome === 'full') return refuseWith('storage-full')
  return { ...refuseWith(outcome === 'busy' ? 'too-many' : 'unavailable'), retryAfterS: 1 }
}
