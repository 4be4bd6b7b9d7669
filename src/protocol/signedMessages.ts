import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { type AccountId, type CircleId, idBytes, type InviteId } from '#base/ids.ts'
import { label } from './label.ts'

/**
 * What exactly is signed, for every signature that both a device and the host must check. Each
 * starts with its own label, so that no signature can be passed off as another.
 */

/** One generation of an account's public keys. */
export interface PublicKeys {
  readonly accountId: AccountId
  readonly gen: number
  /** Ed25519 identity key, 32 bytes. */
  readonly sk: Uint8Array
  /** X25519 sealing key, 32 bytes. */
  readonly ek: Uint8Array
}

const keysBytes = (keys: PublicKeys): Bytes =>
  concat(idBytes(keys.accountId), u32(keys.gen), keys.sk, keys.ek)

/** Hashed and cut to 16 bytes, the account id of a first identity key. */
export const accountIdPreimage = (sk: Uint8Array): Bytes => concat(label('account-id'), sk)

/** The header of an entry, signed by its author's identity key. */
export const eventMessage = (signed: Uint8Array): Bytes => concat(label('event-sig'), signed)

/** Signed by the identity key to sign in without a passphrase; `challenge` is 32 bytes. */
export const authMessage = (
  instanceId: Uint8Array,
  challenge: Uint8Array,
  accountId: AccountId,
): Bytes => concat(label('auth'), instanceId, challenge, idBytes(accountId))

/** Signed by the key that a recovery code holds. */
export const recoveryMessage = (instanceId: Uint8Array, challenge: Uint8Array): Bytes =>
  concat(label('recovery-login'), instanceId, challenge)

/** Signed by an invitation's key to read what a link holder may read. */
export const inviteReadMessage = (
  instanceId: Uint8Array,
  challenge: Uint8Array,
  circleId: CircleId,
  inviteId: InviteId,
): Bytes =>
  concat(label('invite-read'), instanceId, challenge, idBytes(circleId), idBytes(inviteId))

/** Signed by an invitation's key: who holds the link vouches for these keys and no others. */
export const joinMessage = (circleId: CircleId, inviteId: InviteId, keys: PublicKeys): Bytes =>
  concat(label('join'), idBytes(circleId), idBytes(inviteId), keysBytes(keys))

/** Signed by the new identity key: whoever names it as theirs also has it. */
export const rekeyMessage = (circleId: CircleId, keys: PublicKeys): Bytes =>
  concat(label('rekey'), idBytes(circleId), keysBytes(keys))

/**
 * [Note: rotated keys] An account id is the hash of the first identity key. Later generations prove
 * that they belong to it by a chain of links, each signed by the key before it (`by`) and by the
 * new key (`pop`), independent of any circle. See docs/adr/0009-key-links.md.
 */
export const keyLinkMessage = (keys: PublicKeys): Bytes =>
  concat(label('key-link'), keysBytes(keys))
