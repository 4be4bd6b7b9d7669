import type { Bytes } from '#base/bytes.ts'
import { toBase64Url } from '#base/text.ts'
import { blobSealingKey } from '#crypto/blob.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { sealUnder } from '../files/sealFile.ts'
import type { FileChange } from '../store/deviceStore.ts'
import type { KeptPart } from './keptFormat.ts'

/** A piece of an archive, sealed as a picture is: under a key of its own, padded, for store and host. */
export const sealPart = async (
  bytes: Bytes,
  random: RandomBytes,
): Promise<{ readonly part: KeptPart; readonly change: FileChange }> => {
  const blobId = random(16)
  const fileKey = random(32)
  const { chunks, sha256 } = await sealUnder(await blobSealingKey(fileKey, blobId), blobId, bytes)
  const blob = toBase64Url(blobId)
  return {
    part: { blob, key: toBase64Url(fileKey), size: bytes.length, sha256 },
    change: { kind: 'file', blob, chunks },
  }
}
