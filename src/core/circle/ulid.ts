import { assert } from '#base/assert.ts'
import type { EventId } from './ids.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten random bytes for `ulid`. */
export const ulidRandomBytes = 10

/**
 * A new event id: 48 bits of the author's clock (ms) and 80 random bits, in the letters of the ULID
 * specification. Clock and randomness come from the caller. Unique enough per author, which is all
 * that the fold asks for.
 */
export const ulid = (atMs: number, random: Uint8Array): EventId => {
  assert(random.length === ulidRandomBytes, 'an event id takes ten random bytes')
  assert(Number.isSafeInteger(atMs) && atMs >= 0 && atMs < 2 ** 48, 'a time fits into 48 bits')
  let value = BigInt(atMs)
  for (const byte of random) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let shift = 125n; shift >= 0n; shift -= 5n)
    text += letters[Number((value >> shift) & 31n)] ?? ''
  return text as EventId
}
