import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { parentPort } from 'node:worker_threads'

/**
 * Verifies one batch of signatures after another, see `verifyPool`. Packed as
 * `[key 32 ‖ signature 64 ‖ u32 length ‖ message]*`; answered with one byte each, 1 for valid.
 */
const maxKeys = 4096
const keys = new Map<string, KeyObject>()

const keyOf = (publicKey: Buffer): KeyObject => {
  const x = publicKey.toString('base64url')
  const known = keys.get(x)
  if (known !== undefined) return known
  const made = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const [oldest] = keys.keys()
  if (oldest !== undefined && keys.size >= maxKeys) keys.delete(oldest)
  keys.set(x, made)
  return made
}

const isValid = (publicKey: Buffer, message: Buffer, signature: Buffer): boolean => {
  try {
    return verify(null, message, keyOf(publicKey), signature)
  } catch {
    return false // 32 bytes that are no key: the same as a wrong signature.
  }
}

const verifyAll = (packed: Buffer, count: number): Uint8Array => {
  const answers = new Uint8Array(count)
  let at = 0
  for (let index = 0; index < count; index++) {
    const end = at + 100 + packed.readUInt32BE(at + 96)
    const message = packed.subarray(at + 100, end)
    const valid = isValid(packed.subarray(at, at + 32), message, packed.subarray(at + 32, at + 96))
    answers[index] = valid ? 1 : 0
    at = end
  }
  return answers
}

parentPort?.on('message', ({ packed, count }: { packed: Uint8Array; count: number }) => {
  // A port of Node's, which has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(verifyAll(Buffer.from(packed.buffer), count))
})
