import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Bytes } from '#base/bytes.ts'
import type { Checks, SignatureCheck } from '#protocol/checks.ts'
import { goodSealingKey, isSmallOrderPoint, loadGoodIdentityKey } from '#protocol/goodKeys.ts'
import { verifyTogether } from './verifyPool.ts'

const maxKeys = 4096
const keys = new Map<string, KeyObject>()

const keyOf = (publicKey: Bytes): KeyObject => {
  const text = Buffer.from(publicKey).toString('base64url')
  const known = keys.get(text)
  if (known !== undefined) return known
  const made = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' })
  const [oldest] = keys.keys()
  if (oldest !== undefined && keys.size >= maxKeys) keys.delete(oldest)
  keys.set(text, made)
  return made
}

/**
 * Ed25519 off the main thread, which goes on reading sockets meanwhile. Points of small order are
 * refused as on every device, see [Note: good keys].
 */
export const verifySignature = async (check: SignatureCheck): Promise<boolean> => {
  const { publicKey, signature } = check
  if (publicKey.length !== 32 || signature.length !== 64) return false
  return isSmallOrderPoint(signature) ? false : verifyTogether(check, verifyAlone)
}

const verifyAlone = async ({ publicKey, message, signature }: SignatureCheck): Promise<boolean> => {
  let key: KeyObject
  try {
    key = keyOf(publicKey)
  } catch {
    return false // 32 bytes that are no key: the same as a wrong signature.
  }
  return new Promise((resolve, reject) => {
    verify(null, message, key, signature, (error, valid) => {
      if (error === null) resolve(valid)
      else reject(error)
    })
  })
}

/** What was wrong, in the words of the log rules; `undefined` when everything holds. */
export const verifyChecks = async (checks: Checks): Promise<'SIG' | 'BAD_KEY' | undefined> => {
  if (checks.identityKeys.length > 0) {
    const goodIdentityKey = await loadGoodIdentityKey()
    if (!checks.identityKeys.every(goodIdentityKey)) return 'BAD_KEY'
  }
  if (!checks.sealingKeys.every(goodSealingKey)) return 'BAD_KEY'
  if (checks.identityKeys.length === 0 && checks.signatures.length === 1) {
    const [only] = checks.signatures
    return only !== undefined && (await verifySignature(only)) ? undefined : 'SIG'
  }
  // Before any signature under a key that is new here is worked on, the key itself was looked at.
  const valid = await Promise.all(checks.signatures.map(verifySignature))
  return valid.includes(false) ? 'SIG' : undefined
}
