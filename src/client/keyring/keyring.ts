import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'

/**
 * [Note: rotated keys] One generation's public keys as the circles see them: `by` is signed by the
 * generation before (the first one signs itself), `pop` by these keys. Bytes as base64url text,
 * because that is how they stand in control events.
 */
export interface KeyLink {
  readonly sk: string
  readonly ek: string
  readonly by: string
  readonly pop: string
}

/**
 * What this device can do for one account. Every `CryptoKey` is non-extractable; the record lives
 * in the device store as it is (structured clone) and is the only thing that `lock()` deletes. The
 * root of the account is never in it: it stays in memory for a few minutes after signing in.
 */
export interface Keyring {
  readonly accountId: AccountId
  readonly gen: number
  /** From the first generation to this one; empty while `gen` is 1. */
  readonly links: readonly KeyLink[]
  readonly idPublicKey: Bytes
  readonly kemPublicKey: Bytes
  /** Ed25519, signs entries and renews the session with the host. */
  readonly signKey: CryptoKey
  /** By generation: this one's, and older ones for old seals (from the vault). */
  readonly kemKeys: ReadonlyMap<number, CryptoKeyPair>
  /**
   * Epoch key 1 of the self circle. There only between making an account and making its self
   * circle: later the circle's own seal gives it.
   */
  readonly selfKey?: Bytes | undefined
  /** AES-256-GCM, the same on each device of the account: seals the names of devices and passkeys. */
  readonly labelKey: CryptoKey
  /** AES-256-GCM: seals everything else that the device store keeps. */
  readonly deviceKey: CryptoKey
}

/** The keys that open seals made for the present generation. */
export const kemKeyOf = (keyring: Keyring): CryptoKeyPair => {
  const key = keyring.kemKeys.get(keyring.gen)
  if (key === undefined) throw new Error('A keyring holds the sealing key of its own generation')
  return key
}
