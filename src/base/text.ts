import type { Bytes } from './bytes.ts'

const encoder = new TextEncoder()
// `ignoreBOM: true` keeps a byte-order mark as a character: what was signed is what is read.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** `undefined` when the bytes are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** Part of the language since ES2026 and ten times as fast; older engines take the loops below. */
interface FastBytes {
  readonly toHex?: () => string
  readonly toBase64?: (options: {
    readonly alphabet: 'base64url'
    readonly omitPadding: boolean
  }) => string
}
interface FastArray {
  readonly fromHex?: (text: string) => Bytes
  readonly fromBase64?: (text: string, options: { readonly alphabet: 'base64url' }) => Bytes
}

const hexDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const toHex = (bytes: Uint8Array): string => {
  const fast: FastBytes & Uint8Array = bytes
  if (fast.toHex !== undefined) return fast.toHex()
  let text = ''
  for (const byte of bytes) text += hexDigits[byte] ?? ''
  return text
}

/** `undefined` unless `text` is lower-case hexadecimal of whole bytes. */
export const fromHex = (text: string): Bytes | undefined => {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined
  const fast: FastArray & Uint8ArrayConstructor = Uint8Array
  if (fast.fromHex !== undefined) return fast.fromHex(text)
  const bytes = new Uint8Array(text.length / 2)
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16)
  return bytes
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const valueOf = new Map(Array.from(alphabet, (letter, value) => [letter, value]))

/** base64url without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string => {
  const fast: FastBytes & Uint8Array = bytes
  if (fast.toBase64 !== undefined)
    return fast.toBase64({ alphabet: 'base64url', omitPadding: true })
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const rest = bytes.length - index
    const group =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    text += (alphabet[group >> 18] ?? '') + (alphabet[(group >> 12) & 63] ?? '')
    if (rest > 1) text += alphabet[(group >> 6) & 63] ?? ''
    if (rest > 2) text += alphabet[group & 63] ?? ''
  }
  return text
}

/**
 * `undefined` unless `text` is the one canonical spelling of some bytes: no padding, no other
 * alphabet, and the unused trailing bits zero. Two spellings of one value would be two hashes.
 */
export const fromBase64Url = (text: string): Bytes | undefined => {
  if (text.length % 4 === 1) return undefined
  const fast: FastArray & Uint8ArrayConstructor = Uint8Array
  if (fast.fromBase64 !== undefined) return canonical(text, fast.fromBase64)
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let bitCount = 0
  let offset = 0
  for (const letter of text) {
    const value = valueOf.get(letter)
    if (value === undefined) return undefined
    bits = ((bits << 6) | value) & 0xffff
    bitCount += 6
    if (bitCount >= 8) {
      bitCount -= 8
      bytes[offset++] = (bits >> bitCount) & 0xff
    }
  }
  return (bits & ((1 << bitCount) - 1)) === 0 ? bytes : undefined
}

/** The engine's own reading is more lenient: what it would not write so is not ours. */
const canonical = (
  text: string,
  read: (text: string, options: { readonly alphabet: 'base64url' }) => Bytes,
): Bytes | undefined => {
  try {
    const bytes = read(text, { alphabet: 'base64url' })
    return toBase64Url(bytes) === text ? bytes : undefined
  } catch {
    return undefined // Letters of no base64url.
  }
}
