import { type Bytes, concat } from '#base/bytes.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { freeBytes } from './freeBytes.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, nonceLength } from './aead.ts'
import type { RandomBytes } from './randomBytes.ts'

/**
 * The key that seals what a device keeps. It cannot be read back out, so somebody who copies the
 * browser's files has the seals but not the key (docs/THREAT-MODEL.md, A8).
 */
export const makeDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** `name` says which record it is: no record can be put in the place of another. */
const recordAad = (name: string): Bytes => concat(label('device-record'), utf8(name))

export const sealRecord = async (
  deviceKey: CryptoKey,
  name: string,
  json: string,
  random: RandomBytes,
): Promise<Bytes> => {
  const nonce = random(nonceLength)
  const plaintext = utf8(json)
  const sealed = await aeadSeal(deviceKey, nonce, recordAad(name), plaintext)
  freeBytes(plaintext)
  const record = concat(nonce, sealed)
  freeBytes(sealed)
  return record
}

/** The JSON text; `undefined` when the record is another one, was changed, or has another key. */
export const openRecord = async (
  deviceKey: CryptoKey,
  name: string,
  sealed: Bytes,
): Promise<string | undefined> => {
  const nonce = sealed.slice(0, nonceLength)
  const plaintext = await aeadOpen(deviceKey, nonce, recordAad(name), sealed.subarray(nonceLength))
  if (plaintext === undefined) return undefined
  // The folded state of a circle of many years is some tens of megabytes.
  const json = fromUtf8(plaintext)
  freeBytes(plaintext)
  return json
}
