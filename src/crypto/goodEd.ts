import { equalBytes } from '#base/bytes.ts'

/**
 * Whether an Ed25519 public key may be admitted: canonically encoded, not of small order, free of
 * torsion. Every engine accepts the identity point as a key, and then one signature fits any
 * message; a key of mixed order passes one message in eight (rule E12).
 *
 * The curve code is loaded on first use; the check itself is synchronous, for rules that are.
 */
export const loadGoodEd = async (): Promise<(publicKey: Uint8Array) => boolean> => {
  const { ed25519 } = await import('@noble/curves/ed25519.js')
  return publicKey => {
    if (publicKey.length !== 32) return false
    try {
      const point = ed25519.Point.fromBytes(publicKey, false)
      return (
        equalBytes(point.toBytes(), publicKey) && !point.isSmallOrder() && point.isTorsionFree()
      )
    } catch {
      return false
    }
  }
}

export const goodEd = async (publicKey: Uint8Array): Promise<boolean> =>
  (await loadGoodEd())(publicKey)
