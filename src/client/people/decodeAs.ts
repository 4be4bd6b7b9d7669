import type { DecodeAs } from '#core/people/vcard/decode.ts'

const decoders = new Map<string, TextDecoder | undefined>()

/** What this browser knows of charsets: all that old phones write. */
export const decodeAs: DecodeAs = (charset, bytes) => {
  if (!decoders.has(charset)) {
    // A hostile file may name as many as it likes.
    if (decoders.size > 50) return undefined
    decoders.set(charset, decoderOf(charset))
  }
  return decoders.get(charset)?.decode(bytes)
}

const decoderOf = (charset: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(charset)
  } catch {
    return undefined // No charset that is known.
  }
}
