import * as v from 'valibot'
import { keptIdSchema, type KeptList, keptListSchema } from '#core/kept/events.ts'

/** A piece of a file of an archive, sealed under a key of its own. */
export type KeptPart = KeptList

/** A file of an archive, byte for byte, as its sealed pieces in order. */
export interface KeptFile {
  /** As it is called in the zip. */
  readonly name: string
  readonly size: number
  readonly parts: readonly KeptPart[]
}

/** An archive that was brought back: what is kept of it, and where each piece lies. */
export interface KeptIndex {
  readonly format: 'herewith-kept-1'
  /** The beginning of the SHA-256 of SHA256SUMS: two archives with the same sums are the same. */
  readonly archive: string
  readonly madeAt: number
  readonly files: readonly KeptFile[]
  /** Pictures and voice notes that came damaged, or are not what their words name. */
  readonly damaged: number
}

/** So much of a file is sealed together: a piece and its sealed copy fit into a small memory. */
export const partBytes = 4_194_304

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const name = v.pipe(
  v.string(),
  v.regex(
    /^(?:earlier\/[1-9]\d?\/)?(?:archive\.json|proof\/[0-9a-f]{64}\.log)$|^media\/[0-9a-f]{32}\.(?:webp|jpg|webm|m4a|ogg)$/,
  ),
)

export const isKeptName = (given: string): boolean => v.is(name, given)

const part: v.GenericSchema<unknown, KeptPart> = keptListSchema
const file = v.object({ name, size: whole, parts: v.array(part) })

export const keptIndexSchema: v.GenericSchema<unknown, KeptIndex> = v.object({
  format: v.literal('herewith-kept-1'),
  archive: keptIdSchema,
  madeAt: whole,
  files: v.array(file),
  damaged: whole,
})

/** On this device. */
export interface KeptHere {
  readonly index: KeptIndex
  /** The sealed list, once somebody wanted it at the host. */
  readonly list?: KeptPart | undefined
  /** The host has no room for it. */
  readonly noRoom?: true | undefined
}

export const keptHereSchema: v.GenericSchema<unknown, readonly KeptHere[]> = v.array(
  v.object({
    index: keptIndexSchema,
    list: v.optional(part),
    noRoom: v.optional(v.literal(true)),
  }),
)

/** An archive on its way back: what of it is on the disk. */
export interface BringingBack {
  readonly archive: string
  readonly files: readonly KeptFile[]
  /** The file that was being read; its pieces so far. */
  readonly current?: { readonly name: string; readonly parts: readonly KeptPart[] } | undefined
  /** Every entry was compared with what was signed, as far as that can be. */
  readonly proven: boolean
}

export const bringingBackSchema: v.GenericSchema<unknown, BringingBack> = v.object({
  archive: keptIdSchema,
  files: v.array(file),
  current: v.optional(v.object({ name, parts: v.array(part) })),
  proven: v.boolean(),
})

export const blobsOfKept = ({ index, list }: KeptHere): readonly string[] => [
  ...index.files.flatMap(({ parts }) => parts.map(({ blob }) => blob)),
  ...(list === undefined ? [] : [list.blob]),
]

export const blobsComing = ({ files, current }: BringingBack): readonly string[] =>
  [...files.flatMap(({ parts }) => parts), ...(current?.parts ?? [])].map(({ blob }) => blob)
