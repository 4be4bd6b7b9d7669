import { sha256 as noble } from '@noble/hashes/sha2.js'
import type { Bytes } from '#base/bytes.ts'

/**
 * SHA-256 of the parts one after the other. Synchronous on purpose: a log is a chain of small
 * hashes, and a promise for each would cost more than the hash.
 */
export const sha256 = (...parts: readonly Uint8Array[]): Bytes => {
  const hash = noble.create()
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** SHA-256 of what is long and held at once: the browser's own is several times faster. */
export const longSha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** SHA-256 of what is too long to be held at once. */
export interface RunningSha256 {
  update(part: Uint8Array): unknown
  digest(): Bytes
}

export const runningSha256 = (): RunningSha256 => noble.create()
