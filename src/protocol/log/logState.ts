import { type Bytes, zeros } from '#base/bytes.ts'
import type { AccountId, CircleId, EventId, SessionId } from '#base/ids.ts'
import { firstLogHash, type Sha256 } from '../hash.ts'
import type { Membership } from '../membership/membership.ts'
import { HeadWindow } from './headWindow.ts'

/** One device's writing in one circle: a hash chain of its own. */
export interface Session {
  readonly accountId: AccountId
  readonly gen: number
  readonly sseq: number
  readonly last: EventId
  readonly seenSeq: number
}

/**
 * All that the next entry is judged by. Changed in place by `applyEntry`; whoever may have to take
 * a batch back works on a `forkLog` of it.
 */
export interface LogState {
  readonly circleId: CircleId
  seq: number
  /** H_seq, the running hash of the log. */
  head: Bytes
  heads: HeadWindow
  sessions: Map<SessionId, Session>
  /** `undefined` before the genesis entry. */
  membership: Membership | undefined
  /**
   * Entries whose body is gone before a redact that names them was seen, with their authors. Not
   * empty at the head the host named = the host withholds words nobody took back.
   */
  owed: Map<EventId, AccountId>
}

export const emptyLog = (sha256: Sha256, circleId: CircleId): LogState => ({
  circleId,
  seq: 0,
  head: firstLogHash(sha256, circleId),
  heads: new HeadWindow(),
  sessions: new Map(),
  membership: undefined,
  owed: new Map(),
})

export const forkLog = (log: LogState): LogState => ({
  ...log,
  heads: log.heads.fork(),
  sessions: new Map(log.sessions),
  owed: new Map(log.owed),
})

/** The hash at a position: zeros at 0, where nothing has been seen yet. */
export const headAt = (log: LogState, seq: number): Bytes | undefined =>
  seq === 0 ? zeros(32) : log.heads.at(seq)
