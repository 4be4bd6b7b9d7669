import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Bytes, zeros } from '#base/bytes.ts'

/** HKDF-SHA256 (RFC 5869). `info` starts with a label: one key, one purpose (rule E8). */
export const kdf = (ikm: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Bytes =>
  hkdf(sha256, ikm, salt, info, length)

/** The salt where the protocol names none. */
export const noSalt: Bytes = zeros(32)
