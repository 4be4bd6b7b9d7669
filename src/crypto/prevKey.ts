import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import type { Result } from '#base/result.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, nonceLength, takeAeadKey } from './aead.ts'
import { committedKey, type Epoch, type EpochKeyFailure } from './epochKey.ts'
import { kdf } from './kdf.ts'
import type { RandomBytes } from './randomBytes.ts'

/** The key of the epoch before, wrapped under the key of the one after it. */
export type PrevKey = { readonly iv: Bytes; readonly c: Bytes }

const wrapKey = (epoch: Epoch, epochKey: Uint8Array): Promise<CryptoKey> =>
  takeAeadKey(
    kdf(epochKey, idBytes(epoch.circleId), concat(label('prev-wrap'), u32(epoch.epoch)), 32),
  )

/** How a newcomer reads what came before: each key leads back to the one before it. */
export const wrapPrevKey = async (
  epoch: Epoch,
  epochKey: Bytes,
  prev: Epoch,
  prevKey: Bytes,
  random: RandomBytes,
): Promise<PrevKey> => {
  const iv = random(nonceLength)
  const aad = concat(prev.commit, epoch.commit)
  return { iv, c: await aeadSeal(await wrapKey(epoch, epochKey), iv, aad, prevKey) }
}

/** Both commitments are bound, and the key found is checked against its own before it is used. */
export const unwrapPrevKey = async (
  epoch: Epoch,
  epochKey: Bytes,
  prev: Epoch,
  wrapped: PrevKey,
): Promise<Result<Bytes, EpochKeyFailure>> => {
  const aad = concat(prev.commit, epoch.commit)
  const found = await aeadOpen(await wrapKey(epoch, epochKey), wrapped.iv, aad, wrapped.c)
  return committedKey(prev, found)
}
