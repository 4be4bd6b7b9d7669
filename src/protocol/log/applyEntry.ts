import { type Bytes, equalBytes, isZero } from '#base/bytes.ts'
import { type AccountId, type EventId, idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { type Checks, noChecks, type SignatureCheck } from '../checks.ts'
import { type ControlEvent, parseControlEvent } from '../controlEvent.ts'
import type { Header, WireEvent } from '../envelope.ts'
import type { LogFault } from '../fault.ts'
import { eventIdOf, nextLogHash, type Sha256 } from '../hash.ts'
import { createCircle, judgeControl } from '../membership/judge.ts'
import { keyBytes } from '../membership/keys.ts'
import type { Judged, Membership } from '../membership/membership.ts'
import { accountIdPreimage, eventMessage } from '../signedMessages.ts'
import { parseStrictJson } from '../strictJson.ts'
import { seenWindow } from './headWindow.ts'
import { headAt, type LogState } from './logState.ts'

export interface ApplyContext {
  readonly sha256: Sha256
  /** Author of a stored content entry; asked only for what a `redact` names. */
  readonly authorOf: (event: EventId) => AccountId | undefined
}

/** An accepted entry. It is not to be believed before `signature` and `checks` are verified. */
export interface Applied {
  readonly seq: number
  readonly eventId: EventId
  readonly head: Bytes
  readonly control: ControlEvent | undefined
  readonly signature: SignatureCheck
  readonly checks: Checks
}

const zeroCircle = '0'.repeat(64)
const zeroEvent = '0'.repeat(64)

const accountIdOf =
  (sha256: Sha256) =>
  (sk: Uint8Array): AccountId =>
    idFrom('account', sha256(accountIdPreimage(sk)).subarray(0, 16))

const parseBody = (wire: WireEvent): ControlEvent | LogFault => {
  if (wire.body === undefined) return 'BODY'
  const event = parseControlEvent(parseStrictJson(wire.body))
  if (event === undefined) return 'FORMAT'
  return event === 'update-needed' ? 'UPDATE_NEEDED' : event
}

/** V3: the first entry names its circle by its own hash, every other by the id itself. */
const circleFault = (log: LogState, header: Header, eventId: EventId): LogFault | undefined => {
  if (log.seq > 0) return header.circleId === log.circleId ? undefined : 'CIRCLE'
  const itself = header.circleId === zeroCircle && eventId === (log.circleId as string)
  const fresh = header.sseq === 1 && header.seenSeq === 0 && header.epoch === 0
  return itself && fresh && header.kind === 'control' ? undefined : 'GENESIS'
}

/** V6: one unbroken chain for each device that writes. */
const chainFault = (log: LogState, header: Header, eventId: EventId): LogFault | undefined => {
  const session = log.sessions.get(header.sessionId)
  if (session === undefined)
    return header.sseq === 1 && header.prevEvent === zeroEvent ? undefined : 'CHAIN'
  if (session.last === eventId) return 'REPLAY'
  if (session.accountId !== header.accountId || session.gen !== header.gen) return 'SESSION'
  return header.sseq === session.sseq + 1 && header.prevEvent === session.last ? undefined : 'CHAIN'
}

/** V7: the author points to a position of this very log, not behind what they saw before. */
const seenFault = (log: LogState, header: Header, mayBeOld: boolean): LogFault | undefined => {
  const before = log.sessions.get(header.sessionId)?.seenSeq ?? 0
  if (header.seenSeq > log.seq || header.seenSeq < before) return 'SEEN'
  const known = headAt(log, header.seenSeq)
  if (known !== undefined) return equalBytes(known, header.seenHead) ? undefined : 'FORK'
  return mayBeOld && log.seq - header.seenSeq > seenWindow ? undefined : 'SEEN'
}

interface Author {
  /** Identity key that must have signed the header. */
  readonly sk: Bytes
  /** Somebody who left and takes their own words back: PROTOCOL, "Taking back and deleting". */
  readonly former: boolean
}

const creatorOf = (control: ControlEvent | undefined): Author | undefined =>
  control?.t === 'circle.create' ? { sk: keyBytes(control.m.sk), former: false } : undefined

/** V8: a member with this generation of keys, or somebody who brings a valid form to join. */
const authorOf = (
  state: Membership,
  header: Header,
  control: ControlEvent | undefined,
): Author | undefined => {
  const member = state.members.get(header.accountId)
  if (member !== undefined)
    return member.gen === header.gen ? { sk: keyBytes(member.sk), former: false } : undefined
  if (control?.t === 'join.request' || control?.t === 'member.join')
    return header.sseq === 1 ? { sk: keyBytes(control.m.sk), former: false } : undefined
  const former = state.former.get(header.accountId)
  const takesBack =
    control?.t === 'redact' && control.all === true && control.a === header.accountId
  return former !== undefined && former.gen === header.gen && takesBack
    ? { sk: keyBytes(former.sk), former: true }
    : undefined
}

const contentFault = (state: Membership, header: Header): LogFault | undefined => {
  if (state.epoch === 0 || state.pendingRotation) return 'EPOCH'
  if (state.closed) return 'ACL'
  const steward = state.members.get(header.accountId)?.role === 'steward'
  return state.paused && !steward ? 'ACL' : undefined
}

/** What redacts say about entries whose body is missing, and what this entry adds to them. */
const settleOwed = (
  log: LogState,
  wire: WireEvent,
  eventId: EventId,
  control: ControlEvent | undefined,
): void => {
  if (wire.body === undefined) log.owed.set(eventId, wire.header.accountId)
  if (control?.t !== 'redact') return
  for (const id of control.ids ?? []) log.owed.delete(id)
  if (control.all !== true) return
  for (const [id, author] of log.owed) if (author === control.a) log.owed.delete(id)
}

interface Place {
  readonly eventId: EventId
  readonly control: ControlEvent | undefined
}

const placeOf = (
  log: LogState,
  wire: WireEvent,
  context: ApplyContext,
): Result<Place, LogFault> => {
  const { header } = wire
  const eventId = eventIdOf(context.sha256, wire.signed)
  const circle = circleFault(log, header, eventId)
  if (circle !== undefined) return err(circle)
  if (wire.body === undefined && header.kind === 'control') return err('BODY')
  if (wire.body !== undefined && !equalBytes(context.sha256(wire.body), header.bodyHash))
    return err('BODY')
  const chain = chainFault(log, header, eventId)
  if (chain !== undefined) return err(chain)
  if (header.seenSeq === 0 && !isZero(header.seenHead)) return err('FORK')
  if (header.kind === 'content') return ok({ eventId, control: undefined })
  const control = parseBody(wire)
  return typeof control === 'string' ? err(control) : ok({ eventId, control })
}

const judge = (log: LogState, header: Header, place: Place, context: ApplyContext): Judged => {
  const { control } = place
  const state = log.membership
  const about = {
    seq: log.seq + 1,
    eventId: place.eventId,
    accountId: header.accountId,
    gen: header.gen,
    sessionId: header.sessionId,
    circleId: log.circleId,
    accountIdOf: accountIdOf(context.sha256),
    authorOf: context.authorOf,
  }
  if (state === undefined)
    return control === undefined ? { ok: false, fault: 'GENESIS' } : createCircle(control, about)
  if (control !== undefined) return judgeControl(state, control, about)
  const fault = log.seq === 1 ? 'GENESIS' : contentFault(state, header)
  return fault === undefined
    ? { ok: true, membership: state, checks: noChecks }
    : { ok: false, fault }
}

/**
 * Judges the entry after the last one by rules V2 to V8, V11 and V12 of docs/PROTOCOL.md ("Log"),
 * and, when it passes, moves `log` on. A refused entry changes nothing. The caller verifies
 * `signature` and `checks` before it stores, shows or decrypts anything (V9): until then `log` is a
 * fork that can be thrown away.
 */
export const applyEntry = (
  log: LogState,
  wire: WireEvent,
  context: ApplyContext,
): Result<Applied, LogFault> => {
  const { header } = wire
  const place = placeOf(log, wire, context)
  if (!place.ok) return place
  const { eventId, control } = place.value
  const author =
    log.membership === undefined ? creatorOf(control) : authorOf(log.membership, header, control)
  if (author === undefined) return err(log.membership === undefined ? 'GENESIS' : 'NOT_MEMBER')
  const seen = seenFault(log, header, author.former)
  if (seen !== undefined) return err(seen)
  if (!author.former && header.epoch !== (log.membership?.epoch ?? 0)) return err('EPOCH')
  const judged = judge(log, header, place.value, context)
  if (!judged.ok) return err(judged.fault)

  log.seq += 1
  log.head = nextLogHash(context.sha256, log.head, log.seq, eventId)
  log.heads.push(log.head)
  log.membership = judged.membership
  log.sessions.set(header.sessionId, {
    accountId: header.accountId,
    gen: header.gen,
    sseq: header.sseq,
    last: eventId,
    seenSeq: header.seenSeq,
  })
  settleOwed(log, wire, eventId, control)
  const signature = {
    publicKey: author.sk,
    message: eventMessage(wire.signed),
    signature: wire.signature,
  }
  return ok({ seq: log.seq, eventId, head: log.head, control, signature, checks: judged.checks })
}
