import { type Bytes, equalBytes } from '#base/bytes.ts'
import { type CircleId, idFrom, type SessionId } from '#base/ids.ts'
import { parseControlEvent } from '../controlEvent.ts'
import type { WireEvent } from '../envelope.ts'
import { eventIdOf, type Sha256 } from '../hash.ts'
import { createCircle, judgeControl } from '../membership/judge.ts'
import type { Membership } from '../membership/membership.ts'
import { accountIdPreimage } from '../signedMessages.ts'
import { parseStrictJson } from '../strictJson.ts'
import { HeadWindow } from './headWindow.ts'
import type { LogState, Session } from './logState.ts'

/** What was kept of a log that had been accepted entry by entry. */
export interface KeptLog {
  readonly circleId: CircleId
  readonly seq: number
  readonly head: Bytes
  /** `[position, hash]`, oldest first, the newest being `seq`. */
  readonly heads: readonly (readonly [number, Bytes])[]
  /** Every control entry, in order. */
  readonly controls: readonly { readonly seq: number; readonly wire: WireEvent }[]
  readonly sessions: ReadonlyMap<SessionId, Session>
}

const membershipOf = (sha256: Sha256, kept: KeptLog): Membership | undefined => {
  let state: Membership | undefined
  for (const { seq, wire } of kept.controls) {
    const event =
      wire.body === undefined ? undefined : parseControlEvent(parseStrictJson(wire.body))
    if (event === undefined || event === 'update-needed') return undefined
    // Taking words back changes no one's standing, and what it named may be gone by now.
    if (event.t === 'redact') continue
    const context = {
      seq,
      eventId: eventIdOf(sha256, wire.signed),
      accountId: wire.header.accountId,
      gen: wire.header.gen,
      sessionId: wire.header.sessionId,
      circleId: kept.circleId,
      accountIdOf: (sk: Uint8Array) =>
        idFrom('account', sha256(accountIdPreimage(sk)).subarray(0, 16)),
      authorOf: () => undefined,
    }
    const judged =
      state === undefined ? createCircle(event, context) : judgeControl(state, event, context)
    if (!judged.ok) return undefined
    state = judged.membership
  }
  return state
}

/**
 * The state of a log that this very program had accepted before, without judging its content
 * again: control entries are replayed through the rules, signatures are not verified twice.
 * `undefined` when what was kept does not add up: it was damaged.
 */
export const restoreLog = (sha256: Sha256, kept: KeptLog): LogState | undefined => {
  const membership = membershipOf(sha256, kept)
  const heads = HeadWindow.from(kept.heads)
  const newest = heads.at(kept.seq)
  if (membership === undefined || newest === undefined || !equalBytes(newest, kept.head))
    return undefined
  return {
    circleId: kept.circleId,
    seq: kept.seq,
    head: kept.head,
    heads,
    sessions: new Map(kept.sessions),
    membership,
    owed: new Map(),
  }
}
