import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { type CircleId, idBytes, parseId } from '#base/ids.ts'
import { concat, readU32, u32 } from '#base/bytes.ts'
import { fromBase64Url, toHex, utf8 } from '#base/text.ts'
import type { FileType } from '#core/sharing/files.ts'
import { headLength } from '#protocol/envelope.ts'
import { limits } from '#protocol/limits.ts'

/**
 * What lies in an archive, for whoever writes one and whoever checks it. Described for people in
 * docs/ARCHIVE.md.
 */
export const archiveFormat = 'herewith-archive-1'
export const secretsFormat = 'herewith-secrets-1'

const endings: Readonly<Record<FileType, string>> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'audio/webm;codecs=opus': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg;codecs=opus': 'ogg',
}

/** What a file of `media/` is, by its name; its bytes are what its author said they are. */
export const mimeOfMedia = (name: string): FileType | undefined => {
  const [, ending] = /^media\/[0-9a-f]{32}\.([a-z0-9]+)$/.exec(name) ?? []
  const found = Object.entries(endings).find(([, each]) => each === ending)
  // The keys are those of `endings`.
  return found?.[0] as FileType | undefined
}

export const fileNames = {
  readme: 'README.txt',
  pages: 'text/pages.md',
  text: (place: number): string => `text/circle-${place}.md`,
  calendar: 'days.ics',
  checkIns: 'check-ins.csv',
  /** What an archive that was brought back held, under the names that it had there. */
  earlier: (place: number): string => `earlier/${place}/`,
  page: 'index.html',
  json: 'archive.json',
  people: 'people.vcf',
  secrets: 'proof/secrets.json',
  sums: 'SHA256SUMS',
  log: (circle: string): string => `proof/${circle}.log`,
  mediaFolder: 'media/',
  /** In hexadecimal: not every disk tells large letters from small ones. */
  media: (blob: string, mime: FileType): string =>
    `media/${toHex(fromBase64Url(blob) ?? new Uint8Array())}.${endings[mime]}`,
} as const

/** Which circle a file of `proof/` is of, by its name, and in which archive it lies. */
export const circleOfLog = (
  name: string,
): { readonly folder: string; readonly circle: CircleId } | undefined => {
  const [, folder = '', id] = /^(earlier\/[1-9]\d?\/)?proof\/([0-9a-f]{64})\.log$/.exec(name) ?? []
  const circle = id === undefined ? undefined : parseId('circle', id)
  return circle === undefined ? undefined : { folder, circle }
}

/** The archives that a zip holds, each by the folder that its files lie in. */
export const foldersIn = (names: Iterable<string>): readonly string[] =>
  [...names].flatMap(name => {
    const [, folder = ''] = /^(earlier\/[1-9]\d?\/)?archive\.json$/.exec(name) ?? []
    return name === `${folder}archive.json` ? [folder] : []
  })

/** How a log file starts: 16 letters, then the circle's 32 bytes. */
const logLabel = utf8('herewith-log-1\n\n')

export const logStart = (circle: CircleId): Bytes => concat(logLabel, idBytes(circle))

/** Entry after entry, each with its length before it; its place in the file is its position. */
export const logPiece = (wires: readonly Uint8Array[]): Bytes =>
  concat(...wires.flatMap(wire => [u32(wire.length), wire]))

/** The entries of a log file; `undefined` when it is cut short or is no such file. */
export const readLogFile = (circle: CircleId, file: Bytes): readonly Bytes[] | undefined => {
  const log = new LogFileReader(circle)
  const wires = [...log.take(file)]
  return log.isWhole ? wires : undefined
}

/** The longest entry that there is. */
const maxEntryBytes = headLength + limits.controlBodyBytes

/** Reads a log file as it comes; what it gives looks into what it was given. */
export class LogFileReader {
  readonly #start: Bytes
  #rest: Bytes = new Uint8Array()
  #place: 'start' | 'entries' | 'wrong' = 'start'

  constructor(circle: CircleId) {
    this.#start = logStart(circle)
  }

  /** Whether what was read so far could end here. */
  get isWhole(): boolean {
    return this.#place === 'entries' && this.#rest.length === 0
  }

  *take(part: Bytes): Generator<Bytes> {
    const bytes = this.#rest.length === 0 ? part : concat(this.#rest, part)
    let at = this.#place === 'start' ? this.#begin(bytes) : 0
    while (this.#place === 'entries' && at + 4 <= bytes.length) {
      const length = readU32(bytes, at)
      const end = at + 4 + length
      if (length > maxEntryBytes) this.#place = 'wrong'
      else if (end <= bytes.length) yield bytes.subarray(at + 4, end)
      if (end > bytes.length) break
      at = end
    }
    // Of what is wrong nothing is kept; otherwise less than one entry, and a copy of it.
    this.#rest = this.#place === 'wrong' ? new Uint8Array() : bytes.slice(at)
  }

  #begin(bytes: Bytes): number {
    const start = this.#start
    if (start.every((byte, place) => bytes[place] === byte)) this.#place = 'entries'
    else if (bytes.length >= start.length) this.#place = 'wrong'
    return this.#place === 'entries' ? start.length : 0
  }
}

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)))
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const place = { position: whole, entry: hex(64), author: hex(32) }

// As it is: a schema for records drops names like `constructor`, and the words would be others.
const anyObject = v.custom<Record<string, unknown>>(
  value => typeof value === 'object' && value !== null,
)

/** Why words that open are not in the archive: another two's, of a newer Herewith, or its maker's wish. */
export const leftOutReasons = ['not-shown', 'unknown', 'not-wished'] as const
export type LeftOut = (typeof leftOutReasons)[number]

const peopleChange = {
  /** The kind of the entry (docs/PROTOCOL.md). */
  what: v.string(),
  who: v.optional(v.array(hex(32))),
  role: v.optional(v.picklist(['steward', 'member'])),
  entries: v.optional(v.array(hex(64))),
}
export type PeopleChange = v.InferOutput<v.StrictObjectSchema<typeof peopleChange, undefined>>

export const archiveEntrySchema = v.union([
  /** Who is here and who may read. */
  v.strictObject({ ...place, ...peopleChange }),
  /** What somebody said, as they said it. */
  v.strictObject({ ...place, event: anyObject }),
  /** What somebody said to some of the circle, whoever made this among them: it says to whom. */
  v.strictObject({ ...place, aside: anyObject }),
  v.strictObject({ ...place, takenBack: v.literal(true) }),
  /** It does not open on this device, or for nobody. */
  v.strictObject({ ...place, closed: v.literal(true) }),
  v.strictObject({ ...place, leftOut: v.picklist(leftOutReasons) }),
])
export type ArchiveEntry = v.InferOutput<typeof archiveEntrySchema>

const personSchema = v.strictObject({
  account: hex(32),
  name: v.optional(v.string()),
  role: v.picklist(['steward', 'member']),
  here: v.boolean(),
})

const circleStart = {
  circle: hex(64),
  name: v.optional(v.string()),
  kind: v.string(),
  /** How far the log goes here, and the hash over all of it. */
  position: whole,
  head: hex(64),
  people: v.array(personSchema),
}
export const circleStartSchema = v.strictObject(circleStart)
const circleSchema = v.strictObject({ ...circleStart, entries: v.array(archiveEntrySchema) })
export type ArchiveCircle = v.InferOutput<typeof circleSchema>

/** What its maker chose to leave out: who others are, and the plan. */
export const withouts = ['others', 'plan'] as const
export type Without = (typeof withouts)[number]

const archiveStart = {
  format: v.literal(archiveFormat),
  madeAt: whole,
  account: hex(32),
  without: v.optional(v.pipe(v.array(v.picklist(withouts)), v.minLength(1))),
}
export const archiveStartSchema = v.strictObject(archiveStart)
export type ArchiveStart = v.InferOutput<typeof archiveStartSchema>
export const archiveSchema = v.strictObject({ ...archiveStart, circles: v.array(circleSchema) })

export const secretsSchema = v.strictObject({
  format: v.literal(secretsFormat),
  circles: v.array(
    v.strictObject({
      circle: hex(64),
      epochs: v.array(v.strictObject({ epoch: whole, key: v.string() })),
    }),
  ),
})
export type Secrets = v.InferOutput<typeof secretsSchema>
