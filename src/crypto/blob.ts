import { type Bytes, concat, u32, u8, zeros } from '#base/bytes.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, takeAeadKey } from './aead.ts'
import { kdf } from './kdf.ts'

/** Where a chunk stands in its file. */
export type ChunkPlace = {
  readonly blobId: Bytes
  readonly chunkSize: number
  readonly index: number
  readonly isLast: boolean
}

export const blobKeyBytes = (fileKey: Uint8Array, blobId: Uint8Array): Bytes =>
  kdf(fileKey, blobId, label('blob'), 32)

/** Opens and can do nothing else: whoever it is handed to seals no other bytes under it. */
export const blobKey = (fileKey: Uint8Array, blobId: Uint8Array): Promise<CryptoKey> =>
  takeAeadKey(blobKeyBytes(fileKey, blobId), ['decrypt'])

/** `fileKey` is made for one file and travels inside its event, so counted nonces are safe. */
export const blobSealingKey = (fileKey: Uint8Array, blobId: Uint8Array): Promise<CryptoKey> =>
  takeAeadKey(blobKeyBytes(fileKey, blobId), ['encrypt'])

/** Index and end are in the nonce: no chunk can be swapped, dropped or added unseen (rule E6). */
const chunkNonce = (place: ChunkPlace): Bytes =>
  concat(zeros(7), u32(place.index), u8(place.isLast ? 1 : 0))

const chunkAad = (place: ChunkPlace): Bytes =>
  concat(label('blob-chunk'), place.blobId, u32(place.chunkSize))

export const sealChunk = (key: CryptoKey, place: ChunkPlace, chunk: Bytes): Promise<Bytes> =>
  aeadSeal(key, chunkNonce(place), chunkAad(place), chunk)

export const openChunk = (
  key: CryptoKey,
  place: ChunkPlace,
  sealed: Bytes,
): Promise<Bytes | undefined> => aeadOpen(key, chunkNonce(place), chunkAad(place), sealed)
