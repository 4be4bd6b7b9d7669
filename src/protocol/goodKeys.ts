import { equalBytes } from '#base/bytes.ts'
import { toHex } from '#base/text.ts'

/** [Note: good keys] What host and devices refuse alike, so that no entry splits them. */

// The y-coordinates of the eight points of small order, with both spellings where there are two.
const smallOrderEd: ReadonlySet<string> = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  `ed${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
])

/**
 * Whether 32 bytes are an Edwards point of small order. Some engines accept one as a key or as the
 * first half of a signature and some do not: a signature that the host took and a device refused
 * would halt a circle for everybody, so neither takes it.
 */
export const isSmallOrderPoint = (point: Uint8Array): boolean => {
  const last = (point[31] ?? 0) & 0x7f
  const first = point[0] ?? 0
  // Almost every point leaves here: this runs for each signature the host checks.
  if (last !== 0 && last !== 0x7f && last !== 0x7a && last !== 0x05) return false
  if (last === 0 && first > 1) return false
  const yCoordinate = point.slice(0, 32)
  yCoordinate[31] = last
  return smallOrderEd.has(toHex(yCoordinate))
}

/**
 * Whether an Ed25519 public key may be admitted: canonically encoded, not of small order, free of
 * torsion. Every engine accepts the identity point as a key, and then one signature fits any
 * message; a key of mixed order passes one message in eight (rule E12). The curve code is loaded
 * on first use; the check itself is synchronous.
 */
export const loadGoodIdentityKey = async (): Promise<(publicKey: Uint8Array) => boolean> => {
  const { ed25519 } = await import('@noble/curves/ed25519.js')
  return publicKey => {
    if (publicKey.length !== 32) return false
    try {
      const point = ed25519.Point.fromBytes(publicKey, false)
      return (
        equalBytes(point.toBytes(), publicKey) && !point.isSmallOrder() && point.isTorsionFree()
      )
    } catch {
      return false // Not a point of the curve.
    }
  }
}

/** The same, for those who can wait. */
export const goodIdentityKey = async (publicKey: Uint8Array): Promise<boolean> =>
  (await loadGoodIdentityKey())(publicKey)

const prime = 2n ** 255n - 19n

// The u-coordinates of the points whose order divides 8 (RFC 7748, section 6.1).
const smallOrderX: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  prime - 1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
])

/**
 * Whether an X25519 public key may be admitted: below the prime and not of small order, where the
 * shared secret would be zero for everybody (rule E12). No honest device makes another spelling of
 * a coordinate, so a second spelling is refused too.
 */
export const goodSealingKey = (publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32) return false
  const coordinate = BigInt(`0x${toHex(publicKey.toReversed())}`)
  return coordinate < prime && !smallOrderX.has(coordinate)
}
