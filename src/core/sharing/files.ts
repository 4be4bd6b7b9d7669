import { fileChunkBytes, maxFileBytes } from '#base/fileChunks.ts'
import * as v from 'valibot'
import { whole } from '../circle/text.ts'

/** What stands beside words: a picture, or a voice note. */
export const fileKinds = ['picture', 'voice'] as const
export type FileKind = (typeof fileKinds)[number]

export const pictureTypes = ['image/webp', 'image/jpeg'] as const
export const voiceTypes = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const
export type FileType = (typeof pictureTypes)[number] | (typeof voiceTypes)[number]

/** The most pictures beside one share or answer. Fewer, when their texts fill the entry. */
export const maxPictures = 40
/** A voice note is listened to from its beginning to its end: one is enough. */
export const maxVoices = 1
/** The text beside a picture, in UTF-16 units. */
export const maxPictureWords = 300
/** What is said in a voice note, for those who cannot hear it. */
export const maxVoiceWords = 2_000
/** Bars of the drawn wave, each 0 to 31. */
export const waveBars = 64
export const waveTop = 31

/** Where the sealed bytes are and what opens them. */
export interface SealedFile {
  /** 16 random bytes, base64url: the host knows the file by this and by nothing else. */
  readonly blob: string
  /** 32 random bytes, base64url, made for this file alone. */
  readonly key: string
  /** Length of the file itself in bytes; the sealed chunks are longer. */
  readonly size: number
  readonly chunkSize: typeof fileChunkBytes
  readonly mime: FileType
  /** Of all sealed chunks, one after the other; base64url. */
  readonly sha256: string
}

/** A picture or a voice note as its event names it. */
export interface SharedFile extends SealedFile {
  readonly kind: FileKind
  /** For those who cannot see or hear it; '' when there are none. */
  readonly words: string
  /** Of a picture, in pixels. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Of a voice note; rounded up, so that it is never 0. */
  readonly seconds?: number | undefined
  readonly wave?: readonly number[] | undefined
  /** A smaller picture, a file of its own. */
  readonly thumb?: SealedFile | undefined
}

/** A file as a screen sees it: what it is, and no key. */
export interface FileView {
  readonly kind: FileKind
  /** Its name for `engine.files`. */
  readonly blob: string
  readonly mime: FileType
  readonly words: string
  readonly width?: number | undefined
  readonly height?: number | undefined
  readonly seconds?: number | undefined
  readonly wave?: readonly number[] | undefined
  /** The smaller picture's name. */
  readonly thumb?: string | undefined
}

/** Exactly `length` bytes as canonical base64url: 16 bytes end in 2 bits, 32 bytes in 4. */
const bytes16 = v.pipe(v.string(), v.maxLength(22), v.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/))
const bytes32 = v.pipe(
  v.string(),
  v.maxLength(43),
  v.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/),
)

const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const maxPixels = 20_000
const maxSeconds = 3_600

const sealed = {
  blob: bytes16,
  key: bytes32,
  size: whole(1, maxFileBytes),
  chunkSize: v.literal(fileChunkBytes),
  sha256: bytes32,
}

const picture = v.object({
  kind: v.literal('picture'),
  ...sealed,
  mime: v.picklist(pictureTypes),
  words: text(maxPictureWords),
  width: v.optional(whole(1, maxPixels)),
  height: v.optional(whole(1, maxPixels)),
  thumb: v.optional(v.object({ ...sealed, mime: v.picklist(pictureTypes) })),
})

const voice = v.object({
  kind: v.literal('voice'),
  ...sealed,
  mime: v.picklist(voiceTypes),
  words: text(maxVoiceWords),
  seconds: v.optional(whole(1, maxSeconds)),
  wave: v.optional(v.pipe(v.array(whole(0, waveTop)), v.length(waveBars))),
})

/** One file of an event. Bounded in every field: it comes from another member's device. */
export const fileSchema: v.GenericSchema<unknown, SharedFile> = v.variant('kind', [picture, voice])

const namesOf = ({ blob, thumb }: SharedFile): readonly string[] =>
  thumb === undefined ? [blob] : [blob, thumb.blob]

/** All names on the host: the file's own, and its smaller picture's. */
export const blobsOf = (files: readonly SharedFile[] | undefined): readonly string[] =>
  (files ?? []).flatMap(namesOf)

const fitsTogether = (files: readonly SharedFile[]): boolean => {
  const voices = files.filter(({ kind }) => kind === 'voice').length
  const names = blobsOf(files)
  // Two files under one name would be one file with two keys.
  return (
    voices <= maxVoices &&
    files.length - voices <= maxPictures &&
    new Set(names).size === names.length
  )
}

export const filesSchema: v.GenericSchema<unknown, readonly SharedFile[]> = v.pipe(
  v.array(fileSchema),
  v.minLength(1),
  v.maxLength(maxPictures + maxVoices),
  v.check((files: SharedFile[]) => fitsTogether(files)),
)

/** Without what opens it. */
export const fileView = (file: SharedFile): FileView => {
  const { kind, blob, mime, words, width, height, seconds, wave, thumb } = file
  return {
    kind,
    blob,
    mime,
    words,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(wave === undefined ? {} : { wave: [...wave] }),
    ...(thumb === undefined ? {} : { thumb: thumb.blob }),
  }
}
