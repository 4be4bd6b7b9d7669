import type { Bytes } from '#base/bytes.ts'

/** One sealed entry as the host keeps it. The host can order it and check it, never read it. */
export interface StoredEntry {
  /** 1, 2, 3 … without a gap within a circle. */
  readonly seq: number
  /** 32 bytes. */
  readonly eventId: Bytes
  /** 32 bytes: the log hash H at this position (docs/PROTOCOL.md, "Log and verification"). */
  readonly logHash: Bytes
  /** 1 control, 2 content. */
  readonly kind: number
  /** 16 bytes. */
  readonly accountId: Bytes
  readonly gen: number
  /** 16 bytes. */
  readonly sessionId: Bytes
  readonly sseq: number
  readonly seenSeq: number
  /** 268 bytes: 204 signed and the signature. */
  readonly header: Bytes
  /** Empty when erased. */
  readonly body: Bytes
  /** What the header says, also after the body was erased. */
  readonly bodyLen: number
}

/** Entries for one circle, placed directly after position `expectedSeq`. */
export interface CircleBatch {
  readonly circleId: Bytes
  /** The head this was checked against; 0 makes the circle. */
  readonly expectedSeq: number
  /** At least one; `seq` runs from `expectedSeq + 1` without a gap. */
  readonly entries: readonly StoredEntry[]
  /** Event ids whose bodies go in the same transaction (redact). Unknown ids are passed over. */
  readonly erase: readonly Bytes[]
}

/**
 * - `stored`: on disk, whatever happens next.
 * - `moved`: the head is no longer `expectedSeq`; nothing of this batch is stored.
 * - `duplicate`: an event id or a place in a session is taken; nothing of this batch is stored.
 * - `full`: no space left; nothing of this batch is stored.
 * - `failed`: the database broke off. Whether this batch is stored is not known: read the head.
 */
export type CommitOutcome = 'stored' | 'moved' | 'duplicate' | 'full' | 'failed'

export interface Head {
  readonly seq: number
  readonly logHash: Bytes
}

/** The newest entry of one session. */
export interface SessionEnd {
  readonly sessionId: Bytes
  readonly accountId: Bytes
  readonly gen: number
  readonly sseq: number
  readonly eventId: Bytes
  readonly seenSeq: number
}

export interface LogSize {
  readonly circles: number
  readonly entries: number
  /** Headers and bodies as they were appended; what was erased later is still counted. */
  readonly bytes: number
}

/**
 * The ordered log of every circle: the one thing on the host that must survive.
 *
 * A batch is stored as a whole or not at all, by compare-and-swap on the head of its circle, so
 * any number of nodes may append at once. SQLite puts all batches of one `commit` into one
 * transaction, so a group shares one fsync. Reads throw `StorageFailed` when the database is gone.
 */
export interface EntryLog {
  /** One outcome per batch, in order; every circle at most once. Never rejects for the disk. */
  commit(batches: readonly CircleBatch[]): Promise<readonly CommitOutcome[]>
  head(circleId: Bytes): Promise<Head | undefined>
  /**
   * Entries from `fromSeq` upwards, at most `limit`, and no more than `maxBytes` of headers and
   * bodies, but at least one where there is one, so that a reader always gets on.
   */
  read(
    circleId: Bytes,
    fromSeq: number,
    limit: number,
    maxBytes: number,
  ): Promise<readonly StoredEntry[]>
  /** Every control entry, in order: enough to rebuild who belongs here. */
  controls(circleId: Bytes): Promise<readonly StoredEntry[]>
  sessions(circleId: Bytes): Promise<readonly SessionEnd[]>
  /** The log hashes at `fromSeq` … `toSeq`, both included. */
  logHashes(circleId: Bytes, fromSeq: number, toSeq: number): Promise<readonly Bytes[]>
  /** The position of an event. */
  find(circleId: Bytes, eventId: Bytes): Promise<number | undefined>
  dropCircle(circleId: Bytes): Promise<void>
  /** Of one circle, or of all. */
  size(circleId?: Bytes): Promise<LogSize>
  close(): Promise<void>
}
