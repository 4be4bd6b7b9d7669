import { assert } from '#base/assert.ts'
import { zeros } from '#base/bytes.ts'
import { toHex } from '#base/text.ts'
import type { CircleBatch, StoredEntry } from './entryLog.ts'

export const headerBytes = 268
export const hashBytes = 32
export const idBytes = 16

/**
 * What every store relies on, checked once before a batch reaches any of them: lengths, and
 * positions without a gap. A batch that breaks this is a bug of ours, so it throws.
 *
 * An entry that is appended and taken back in the same batch arrives without its body, so no
 * store needs to erase what it is only now writing.
 */
export const soundBatch = (batch: CircleBatch): CircleBatch => {
  assert(batch.circleId.length === hashBytes, 'a circle id has 32 bytes')
  assert(batch.entries.length > 0, 'a batch holds an entry')
  let seq = batch.expectedSeq
  for (const entry of batch.entries) {
    seq += 1
    assert(entry.seq === seq, 'positions follow the head without a gap')
    assert(entry.header.length === headerBytes, 'a header has 268 bytes')
    assert(entry.eventId.length === hashBytes, 'an event id has 32 bytes')
    assert(entry.logHash.length === hashBytes, 'a log hash has 32 bytes')
    assert(entry.accountId.length === idBytes, 'an account id has 16 bytes')
    assert(entry.sessionId.length === idBytes, 'a session id has 16 bytes')
  }
  if (batch.erase.length === 0) return batch
  const erased = new Set(batch.erase.map(toHex))
  const bare = (entry: StoredEntry): StoredEntry =>
    erased.has(toHex(entry.eventId)) ? { ...entry, body: zeros(0) } : entry
  return { ...batch, entries: batch.entries.map(bare) }
}

/** What an entry takes on the wire and towards `maxBytes`. */
export const sizeOf = (entry: StoredEntry): number => entry.header.length + entry.body.length

export const bytesOf = (batch: CircleBatch): number =>
  batch.entries.reduce((sum, entry) => sum + sizeOf(entry), 0)
