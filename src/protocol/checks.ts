import type { Bytes } from '#base/bytes.ts'

/** A signature that must be valid for what the rules allowed to be true. */
export interface SignatureCheck {
  readonly publicKey: Bytes
  readonly message: Bytes
  readonly signature: Bytes
}

/**
 * What pure rules cannot find out by themselves: the caller verifies all of it before it believes
 * the outcome. The rules stay synchronous and free of cryptography, the same on host and device.
 */
export interface Checks {
  readonly signatures: readonly SignatureCheck[]
  /** Ed25519 keys about to be admitted: canonical, of prime order (`goodIdentityKey`). */
  readonly identityKeys: readonly Bytes[]
  /** X25519 keys about to be admitted: not of small order (`goodSealingKey`). */
  readonly sealingKeys: readonly Bytes[]
}

export const noChecks: Checks = { signatures: [], identityKeys: [], sealingKeys: [] }
