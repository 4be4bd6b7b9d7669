import { toHex } from '#base/text.ts'
import { sha256 } from './verify.ts'

/** A short name for a credential in paths and lists; its own id may be a kilobyte long. */
export const passkeyName = (credentialId: Uint8Array): string =>
  toHex(sha256(credentialId).subarray(0, 16))
