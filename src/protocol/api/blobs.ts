import * as v from 'valibot'
import { fileChunkBytes, fileTagBytes, maxFileBytes, sealedSize } from '#base/fileChunks.ts'
import { hexOf } from './fields.ts'

/**
 * The sealed bytes of files (docs/PROTOCOL.md, "Files"). `POST` /v1/circles/:circle/blobs begins those of
 * one share or answer, or asks how far they are; all of them begin, or none. `GET` …/blobs/:blob/:chunk
 * carries one sealed chunk as it is, `PUT` one or a few from there on, one behind the other. `DELETE`
 * …/blobs/:blob takes away what its uploader does not need after all.
 */

const maxChunks = maxFileBytes / fileChunkBytes

/** More than stand beside one share: forty pictures, each with a smaller one, and a voice. */
export const maxBlobsAtOnce = 96

const blobToBegin = v.strictObject({
  /** Hexadecimal, as in a path. */
  blob: hexOf(16),
  /** Sealed; the host takes only lengths that a file can be sealed to. */
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(sealedSize(maxFileBytes))),
})

export const blobsBeginRequest = v.strictObject({
  files: v.pipe(
    v.array(blobToBegin),
    v.minLength(1),
    v.maxLength(maxBlobsAtOnce),
    v.check(files => new Set(files.map(({ blob }) => blob)).size === files.length),
  ),
})

const chunksThere = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxChunks - 1))),
  v.maxLength(maxChunks),
)

/** Of each file which chunks are on the host's disk: they need not be sent again, whatever happens. */
export const blobsBeginAnswer = v.strictObject({
  have: v.pipe(v.array(chunksThere), v.maxLength(maxBlobsAtOnce)),
})
export type BlobsBeginAnswer = v.InferOutput<typeof blobsBeginAnswer>

/** Brought with one request: fewer requests for who has a wide line, one for who has a narrow one. */
export const maxChunksAtOnce = 4
export const maxBlobPutBytes: number = maxChunksAtOnce * (fileChunkBytes + fileTagBytes)

/** A chunk's number in a path; `undefined` for what no file has. */
export const chunkIndexOf = (text: string): number | undefined => {
  if (!/^(0|[1-9][0-9]?)$/.test(text)) return undefined
  const index = Number(text)
  return index < maxChunks ? index : undefined
}
