import { type DecodeAs, decoded } from './decode.ts'
import type { ContentLine } from './contentLines.ts'
import { param } from './property.ts'

export interface Reading {
  readonly version: string
  readonly decodeAs: DecodeAs
}

/** The value as one text. */
export const textOf = (line: ContentLine, reading: Reading): string =>
  unescaped(plainText(line, reading), reading)

/** The parts of `N` or `ADR`, between semicolons that are not escaped. */
export const partsOf = (line: ContentLine, reading: Reading): readonly string[] => {
  const charset = param(line.property, 'CHARSET')
  // In quoted-printable a semicolon that belongs to a part is written `=3B`: part first.
  const raw =
    line.encoding === 'quoted-printable'
      ? between(asciiText(line.value)).map(part =>
          decoded(fromQuoted(asciiBytes(part)), charset, reading.decodeAs),
        )
      : between(decoded(line.value, charset, reading.decodeAs))
  return raw.map(part => unescaped(part, reading).trim())
}

const plainText = ({ value, encoding, property }: ContentLine, { decodeAs }: Reading): string =>
  decoded(
    encoding === 'quoted-printable' ? fromQuoted(value) : value,
    param(property, 'CHARSET'),
    decodeAs,
  )

// A letter for each byte, and back.
const asciiText = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
const asciiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, letter => letter.charCodeAt(0))

const between = (text: string): readonly string[] => {
  if (!text.includes('\\')) return text.split(';')
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === ';') {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts
}

/** vCard 2.1 escapes semicolons alone; a backslash in it is a backslash. */
const unescaped = (text: string, { version }: Reading): string => {
  if (!text.includes('\\')) return text
  return version === '2.1'
    ? text.replaceAll('\\;', ';')
    : text.replaceAll(/\\([\s\S])/g, (_, letter: string) => (/[nN]/.test(letter) ? '\n' : letter))
}

/** Quoted-printable (RFC 2045, 6.7); what is not well written stays as it stands. */
export const fromQuoted = (bytes: Uint8Array): Uint8Array => {
  if (!bytes.includes(61)) return bytes
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const [high, low] = byte === 61 ? [hex(bytes[at + 1]), hex(bytes[at + 2])] : [-1, -1]
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
    } else out[length++] = byte
  }
  return out.subarray(0, length)
}

const hex = (byte = 0): number => {
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
