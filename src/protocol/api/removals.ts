import * as v from 'valibot'
import { type Bytes, concat, u64, zeros } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import { label } from '../label.ts'
import { bytesOf, timeMs } from './fields.ts'

/**
 * `GET` /v1/removals?from=: what the person who runs the host has taken away of sealed words, for
 * anybody to read. Only ever longer; `hash` covers the one before, so that nothing in it can be
 * changed later without a change of everything after it.
 */
export const removal = v.strictObject({
  /** 1, 2, 3 … without a gap. */
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  day: timeMs,
  /** Names the entry to whoever has its circle, and nothing to anybody else. */
  eventId: bytesOf(32),
  reason: v.pipe(v.string(), v.maxLength(500)),
  hash: bytesOf(32),
})
export const removalsAnswer = v.strictObject({
  removals: v.pipe(v.array(removal), v.maxLength(200)),
  /** How many there are. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type RemovalsAnswer = v.InferOutput<typeof removalsAnswer>

export const removalsPage = 200

/** What the first hash stands on. */
export const noRemovals: Bytes = zeros(32)

/** SHA-256 of this is the hash of a removal. */
export const removalPreimage = (
  previous: Uint8Array,
  { n, day, eventId, reason }: { n: number; day: number; eventId: Uint8Array; reason: string },
): Bytes => concat(label('removal'), previous, u64(n), u64(day), eventId, utf8(reason))
