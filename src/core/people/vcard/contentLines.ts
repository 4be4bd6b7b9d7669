import { type Encoding, encodingOf, type Property, readProperty } from './property.ts'

/** One property as the file has it: its lines put together, its value still in bytes. */
export interface ContentLine {
  /** The line of the file it begins in, from 1. */
  readonly line: number
  readonly property: Property
  readonly encoding: Encoding
  /** Not for pictures and other files, which nobody reads. At most `maxValueBytes`. */
  readonly value: Uint8Array
}

const maxHeadBytes = 2_048
const maxValueBytes = 65_536
const [cr, lf, space, tab, colon, quote, equals] = [13, 10, 32, 9, 58, 34, 61]

/**
 * The lines of a file, whatever ends them (CR, LF or both), put together where they were folded or
 * broken softly. Every byte is looked at a few times at most, however long a line is: a file from a
 * stranger must not stop a phone.
 */
export function* contentLines(
  file: Uint8Array,
  /** vCard 2.1 breaks a line before a space that belongs to it; later versions put one in. */
  keepsSpace: () => boolean,
): Generator<ContentLine> {
  const lines = new PhysicalLines(file)
  for (let start = lines.next(); start !== undefined; start = lines.next()) {
    const { line } = lines
    const pieces = [withoutMark(file, start)]
    let head = headOf(file, pieces)
    // A colon in the first line says already whether anybody needs the others: a picture has hundreds.
    if (head === undefined) {
      addFolded(lines, pieces, keepsSpace())
      head = headOf(file, pieces)
    }
    const property = head === undefined ? undefined : readProperty(head.text)
    const encoding = property === undefined ? 'plain' : encodingOf(property)
    if (encoding === 'base64') skipBase64(lines)
    else addFolded(lines, pieces, keepsSpace())
    if (encoding === 'quoted-printable') addSoft(lines, pieces, keepsSpace())
    if (head === undefined || property === undefined) continue
    const value = encoding === 'base64' ? nothing : valueOf(file, pieces, head.length, encoding)
    yield { line, property, encoding, value }
  }
}

const nothing = new Uint8Array(0)

/** Where something stands in the file: `[from, to)`. */
interface Piece {
  readonly from: number
  readonly to: number
}

class PhysicalLines {
  readonly file: Uint8Array
  #at = 0
  #ahead: Piece | undefined
  readonly #endsInLf: boolean
  /** The number of the line that came last. */
  line = 0

  constructor(file: Uint8Array) {
    this.file = file
    this.#endsInLf = !hasLoneCr(file)
  }

  peek(): Piece | undefined {
    this.#ahead ??= this.#read()
    return this.#ahead
  }

  next(): Piece | undefined {
    const piece = this.peek()
    this.#ahead = undefined
    if (piece !== undefined) this.line++
    return piece
  }

  #read(): Piece | undefined {
    const { file } = this
    const from = this.#at
    if (from >= file.length) return undefined
    if (this.#endsInLf) {
      const found = file.indexOf(lf, from)
      const end = found < 0 ? file.length : found
      this.#at = end + 1
      return { from, to: end > from && file[end - 1] === cr ? end - 1 : end }
    }
    let to = from
    while (to < file.length && file[to] !== lf && file[to] !== cr) to++
    this.#at = to + (file[to] === cr && file[to + 1] === lf ? 2 : 1)
    return { from, to }
  }
}

/** A file of old Macs, or of several hands. All others are searched for LF, which is much faster. */
const hasLoneCr = (file: Uint8Array): boolean => {
  for (let at = file.indexOf(cr); at >= 0; at = file.indexOf(cr, at + 1))
    if (file[at + 1] !== lf) return true
  return false
}

/** Files that were put together by hand have a byte-order mark in their midst. */
const withoutMark = (file: Uint8Array, { from, to }: Piece): Piece =>
  file[from] === 0xef && file[from + 1] === 0xbb && file[from + 2] === 0xbf
    ? { from: from + 3, to }
    : { from, to }

const addFolded = (lines: PhysicalLines, pieces: Piece[], keepsSpace: boolean): void => {
  for (let ahead = lines.peek(); ahead !== undefined; ahead = lines.peek()) {
    const first = ahead.from < ahead.to ? lines.file[ahead.from] : undefined
    if (first !== space && first !== tab) return
    pieces.push({ from: ahead.from + (keepsSpace ? 0 : 1), to: ahead.to })
    lines.next()
  }
}

/** A soft break is `=` at the end of a line; some forget it, and begin the next line with `=XX`. */
const addSoft = (lines: PhysicalLines, pieces: Piece[], keepsSpace: boolean): void => {
  const { file } = lines
  for (let ahead = lines.peek(); ahead !== undefined; ahead = lines.peek()) {
    const last = pieces.at(-1)
    const isSoft = last !== undefined && last.to > last.from && file[last.to - 1] === equals
    if (!isSoft && file[ahead.from] !== equals) return
    // A card that was cut off here must not take the next one along.
    if (ahead.from === ahead.to || isFrame(file, ahead)) return
    pieces.push(ahead)
    lines.next()
    addFolded(lines, pieces, keepsSpace)
  }
}

const isFrame = (file: Uint8Array, { from, to }: Piece): boolean =>
  to - from < 16 && /^\s*(begin|end)\s*:\s*vcard\s*$/i.test(ascii(file, from, to))

/** vCard 2.1 does not always indent what stands in base64; no line of it has a colon. */
const skipBase64 = (lines: PhysicalLines): void => {
  for (let ahead = lines.peek(); ahead !== undefined; ahead = lines.peek()) {
    if (ahead.from === ahead.to) return
    const first = lines.file[ahead.from]
    if (first !== space && first !== tab)
      for (let at = ahead.from; at < ahead.to; at++) if (lines.file[at] === colon) return
    lines.next()
  }
}

const ascii = (file: Uint8Array, from: number, to: number): string => {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(file[at] ?? 0)
  return text
}

/** Up to the first colon that is not in quotes; it may be folded too. */
const headOf = (
  file: Uint8Array,
  pieces: readonly Piece[],
): { readonly text: string; readonly length: number } | undefined => {
  let text = ''
  let isQuoted = false
  for (const { from, to } of pieces)
    for (let at = from; at < to; at++) {
      const byte = file[at] ?? 0
      if (byte === colon && !isQuoted) return { text, length: text.length + 1 }
      if (byte === quote) isQuoted = !isQuoted
      if (text.length === maxHeadBytes) return undefined
      text += String.fromCharCode(byte)
    }
  return undefined
}

const valueOf = (
  file: Uint8Array,
  pieces: readonly Piece[],
  headLength: number,
  encoding: Encoding,
): Uint8Array => {
  let skip = headLength
  const parts: Uint8Array[] = []
  let length = 0
  for (const [place, { from, to }] of pieces.entries()) {
    const begins = Math.min(to, from + skip)
    skip -= begins - from
    let part = file.subarray(begins, to)
    if (encoding === 'quoted-printable') {
      if (place > 0 && isIndent(part)) part = part.subarray(1)
      if (place < pieces.length - 1 && part.at(-1) === equals) part = part.subarray(0, -1)
    }
    parts.push(part.subarray(0, maxValueBytes - length))
    length += part.length
    if (length >= maxValueBytes) break
  }
  return parts.length === 1 ? (parts[0] ?? nothing) : joined(parts)
}

/** A space before `=C3` was put there by whoever indented the line. */
const isIndent = (part: Uint8Array): boolean =>
  (part[0] === space || part[0] === tab) && part[1] === equals

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
