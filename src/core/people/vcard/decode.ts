import { fromUtf8, utf8 } from '#base/text.ts'

/** Opens bytes of another charset; `undefined` for one that is not known. The core has no such list. */
export type DecodeAs = (charset: string, bytes: Uint8Array) => string | undefined

const isUtf8 = /^utf-?8$/i

/**
 * Text as its property says it is written. Old phones say UTF-8 and write otherwise, or say
 * nothing: what is no UTF-8 is read as Western European, which never fails.
 */
export const decoded = (
  bytes: Uint8Array,
  charset: string | undefined,
  decodeAs: DecodeAs,
): string => {
  const said = charset === undefined || isUtf8.test(charset) ? undefined : decodeAs(charset, bytes)
  return said ?? fromUtf8(bytes) ?? decodeAs('windows-1252', bytes) ?? latin1(bytes)
}

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** The file in bytes of one kind: without its byte-order mark, and not in two bytes a letter. */
export const plainBytes = (file: Uint8Array, decodeAs: DecodeAs): Uint8Array => {
  const [a, b, c] = file
  if (a === 0xef && b === 0xbb && c === 0xbf) return file.subarray(3)
  const wide = wideIn(a, b)
  if (wide === undefined) return file
  const text = decodeAs(wide.charset, file.subarray(wide.skip))
  return text === undefined ? file : utf8(text)
}

/** UTF-16 with its mark, or by the zero beside the first letter: every such file begins with "B". */
const wideIn = (
  a: number | undefined,
  b: number | undefined,
): { readonly charset: string; readonly skip: number } | undefined => {
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', skip: 2 }
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', skip: 2 }
  if (a !== undefined && a !== 0 && b === 0) return { charset: 'utf-16le', skip: 0 }
  if (a === 0 && b !== undefined && b !== 0) return { charset: 'utf-16be', skip: 0 }
  return undefined
}
