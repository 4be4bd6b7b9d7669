import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { label } from './label.ts'

/**
 * What exactly is signed outside the event envelope, byte for byte. Whoever signs and whoever
 * verifies build the message here, so the two can never drift apart; each starts with its own
 * label, so a signature made for one purpose is worth nothing for another (rule E9).
 */

/** One generation of an account's keys as a circle records it (`m` in docs/PROTOCOL.md). */
export type MemberKeys = {
  readonly accountId: Uint8Array
  readonly gen: number
  /** Ed25519, 32 bytes. */
  readonly idPublicKey: Uint8Array
  /** X25519, 32 bytes. */
  readonly kemPublicKey: Uint8Array
}

/** `accountId || u32(gen) || idPk || kemPk`: one person's keys as bytes, 84 of them. */
export const memberKeysBytes = (keys: MemberKeys): Bytes =>
  concat(keys.accountId, u32(keys.gen), keys.idPublicKey, keys.kemPublicKey)

/** The account id is the first 16 bytes of SHA-256 of this; the key is the one of generation 1. */
export const accountIdPreimage = (idPublicKey: Uint8Array): Bytes =>
  concat(label('account-id'), idPublicKey)

/** The inviter's fingerprint in a link is the first 16 bytes of SHA-256 of this. */
export const inviterFingerprintPreimage = (idPublicKey: Uint8Array): Bytes =>
  concat(label('inviter-fp'), idPublicKey)

/** Asked of a device that renews its session. `instanceId` keeps the answer useless elsewhere. */
export const authMessage = (
  instanceId: Uint8Array,
  challenge: Uint8Array,
  accountId: Uint8Array,
): Bytes => concat(label('auth'), instanceId, challenge, accountId)

/** The token of a channel is the SHA-256 of this: the code fixes `seed` before it shows it. */
export const pairTokenPreimage = (seed: Uint8Array): Bytes => concat(label('pair-token'), seed)

/** A channel between two devices is the SHA-256 of this: whoever shows the token may read from it. */
export const pairChannelPreimage = (token: Uint8Array): Bytes =>
  concat(label('pair-channel'), token)

/** Signed by a device that another one let in: it holds the account's keys, and came this way. */
export const pairEnterMessage = (
  instanceId: Uint8Array,
  channel: Uint8Array,
  accountId: Uint8Array,
): Bytes => concat(label('pair-enter'), instanceId, channel, accountId)

/** Signed by the key behind the recovery code; the host then releases the slot. */
export const recoveryLoginMessage = (instanceId: Uint8Array, challenge: Uint8Array): Bytes =>
  concat(label('recovery-login'), instanceId, challenge)

/** Signed by the key made from what the key keepers' parts add up to. */
export const keeperLoginMessage = (instanceId: Uint8Array, challenge: Uint8Array): Bytes =>
  concat(label('guardian-login'), instanceId, challenge)

/** Signed by the invite key: proves that someone holds the link, before anything is shown. */
export const inviteReadMessage = (
  instanceId: Uint8Array,
  challenge: Uint8Array,
  circleId: Uint8Array,
  inviteId: Uint8Array,
): Bytes => concat(label('invite-read'), instanceId, challenge, circleId, inviteId)

/** `join.request` carries the SHA-256 of this, so that the box itself can be erased later. */
export const joinBoxPreimage = (box: Uint8Array): Bytes => concat(label('join-box-hash'), box)

/** The log names an open invite's seal by the SHA-256 of this; `seal` is `e || c`, 80 bytes. */
export const inviteSealPreimage = (seal: Uint8Array): Bytes =>
  concat(label('invite-seal-hash'), seal)

/**
 * `is` of `join.request` and `member.join`, signed by the invite key. It binds the link to the
 * joiner's keys: without it the host could put other keys in their place.
 */
export const joinMessage = (
  circleId: Uint8Array,
  inviteId: Uint8Array,
  joiner: MemberKeys,
): Bytes => concat(label('join'), circleId, inviteId, memberKeysBytes(joiner))

/** `pop` of `member.rekey`, signed by the new key: nobody can announce keys they do not hold. */
export const rekeyMessage = (circleId: Uint8Array, newKeys: MemberKeys): Bytes =>
  concat(label('rekey'), circleId, memberKeysBytes(newKeys))

/**
 * [Note: rotated keys] An account id is the hash of the first identity key. Later generations prove
 * that they belong to it by a chain of links, each signed by the key before it (`by`) and by the
 * new key (`pop`), the same in every circle. See docs/adr/0009-key-links.md.
 */
export const keyLinkMessage = (keys: MemberKeys): Bytes =>
  concat(label('key-link'), memberKeysBytes(keys))

/** The header of an entry, signed by its author's identity key. */
export const eventMessage = (signed: Uint8Array): Bytes => concat(label('event-sig'), signed)

/** The header of a letter, signed by its sender's identity key. */
export const letterMessage = (header: Uint8Array): Bytes => concat(label('mail-sig'), header)
