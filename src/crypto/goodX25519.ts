import { toHex } from '#base/text.ts'

const prime = 2n ** 255n - 19n

// The u-coordinates of the points whose order divides 8 (RFC 7748, section 6.1).
const smallOrder = new Set([
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
export const goodX25519 = (publicKey: Uint8Array): boolean => {
  if (publicKey.length !== 32) return false
  const coordinate = BigInt(`0x${toHex(publicKey.toReversed())}`)
  return coordinate < prime && !smallOrder.has(coordinate)
}
