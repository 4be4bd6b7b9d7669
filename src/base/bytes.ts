/** Bytes that own a plain (never shared) buffer, as WebCrypto asks for. */
export type Bytes = Uint8Array<ArrayBuffer>

export const concat = (...parts: readonly Uint8Array[]): Bytes => {
  let length = 0
  for (const part of parts) length += part.length
  const whole = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}

/** Not constant-time: only for public values. Secrets are compared by AEAD, HPKE and signatures. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  // A plain loop: this runs for every entry of a log, where a callback for each byte is the cost.
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}

/** Bytewise lexicographic order, shorter first on a common prefix. */
export const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

export const zeros = (length: number): Bytes => new Uint8Array(length)

export const isZero = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte !== 0) return false
  return true
}

export const u8 = (value: number): Bytes => Uint8Array.of(value)

/** Big-endian, 4 bytes. */
export const u32 = (value: number): Bytes => {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** Big-endian, 8 bytes; `value` is a safe integer. */
export const u64 = (value: number): Bytes => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

// By hand: a view for each number is the larger part of reading an entry's header.
export const readU32 = (bytes: Uint8Array, offset: number): number => {
  if (offset + 4 > bytes.length) throw new RangeError('There are no four bytes at this place.')
  const at = (place: number): number => bytes[offset + place] ?? 0
  return ((at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3)) >>> 0
}

/** `undefined` when the number is not below 2^53: no counter of ours ever gets there. */
export const readU64 = (bytes: Uint8Array, offset: number): number | undefined => {
  const value = readU32(bytes, offset) * 0x1_0000_0000 + readU32(bytes, offset + 4)
  return Number.isSafeInteger(value) ? value : undefined
}
