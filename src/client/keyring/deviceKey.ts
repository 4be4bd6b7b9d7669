import type { Bytes } from '#base/bytes.ts'
import { aeadOpen, aeadSeal, importAeadKey, nonceLength, takeAeadKey } from '#crypto/aead.ts'
import { kdf, noSalt } from '#crypto/kdf.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { label } from '#protocol/label.ts'

/**
 * How a device finds its own storage key again. The key is random and made once; what is stored
 * openly is this wrapping of it, which only the account's root can undo. So *lock* may delete the
 * keys, and signing in again on the same device opens the same drafts. `salt` ties the wrapping to
 * this device: another device of the account has another one.
 */
export interface DeviceKeyWrap {
  /** The generation of the root that undoes it. */
  readonly gen: number
  readonly salt: Bytes
  readonly nonce: Bytes
  readonly ct: Bytes
}

/**
 * What undoes the wrappings made under one root. It may be handed to the next generation through
 * the self circle, so that a device that was signed out elsewhere keeps its drafts.
 */
export const deviceSecretOf = (root: Uint8Array): Bytes => kdf(root, noSalt, label('device'), 32)

const wrapKey = (secret: Uint8Array, salt: Bytes): Promise<CryptoKey> =>
  takeAeadKey(kdf(secret, salt, label('device-wrap'), 32))

const wrapRaw = async (
  raw: Bytes,
  gen: number,
  secret: Uint8Array,
  random: RandomBytes,
): Promise<DeviceKeyWrap> => {
  const salt = random(32)
  const nonce = random(nonceLength)
  const ct = await aeadSeal(await wrapKey(secret, salt), nonce, label('device-wrap'), raw)
  return { gen, salt, nonce, ct }
}

const unwrapRaw = async (wrap: DeviceKeyWrap, secret: Uint8Array): Promise<Bytes | undefined> => {
  const key = await wrapKey(secret, wrap.salt)
  const raw = await aeadOpen(key, wrap.nonce, label('device-wrap'), wrap.ct)
  return raw?.length === 32 ? raw : undefined
}

export interface DeviceKey {
  readonly key: CryptoKey
  readonly wrap: DeviceKeyWrap
}

/** A new storage key for a device that keeps nothing yet. */
export const newDeviceKey = async (
  gen: number,
  secret: Uint8Array,
  random: RandomBytes,
): Promise<DeviceKey> => {
  const raw = random(32)
  try {
    return { key: await importAeadKey(raw), wrap: await wrapRaw(raw, gen, secret, random) }
  } finally {
    raw.fill(0)
  }
}

/** `undefined` when the wrapping was made under another root, or was changed. */
export const openDeviceKey = async (
  wrap: DeviceKeyWrap,
  secret: Uint8Array,
): Promise<CryptoKey | undefined> => {
  const raw = await unwrapRaw(wrap, secret)
  return raw === undefined ? undefined : takeAeadKey(raw)
}

/** The same key under the root of another generation: after *sign out everywhere*. */
export const rewrapDeviceKey = async (
  wrap: DeviceKeyWrap,
  oldSecret: Uint8Array,
  gen: number,
  newSecret: Uint8Array,
  random: RandomBytes,
): Promise<DeviceKey | undefined> => {
  const raw = await unwrapRaw(wrap, oldSecret)
  if (raw === undefined) return undefined
  try {
    return { key: await importAeadKey(raw), wrap: await wrapRaw(raw, gen, newSecret, random) }
  } finally {
    raw.fill(0)
  }
}
