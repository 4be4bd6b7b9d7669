import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { type AccountId, type InviteId, idBytes } from '#base/ids.ts'
import type { Result } from '#base/result.ts'
import { label } from '#protocol/label.ts'
import { inviteSealPreimage } from '#protocol/signedMessages.ts'
import { committedKey, type Epoch, type EpochKeyFailure } from './epochKey.ts'
import { openWith, type Sealed, sealTo } from './hpke.ts'
import { sha256 } from './sha256.ts'

/** Which open invitation the seal is for, and the account that sealed (it signs the event). */
export type InviteSealParties = { readonly inviteId: InviteId; readonly by: AccountId }

/** Like the seal for a member, with its own label: neither can be passed off as the other. */
const inviteSealInfo = (epoch: Epoch, parties: InviteSealParties): Bytes =>
  concat(
    label('invite-seal'),
    idBytes(epoch.circleId),
    u32(epoch.epoch),
    idBytes(parties.inviteId),
    idBytes(parties.by),
  )

/** The current epoch key for whoever holds an open link, so a guest can read with nobody online. */
export const sealEpochKeyToInvite = (
  epoch: Epoch,
  epochKey: Bytes,
  inviteKemPublicKey: Bytes,
  parties: InviteSealParties,
): Promise<Sealed> =>
  sealTo(inviteKemPublicKey, inviteSealInfo(epoch, parties), epoch.commit, epochKey)

export const openEpochKeyOfInvite = async (
  epoch: Epoch,
  kemKey: CryptoKeyPair,
  parties: InviteSealParties,
  sealed: Sealed,
): Promise<Result<Bytes, EpochKeyFailure>> =>
  committedKey(epoch, await openWith(kemKey, inviteSealInfo(epoch, parties), epoch.commit, sealed))

/** How the host keeps it beside the card: `e || c`, 80 bytes. */
export const inviteSealBytes = (sealed: Sealed): Bytes => concat(sealed.e, sealed.c)

export const parseInviteSeal = (bytes: Bytes): Sealed | undefined =>
  bytes.length === 80 ? { e: bytes.slice(0, 32), c: bytes.slice(32) } : undefined

/** How the signed log names it: the host can keep it or lose it, but not exchange it. */
export const inviteSealHash = (seal: Uint8Array): Bytes => sha256(inviteSealPreimage(seal))
