import { parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { parseEvent } from '#core/circle/event.ts'
import type { Event } from '#core/circle/fact.ts'
import type { SharedFile } from '#core/sharing/files.ts'
import { archiveLines } from './archiveLines.ts'
import { type ArchiveEntry, type ArchiveStart, fileNames } from './archiveFormat.ts'
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
}

/**
 * Reads every archive.json of a zip from end to end: its sum, its format, every line. `undefined`
 * when nobody wants it any more.
 */
export const checkArchive = async (
  { zip, files }: ReadArchive,
  { isStopped, tell, pause }: Checking,
): Promise<Result<CheckedArchive | undefined, ArchiveTrouble>> => {
  const media = new Map<string, SharedFile>()
  const own: Event[] = []
  let madeAt = 0
  let circles = 0
  for (const file of files.filter(({ name }) => isJson(name))) {
    const { parts, isSound } = summing(zip, file)
    let start: ArchiveStart | undefined
    let isSelf = false
    let read = 0
    const lines = archiveLines(parts)
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const step = await lines.next()
      if (step.done === true) {
        if (step.value === 'newer') return err('archive-newer')
        if (step.value === 'wrong') return err(await whyWrong(zip, file))
        if (!isSound()) return err('archive-damaged')
        break
      }
      const line = step.value
      if (line.kind === 'start') {
        start = line.start
        if (file.name === fileNames.json) madeAt = start.madeAt
      } else if (line.kind === 'circle') {
        isSelf = line.circle.kind === 'self'
        if (!isSelf) circles += 1
        tell(line.circle.name)
      } else {
        for (const named of filesNamedBy(line.entry)) media.set(mediaName(named), named)
        const event = isSelf ? ownEvent(line.entry, start) : undefined
        if (event !== undefined) own.push(event)
        // oxlint-disable-next-line no-await-in-loop
        if (++read % 512 === 0) await pause()
        if (isStopped()) return ok(undefined)
      }
    }
  }
  return ok({ madeAt, media, own, circles })
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

/**
 * Compares each circle with the log beside it: every entry, signature and hash. `false`: something
 * there is not what was signed. Without a log there is nothing to compare.
 */
export const proveArchive = async (read: ReadArchive, checking: Checking): Promise<boolean> => {
  for (const file of read.files.filter(({ name }) => isJson(name)))
    if (!(await proveJson(read, file, checking))) return false
  return true
}

const proveJson = async (
  { zip, files }: ReadArchive,
  file: SummedFile,
  { isStopped, tell, pause }: Checking,
): Promise<boolean> => {
  const folder = file.name.slice(0, -fileNames.json.length)
  let proving: CircleProving | undefined
  let read = 0
  for await (const line of archiveLines(summing(zip, file).parts)) {
    if (isStopped()) return true
    if (line.kind === 'entry') {
      if (proving !== undefined && !(await proving.take(line.entry))) return false
      if (++read % 512 === 0) await pause()
    } else if (line.kind === 'circle') {
      if (proving !== undefined && !(await proving.end())) return false
      tell(line.circle.name)
      await pause()
      const name = folder + fileNames.log(line.circle.circle)
      const log = files.find(each => each.name === name)
      const circle = parseId('circle', line.circle.circle)
      if (circle === undefined) return false
      const isCompared = log !== undefined && log.size <= maxProvenBytes
      proving = isCompared ? new CircleProving(zip, log, circle, line.circle) : undefined
    }
  }
  return proving === undefined || proving.end()
}
