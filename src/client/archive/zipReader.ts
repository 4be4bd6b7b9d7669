import { Inflate } from 'fflate'
import type { Bytes } from '#base/bytes.ts'
import { fromUtf8 } from '#base/text.ts'
import { freeBytes } from '#crypto/freeBytes.ts'

/** One file of a zip, as its table of contents says. Nothing in it is believed before it is read. */
export interface ZippedFile {
  readonly name: string
  /** Bytes once it is unpacked, as the zip claims. */
  readonly size: number
  readonly packedSize: number
  readonly isPacked: boolean
  /** Where the file's own header stands. */
  readonly offset: number
}

export type ZipTrouble = 'no-zip' | 'too-large'

/** More than any honest archive, and less than would exhaust a device. */
const maxFiles = 20_000
const maxListBytes = 8 * 1_048_576
/** A zip of ours ends where a 32-bit number does. */
const maxZipBytes = 0xffff_ffff

const endBytes = 22
const fileHeadBytes = 30
const maxCommentBytes = 0xffff
const signs = { end: 0x0605_4b50, entry: 0x0201_4b50, file: 0x0403_4b50 }

/**
 * What a zip holds, read from its end as every unpacker does: two that read different ends would
 * see different files. Total: what it was given may be anything. A name that stands there twice,
 * and what is encrypted, packed in a way of its own or shares its bytes, make it no zip for us.
 */
export const openZip = async (zip: Blob): Promise<readonly ZippedFile[] | ZipTrouble> => {
  if (zip.size > maxZipBytes) return 'too-large'
  const tailFrom = Math.max(0, zip.size - endBytes - maxCommentBytes)
  const tail = await bytesOf(zip, tailFrom, zip.size)
  const end = endIn(tail)
  if (end === undefined) return 'no-zip'
  if (end.count > maxFiles || end.length > maxListBytes) return 'too-large'
  if (end.offset + end.length > zip.size) return 'no-zip'
  const list = await bytesOf(zip, end.offset, end.offset + end.length)
  const files = filesIn(list, end.count)
  const names = new Set(files?.map(({ name }) => name))
  if (files === undefined || names.size < files.length) return 'no-zip'
  // Each file has bytes of its own. Two that share theirs are how a few kilobytes become terabytes (T155).
  const packed = files.reduce((sum, { packedSize }) => sum + fileHeadBytes + packedSize, 0)
  return packed > end.offset ? 'no-zip' : files
}

/** Unpacked pieces take so much at most: a bomb is found after one of them. */
const readBytes = 16_384
const storedBytes = 1_048_576

/**
 * A file in pieces, and never more than the zip said it has: then, and where it does not unpack, it
 * ends with `damaged`. How it is used decides how fast it is read; each piece is gone when the next is asked for.
 */
export async function* readZipped(
  zip: Blob,
  { offset, size, packedSize, isPacked }: ZippedFile,
): AsyncGenerator<Bytes, 'whole' | 'damaged'> {
  const head = await bytesOf(zip, offset, offset + fileHeadBytes)
  if (head.length < fileHeadBytes || u32le(head, 0) !== signs.file) return 'damaged'
  const start = offset + fileHeadBytes + u16le(head, 26) + u16le(head, 28)
  const end = start + packedSize
  if (end > zip.size) return 'damaged'
  const unpack = isPacked ? unpacker() : asItIs
  const step = isPacked ? readBytes : storedBytes
  let done = 0
  for (let from = start; from < end; from += step) {
    const to = Math.min(end, from + step)
    const pieces = unpack(await bytesOf(zip, from, to), to === end)
    if (pieces === undefined) return 'damaged'
    for (const piece of pieces) {
      done += piece.length
      if (done > size) return 'damaged'
      yield piece
      freeBytes(piece)
    }
  }
  return done === size ? 'whole' : 'damaged'
}

type Unpack = (part: Bytes, isLast: boolean) => readonly Bytes[] | undefined

const asItIs: Unpack = part => [part]

const unpacker = (): Unpack => {
  let pieces: Bytes[] = []
  const inflate = new Inflate(piece => {
    if (piece.length > 0) pieces.push(new Uint8Array(piece))
  })
  return (part, isLast) => {
    pieces = []
    try {
      inflate.push(part, isLast)
    } catch {
      return undefined // What is packed badly is damaged: the caller says so.
    }
    return pieces
  }
}

interface End {
  readonly count: number
  readonly length: number
  readonly offset: number
}

const endIn = (tail: Bytes): End | undefined => {
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (u32le(tail, at) !== signs.end) continue
    // A comment that is as long as it says ends the file: anything else is only like an end.
    if (at + endBytes + u16le(tail, at + 20) !== tail.length) continue
    return {
      count: u16le(tail, at + 10),
      length: u32le(tail, at + 12),
      offset: u32le(tail, at + 16),
    }
  }
  return undefined
}

const filesIn = (list: Bytes, count: number): readonly ZippedFile[] | undefined => {
  const files: ZippedFile[] = []
  let at = 0
  for (let place = 0; place < count; place++) {
    if (at + 46 > list.length || u32le(list, at) !== signs.entry) return undefined
    const flags = u16le(list, at + 8)
    const method = u16le(list, at + 10)
    const nameEnd = at + 46 + u16le(list, at + 28)
    const next = nameEnd + u16le(list, at + 30) + u16le(list, at + 32)
    const name = fromUtf8(list.slice(at + 46, nameEnd))
    // Bit 0: encrypted.
    if (next > list.length || name === undefined || flags % 2 === 1) return undefined
    if (method !== 0 && method !== 8) return undefined
    files.push({
      name,
      size: u32le(list, at + 24),
      packedSize: u32le(list, at + 20),
      isPacked: method === 8,
      offset: u32le(list, at + 42),
    })
    at = next
  }
  return files
}

const bytesOf = async (zip: Blob, from: number, to: number): Promise<Bytes> =>
  new Uint8Array(await zip.slice(from, to).arrayBuffer())

const u16le = (bytes: Bytes, at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100

const u32le = (bytes: Bytes, at: number): number =>
  u16le(bytes, at) + u16le(bytes, at + 2) * 0x1_0000
