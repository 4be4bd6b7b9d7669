import { createCipheriv, createECDH, ECDH, hkdfSync } from 'node:crypto'
import { type Bytes, concat, u32, u8, zeros } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'

/** What a browser's subscription holds (RFC 8291): its P-256 point, uncompressed, and a secret. */
export interface PushKeys {
  readonly p256dh: Bytes
  readonly auth: Bytes
}

const curve = 'prime256v1'
const recordBytes = 4096

/** Not every 65 bytes are a point; a false one would make each sending throw. */
export const isPoint = (p256dh: Uint8Array): boolean => {
  try {
    return ECDH.convertKey(p256dh, curve, undefined, undefined, 'uncompressed').length === 65
  } catch {
    return false
  }
}

const derive = (key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Bytes =>
  new Uint8Array(hkdfSync('sha256', key, salt, info, length))

/**
 * One record of `aes128gcm` (RFC 8188, RFC 8291), padded to `length` bytes of text. `secret`: of the
 * key made for this one message; a test gives the one of the RFC.
 */
export const encryptPush = (
  text: Uint8Array,
  length: number,
  { p256dh, auth }: PushKeys,
  salt: Bytes,
  secret?: Bytes,
): Bytes => {
  const mine = createECDH(curve)
  if (secret === undefined) mine.generateKeys()
  else mine.setPrivateKey(secret)
  const point = new Uint8Array(mine.getPublicKey())
  const shared = mine.computeSecret(p256dh)
  const key = derive(shared, auth, concat(utf8('WebPush: info\0'), p256dh, point), 32)
  const contentKey = derive(key, salt, utf8('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(key, salt, utf8('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', contentKey, nonce)
  // 2: the last record. Behind it only zeros.
  const padded = concat(text, u8(2), zeros(Math.max(0, length - text.length)))
  const sealed = concat(cipher.update(padded), cipher.final(), cipher.getAuthTag())
  return concat(salt, u32(recordBytes), u8(point.length), point, sealed)
}
