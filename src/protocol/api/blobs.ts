import * as v from 'valibot'
import { fileChunkBytes, fileTagBytes, maxFileBytes, sealedSize } from '#base/fileChunks.ts'

/**
 * The sealed bytes of files (docs/PROTOCOL.md, "Files"). `POST` /v1/circles/:circle/blobs/:blob
 * begins one or asks how far it is, `PUT` and `GET` …/:chunk carry one sealed chunk as it is,
 * `DELETE` takes away what its uploader does not need after all.
 */

const maxChunks = maxFileBytes / fileChunkBytes

/** Sealed; the host takes only lengths that a file can be sealed to. */
export const blobBeginRequest = v.strictObject({
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(sealedSize(maxFileBytes))),
})

/** Which chunks are on the host's disk: they need not be sent again, whatever happens. */
export const blobBeginAnswer = v.strictObject({
  have: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxChunks - 1))),
    v.maxLength(maxChunks),
  ),
})
export type BlobBeginAnswer = v.InferOutput<typeof blobBeginAnswer>

export const maxBlobChunkBytes: number = fileChunkBytes + fileTagBytes

/** A chunk's number in a path; `undefined` for what no file has. */
export const chunkIndexOf = (text: string): number | undefined => {
  if (!/^(0|[1-9][0-9]?)$/.test(text)) return undefined
  const index = Number(text)
  return index < maxChunks ? index : undefined
}
