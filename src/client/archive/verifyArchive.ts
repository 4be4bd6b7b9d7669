import { unzipSync } from 'fflate'
import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import type { CircleId } from '#base/ids.ts'
import { fromUtf8, toHex } from '#base/text.ts'
import { sha256 } from '#crypto/sha256.ts'
import {
  type ArchiveCircle,
  archiveSchema,
  circleOfLog,
  fileNames,
  foldersIn,
  type Secrets,
  secretsSchema,
} from './archiveFormat.ts'
import { compareMedia, type MediaReport } from './archiveMedia.ts'
import { compareCircle } from './compareCircle.ts'
import { verifyLog } from './verifyLog.ts'

/** What was found out about one circle of an archive. */
export interface CircleReport {
  readonly circle: string
  readonly name: string | undefined
  readonly position: number
  /** The hash over the whole log. */
  readonly head: string
  readonly takenBack: number
  /** Texts that were opened and are, word for word, what was signed. */
  readonly proven: number
  /** Texts that stand in archive.json and could not be compared: their secrets are not here. */
  readonly unproven: number
  readonly leftOut: number
  /** Entries that did not open for whoever made the archive. */
  readonly closed: number
  readonly troubles: readonly string[]
}

export interface ArchiveReport {
  readonly hasSecrets: boolean
  readonly circles: readonly CircleReport[]
  /** Circles of which it says who others are nowhere, and so has no log. */
  readonly withoutProof: number
  /** Pictures and voice notes. */
  readonly media: Pick<MediaReport, 'proven' | 'missing'>
  /** What does not add up, of the files as such. */
  readonly troubles: readonly string[]
}

/** More than any honest archive, and less than would exhaust a computer. */
const maxFileBytes = 1_610_612_736
const maxFiles = 10_000

/**
 * Checks an archive with the rules the app itself goes by: every entry of every log, every
 * signature, every hash; then that archive.json says the same. Total: what it was given may be
 * anything.
 */
export const verifyArchive = async (zip: Uint8Array): Promise<ArchiveReport> => {
  const files = filesOf(zip)
  if (files === undefined) return broken('This is no zip file, or it is damaged.')
  const troubles = [...sumTroubles(files)]
  const secrets = read(files, fileNames.secrets, secretsSchema)
  const hasSecrets = files.has(fileNames.secrets)
  if (hasSecrets && secrets === undefined) troubles.push(`${fileNames.secrets} cannot be read.`)
  const listed = new Map<string, ArchiveCircle>()
  const withoutProof = new Set<string>()
  if (!files.has(fileNames.json)) troubles.push(`${fileNames.json} is missing or cannot be read.`)
  for (const folder of foldersIn(files.keys())) {
    const json = read(files, folder + fileNames.json, archiveSchema)
    if (json === undefined)
      troubles.push(`${folder}${fileNames.json} is missing or cannot be read.`)
    for (const circle of json?.circles ?? []) {
      listed.set(folder + circle.circle, circle)
      if (json?.without?.includes('others') === true) withoutProof.add(folder + circle.circle)
    }
  }
  const told = [...listed.values()]
  const circles: CircleReport[] = []
  for (const [name, bytes] of files) {
    const found = circleOfLog(name)
    if (found === undefined) continue
    const { folder, circle } = found
    const key = folder + circle
    // What opens them is of the archive that was made, not of one that lies in it.
    const opens = secretsFor(folder === '' ? secrets : undefined, circle)
    circles.push(await circleReport(circle, bytes, listed.get(key), opens))
    listed.delete(key)
  }
  for (const left of listed.keys())
    if (!withoutProof.has(left))
      troubles.push(`${fileNames.json} has the circle ${left}, and there is no proof of it.`)
  const { troubles: wrong, ...media } = await compareMedia(files, told)
  troubles.push(...wrong)
  return { hasSecrets, circles, withoutProof: withoutProof.size, media, troubles }
}

const circleReport = async (
  circle: CircleId,
  file: Bytes,
  told: ArchiveCircle | undefined,
  secrets: ReadonlyMap<number, string>,
): Promise<CircleReport> => {
  const log = await verifyLog(circle, file, secrets)
  const compared = await compareCircle(log, told)
  return {
    circle,
    name: told?.name,
    position: log.position,
    head: toHex(log.head),
    takenBack: log.takenBack,
    ...compared,
    troubles: [...log.troubles, ...compared.troubles],
  }
}

const broken = (trouble: string): ArchiveReport => ({
  hasSecrets: false,
  circles: [],
  withoutProof: 0,
  media: { proven: 0, missing: 0 },
  troubles: [trouble],
})

const filesOf = (zip: Uint8Array): ReadonlyMap<string, Bytes> | undefined => {
  let count = 0
  let bytes = 0
  try {
    const files = unzipSync(zip, {
      filter: ({ originalSize }) => {
        count++
        bytes += originalSize
        return count <= maxFiles && bytes <= maxFileBytes
      },
    })
    return count > maxFiles || bytes > maxFileBytes ? undefined : new Map(Object.entries(files))
  } catch {
    return undefined // Not a zip, or cut short: the caller says so.
  }
}

/** Files that are not what SHA256SUMS says, that it does not name, and that are not there. */
function* sumTroubles(files: ReadonlyMap<string, Bytes>): Iterable<string> {
  const sums = files.get(fileNames.sums)
  if (sums === undefined) {
    yield `${fileNames.sums} is missing.`
    return
  }
  const lines = (fromUtf8(sums) ?? '').split('\n').filter(line => line !== '')
  const named = new Map<string, string>()
  for (const line of lines) {
    const [, sum = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (name === '') yield `A line of ${fileNames.sums} cannot be read.`
    else named.set(name, sum)
  }
  for (const [name, bytes] of files) {
    if (name === fileNames.sums) continue
    const sum = named.get(name)
    named.delete(name)
    if (sum === undefined) yield `${name} is not named in ${fileNames.sums}.`
    else if (sum !== toHex(sha256(bytes))) yield `${name} was changed: its sum is another.`
  }
  for (const name of named.keys()) yield `${name} is missing.`
}

const read = <T>(
  files: ReadonlyMap<string, Bytes>,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): T | undefined => {
  const text = fromUtf8(files.get(name) ?? new Uint8Array())
  try {
    const parsed = v.safeParse(schema, JSON.parse(text ?? ''))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined // Not JSON: as good as missing.
  }
}

const secretsFor = (
  secrets: Secrets | undefined,
  circle: CircleId,
): ReadonlyMap<number, string> => {
  const found = secrets?.circles.find(one => one.circle === circle)
  return new Map(found?.epochs.map(({ epoch, key }) => [epoch, key]))
}
