import { parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { parseEvent } from '#core/circle/event.ts'
import type { Event } from '#core/circle/fact.ts'
import type { SharedFile } from '#core/sharing/files.ts'
import { archiveLines } from './archiveLines.ts'
import {
  type ArchiveCircle,
  type ArchiveEntry,
  type ArchiveStart,
  fileNames,
} from './archiveFormat.ts'
import { filesNamedBy, mediaName } from './archiveMedia.ts'
import { CircleProving } from './circleProving.ts'
import { isBroughtAgain } from './leftOut.ts'
import {
  type ArchiveTrouble,
  isJson,
  type ReadArchive,
  summing,
  type SummedFile,
} from './readArchive.ts'

/** What was found in an archive before anything of it is kept. */
export interface CheckedArchive {
  readonly madeAt: number
  /** By their names in the zip: what the words beside them say they are. */
  readonly media: ReadonlyMap<string, SharedFile>
  /** What its maker said in their self circle, in the order in which they said it. */
  readonly own: readonly Event[]
  /** Circles with people in them. */
  readonly circles: number
}

export interface Checking {
  /** Between circles. */
  readonly isStopped: () => boolean
  readonly tell: (circle: string | undefined) => void
  readonly pause: () => Promise<void>
  /** Another time all of it was compared with its logs: its sums say that it is still the same. */
  readonly isProven: boolean
}

/**
 * Reads every archive.json of a zip from end to end, once: its sum, its format, every line, and each circle beside its
 * log, as far as there is one: every entry, signature and hash. `undefined` when nobody wants it any more.
 */
export const checkArchive = async (
  read: ReadArchive,
  checking: Checking,
): Promise<Result<CheckedArchive | undefined, ArchiveTrouble>> => {
  const found: Found = { madeAt: 0, media: new Map(), own: [], circles: 0, isChanged: false }
  for (const file of read.files.filter(({ name }) => isJson(name))) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other fits into a small memory
    const trouble = await checkJson(read, file, checking, found)
    if (trouble === 'stopped') return ok(undefined)
    if (trouble !== undefined) return err(trouble)
  }
  // Said last: what is damaged is damage, whatever was signed.
  return found.isChanged ? err('archive-changed') : ok(found)
}

interface Found {
  madeAt: number
  readonly media: Map<string, SharedFile>
  readonly own: Event[]
  circles: number
  isChanged: boolean
}

const checkJson = async (
  read: ReadArchive,
  file: SummedFile,
  { isStopped, tell, pause, isProven }: Checking,
  found: Found,
): Promise<ArchiveTrouble | 'stopped' | undefined> => {
  const { parts, isSound } = summing(read.zip, file)
  const lines = archiveLines(parts)
  let start: ArchiveStart | undefined
  let isSelf = false
  let count = 0
  let proving: CircleProving | undefined
  const noteProof = (holds: boolean): void => {
    found.isChanged ||= !holds
    if (!holds) proving = undefined
  }
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const step = await lines.next()
    if (step.done === true) {
      if (step.value === 'newer') return 'archive-newer'
      if (step.value === 'wrong') return whyWrong(read.zip, file)
      if (!isSound()) return 'archive-damaged'
      // oxlint-disable-next-line no-await-in-loop
      if (proving !== undefined) noteProof(await proving.end())
      return undefined
    }
    const line = step.value
    if (line.kind === 'start') {
      ;({ start } = line)
      if (file.name === fileNames.json) found.madeAt = start.madeAt
    } else if (line.kind === 'circle') {
      // oxlint-disable-next-line no-await-in-loop
      if (proving !== undefined) noteProof(await proving.end())
      isSelf = line.circle.kind === 'self'
      if (!isSelf) found.circles += 1
      tell(line.circle.name)
      proving = isProven || found.isChanged ? undefined : provingOf(read, file, line.circle)
    } else {
      for (const named of filesNamedBy(line.entry)) found.media.set(mediaName(named), named)
      const event = isSelf ? ownEvent(line.entry, start) : undefined
      if (event !== undefined) found.own.push(event)
      // oxlint-disable-next-line no-await-in-loop
      if (proving !== undefined) noteProof(await proving.take(line.entry))
      // oxlint-disable-next-line no-await-in-loop
      if (++count % 512 === 0) await pause()
    }
    if (isStopped()) return 'stopped'
  }
}

/** `undefined`: there is nothing to compare it with, or too much of it for here. */
const provingOf = (
  { zip, files }: ReadArchive,
  json: SummedFile,
  told: Omit<ArchiveCircle, 'entries'>,
): CircleProving | undefined => {
  const name = json.name.slice(0, -fileNames.json.length) + fileNames.log(told.circle)
  const log = files.find(each => each.name === name)
  const circle = parseId('circle', told.circle)
  return log === undefined || circle === undefined || log.size > maxProvenBytes
    ? undefined
    : new CircleProving(zip, log, circle, told)
}

/** What does not read was written otherwise, or was damaged since: its sum tells. */
const whyWrong = async (zip: Blob, file: SummedFile): Promise<ArchiveTrouble> => {
  const { parts, isSound } = summing(zip, file)
  for await (const part of parts) if (part.length === 0) break
  return isSound() ? 'not-an-archive' : 'archive-damaged'
}

/** What the maker said themselves, of a kind that is theirs to bring along. */
const ownEvent = (entry: ArchiveEntry, start: ArchiveStart | undefined): Event | undefined => {
  if (!('event' in entry) || entry.author !== start?.account) return undefined
  const event = parseEvent(entry.event)
  return event !== undefined && event.t !== 'aside' && isBroughtAgain(event) ? event : undefined
}

/** A longer log is compared by `npm run verify-archive`, on a computer. */
const maxProvenBytes = 256 * 1_048_576
