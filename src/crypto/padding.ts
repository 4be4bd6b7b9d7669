import { type Bytes, readU32, u32, zeros } from '#base/bytes.ts'

const prefixLength = 4
const minPaddedLength = 256

/**
 * The padded length for a plaintext of `length` bytes, at most 12 % more. Only the top bits of the
 * length survive, so a size says little (Padmé: Nikitin et al., PETS 2019).
 */
export const padme = (length: number): number => {
  const exponent = Math.floor(Math.log2(length))
  const mantissa = Math.floor(Math.log2(exponent)) + 1
  const mask = 2 ** (exponent - mantissa) - 1
  return Math.ceil(length / (mask + 1)) * (mask + 1)
}

export const paddedLength = (length: number): number =>
  Math.max(minPaddedLength, padme(prefixLength + length))

/** `u32(length) || plaintext || zeros`. */
export const pad = (plaintext: Uint8Array): Bytes => {
  const padded = zeros(paddedLength(plaintext.length))
  padded.set(u32(plaintext.length))
  padded.set(plaintext, prefixLength)
  return padded
}

/** `undefined` unless the length is exact and the rest is zero: no room for a hidden message. */
export const unpad = (padded: Bytes): Bytes | undefined => {
  if (padded.length < minPaddedLength) return undefined
  const length = readU32(padded, 0)
  const end = prefixLength + length
  if (end > padded.length || padded.length !== paddedLength(length)) return undefined
  for (let index = end; index < padded.length; index++) if (padded[index] !== 0) return undefined
  return padded.slice(prefixLength, end)
}
