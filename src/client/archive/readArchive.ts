import type { Bytes } from '#base/bytes.ts'
import { maxFileBytes } from '#base/fileChunks.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromUtf8, toHex } from '#base/text.ts'
import { runningSha256, sha256 } from '#crypto/sha256.ts'
import { isKeptName } from '../kept/keptFormat.ts'
import { fileNames } from './archiveFormat.ts'
import { openZip, readZipped, type ZippedFile } from './zipReader.ts'

/** Why a file is not brought back. Each is a sentence the app can say. */
export type ArchiveTrouble =
  | 'not-an-archive'
  | 'archive-newer'
  | 'archive-damaged'
  /** Its sums add up, and it does not say what was signed. */
  | 'archive-changed'
  | 'archive-too-large'

/** A file of the zip that will be kept, with the sum it must come to. */
export interface SummedFile extends ZippedFile {
  readonly sum: string
}

export interface ReadArchive {
  readonly zip: Blob
  /** The beginning of the SHA-256 of its sums. */
  readonly archive: string
  /** What is kept of it, archive.json before everything else. */
  readonly files: readonly SummedFile[]
  /** Named in its sums as a picture or a voice note, and not there. */
  readonly missing: number
}

const maxSumsBytes = 4 * 1_048_576
const maxJsonBytes = 512 * 1_048_576
const maxLogBytes = 1_024 * 1_048_576

/**
 * What a zip holds of an archive. Nothing is unpacked but its sums: what a file is called, how long it is
 * and that its sum is named is known before anything of it is read. `index.html` and whatever else
 * lies there is never looked at.
 */
export const readArchive = async (zip: Blob): Promise<Result<ReadArchive, ArchiveTrouble>> => {
  const all = await openZip(zip)
  if (all === 'too-large') return err('archive-too-large')
  if (all === 'no-zip') return err('not-an-archive')
  const sumsFile = all.find(({ name }) => name === fileNames.sums)
  if (sumsFile === undefined || !all.some(({ name }) => name === fileNames.json))
    return err('not-an-archive')
  if (sumsFile.size > maxSumsBytes) return err('archive-too-large')
  const sumsBytes = await wholeOf(zip, sumsFile)
  const sums = sumsBytes === undefined ? undefined : sumsIn(sumsBytes)
  if (sumsBytes === undefined || sums === undefined) return err('archive-damaged')
  const files: SummedFile[] = []
  for (const file of all) {
    if (!isKeptName(file.name)) continue
    const sum = sums.get(file.name)
    if (sum === undefined) return err('archive-damaged')
    if (file.size > mostBytes(file.name)) return err('archive-too-large')
    files.push({ ...file, sum })
  }
  const there = new Set(files.map(({ name }) => name))
  const absent = [...sums.keys()].filter(name => isKeptName(name) && !there.has(name))
  if (absent.some(name => !isMedia(name))) return err('archive-damaged')
  return ok({
    zip,
    archive: toHex(sha256(sumsBytes)).slice(0, 32),
    files: files.toSorted((a, b) => rank(a.name) - rank(b.name)),
    missing: absent.length,
  })
}

export const isMedia = (name: string): boolean => name.startsWith(fileNames.mediaFolder)
export const isJson = (name: string): boolean => name.endsWith(fileNames.json)

const rank = (name: string): number => (isJson(name) ? 0 : isMedia(name) ? 2 : 1)

const mostBytes = (name: string): number => {
  if (isMedia(name)) return maxFileBytes
  return isJson(name) ? maxJsonBytes : maxLogBytes
}

/** A file while it is read: its pieces, and afterwards whether they were what its sum says. */
export interface Summing {
  readonly parts: AsyncGenerator<Bytes>
  readonly isSound: () => boolean
}

export const summing = (zip: Blob, file: SummedFile): Summing => {
  const hash = runningSha256()
  let isWhole = false
  async function* parts(): AsyncGenerator<Bytes> {
    const reading = readZipped(zip, file)
    for (;;) {
      const step = await reading.next()
      if (step.done === true) {
        isWhole = step.value === 'whole' && toHex(hash.digest()) === file.sum
        return
      }
      hash.update(step.value)
      yield step.value
    }
  }
  return { parts: parts(), isSound: () => isWhole }
}

/** A whole file, of a length that its reader has looked at; `undefined` when it is not all there. */
export const wholeOf = async (zip: Blob, file: ZippedFile): Promise<Bytes | undefined> => {
  const whole = new Uint8Array(file.size)
  let at = 0
  const reading = readZipped(zip, file)
  for (;;) {
    const step = await reading.next()
    if (step.done === true) return step.value === 'whole' ? whole : undefined
    whole.set(step.value, at)
    at += step.value.length
  }
}

/** As `sha256sum` writes them; `undefined` when a line is another. */
const sumsIn = (bytes: Bytes): ReadonlyMap<string, string> | undefined => {
  const sums = new Map<string, string>()
  for (const line of (fromUtf8(bytes) ?? '?').split('\n')) {
    if (line === '') continue
    const [, sum = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (name === '' || sums.has(name)) return undefined
    sums.set(name, sum)
  }
  return sums
}
