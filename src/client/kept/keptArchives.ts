import type { Bytes } from '#base/bytes.ts'
import { fileChunkBytes } from '#base/fileChunks.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromUtf8 } from '#base/text.ts'
import { own } from '#core/circle/own.ts'
import type { SealedFile } from '#core/sharing/files.ts'
import * as v from 'valibot'
import type { Failure } from '../commands/failure.ts'
import type { Running } from '../engine/running.ts'
import { chunkOf } from '../files/fileCommands.ts'
import { openFile } from '../files/openFile.ts'
import { type KeptHere, type KeptIndex, keptIndexSchema, type KeptPart } from './keptFormat.ts'

/** What a person knows of an archive that they brought back. */
export interface KeptFound {
  readonly archive: string
  readonly madeAt: number
  /** Its pieces are on this device. */
  readonly isHere: boolean
  /** Their other devices find it too. */
  readonly atHost: boolean
  /** The host has no room for it. */
  readonly noRoom: boolean
}

/** Those on this device, and those that another one of mine has put with the host. */
export const keptFound = async (running: Running): Promise<readonly KeptFound[]> => {
  const here = (await running.keptHere.read()) ?? []
  const atHost = running.self()?.kept.archives ?? {}
  const elsewhere = Object.values(atHost).filter(
    ({ archive }) => !here.some(({ index }) => index.archive === archive),
  )
  return [
    ...here.map(({ index: { archive, madeAt }, noRoom }) => ({
      archive,
      madeAt,
      isHere: true,
      atHost: own(atHost, archive) !== undefined,
      noRoom: noRoom === true,
    })),
    ...elsewhere.map(({ archive, madeAt }) => ({
      archive,
      madeAt,
      isHere: false,
      atHost: true,
      noRoom: false,
    })),
  ]
}

export const keptHereOf = async (
  running: Running,
  archive: string,
): Promise<KeptHere | undefined> =>
  ((await running.keptHere.read()) ?? []).find(({ index }) => index.archive === archive)

/** The list of its pieces: from this device, or from the host. */
export const keptIndexOf = async (
  running: Running,
  archive: string,
): Promise<Result<KeptIndex, Failure>> => {
  const here = await keptHereOf(running, archive)
  if (here !== undefined) return ok(here.index)
  const list = own(running.self()?.kept.archives ?? {}, archive)?.list
  if (list === undefined) return err('no-longer-there')
  const opened = await openPart(running, list)
  if (!opened.ok) return opened
  const read = v.safeParse(keptIndexSchema, jsonOf(opened.value))
  return read.success && read.output.archive === archive ? ok(read.output) : err('file-damaged')
}

/** Why a file could not be read on, thrown by `readKept` and caught by `unread`. */
class KeptUnread extends Error {
  readonly why: Failure
  constructor(why: Failure) {
    super(why)
    this.why = why
  }
}

/** A file of it as it was in the zip, a piece at a time. */
export async function* readKept(
  running: Running,
  index: KeptIndex,
  name: string,
): AsyncGenerator<Bytes> {
  for (const part of index.files.find(file => file.name === name)?.parts ?? []) {
    const opened = await openPart(running, part)
    if (!opened.ok) throw new KeptUnread(opened.error)
    yield opened.value
  }
}

/** What reads kept files, with why one of them could not be read as a value. */
export const unread = async <T>(work: () => Promise<T>): Promise<Result<T, Failure>> => {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof KeptUnread) return err(error.why)
    throw error
  }
}

const openPart = (running: Running, part: KeptPart): Promise<Result<Bytes, Failure>> => {
  const vault = running.vault()
  return openFile(asFile(part), async index =>
    vault === undefined ? err('no-longer-there') : chunkOf(running, vault.id, part.blob, index),
  )
}

/** A piece is sealed as pictures are, and is none: its type is nobody's business. */
const asFile = (part: KeptPart): SealedFile => ({
  ...part,
  chunkSize: fileChunkBytes,
  mime: 'image/webp',
})

const jsonOf = (bytes: Bytes): unknown => {
  try {
    return JSON.parse(fromUtf8(bytes) ?? '')
  } catch {
    return undefined // Not JSON: the schema says that it is damaged.
  }
}
