import { type Bytes, concat, equalBytes, u32 } from '#base/bytes.ts'
import { type AccountId, type CircleId, idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { label } from '#protocol/label.ts'
import { openWith, type Sealed, sealTo } from './hpke.ts'
import { sha256 } from './sha256.ts'

/** One epoch of one circle, with the commitment its signed control event carries. */
export type Epoch = {
  readonly circleId: CircleId
  readonly epoch: number
  readonly commit: Bytes
}

/** Whose seal it is: made by `by` for the keys of generation `toGen` of `to`. */
export type SealParties = { readonly to: AccountId; readonly toGen: number; readonly by: AccountId }

/**
 * Why there is no key. `SEAL`: it did not open (ask for `epoch.reseal`). `KEY_COMMIT`: it opened to
 * another key than the one committed to, so its signed author gave different people different keys.
 */
export type EpochKeyFailure = 'SEAL' | 'KEY_COMMIT'

/** Binds everybody to one key: an insider cannot give two members two different ones. */
export const keyCommit = (circleId: CircleId, epoch: number, epochKey: Uint8Array): Bytes =>
  sha256(label('key-commit'), idBytes(circleId), u32(epoch), epochKey)

/** No key is used before this has looked at it. */
export const committedKey = (
  epoch: Epoch,
  epochKey: Bytes | undefined,
): Result<Bytes, EpochKeyFailure> => {
  if (epochKey?.length !== 32) return err('SEAL')
  return equalBytes(keyCommit(epoch.circleId, epoch.epoch, epochKey), epoch.commit)
    ? ok(epochKey)
    : err('KEY_COMMIT')
}

/** 94 bytes. Names every party: a seal cannot be replayed for another epoch, reader or sender. */
export const epochSealInfo = (epoch: Epoch, parties: SealParties): Bytes =>
  concat(
    label('epoch-seal'),
    idBytes(epoch.circleId),
    u32(epoch.epoch),
    idBytes(parties.to),
    u32(parties.toGen),
    idBytes(parties.by),
  )

/** `kemPublicKey` comes from the signed log of the circle, never from an answer of the host. */
export const sealEpochKey = (
  epoch: Epoch,
  epochKey: Bytes,
  kemPublicKey: Bytes,
  parties: SealParties,
): Promise<Sealed> => sealTo(kemPublicKey, epochSealInfo(epoch, parties), epoch.commit, epochKey)

export const openEpochKey = async (
  epoch: Epoch,
  kemKey: CryptoKeyPair,
  parties: SealParties,
  sealed: Sealed,
): Promise<Result<Bytes, EpochKeyFailure>> =>
  committedKey(epoch, await openWith(kemKey, epochSealInfo(epoch, parties), epoch.commit, sealed))
