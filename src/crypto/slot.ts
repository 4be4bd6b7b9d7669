import { type Bytes, concat, u32, u8 } from '#base/bytes.ts'
import { type AccountId, idBytes } from '#base/ids.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, nonceLength, takeAeadKey } from './aead.ts'
import { kdf } from './kdf.ts'
import type { RandomBytes } from './randomBytes.ts'

/**
 * A slot holds the account's root, locked by one way of signing in. Wraps are symmetric only: a
 * host that could make a slot could put its own root into a new device ("vault substitution").
 */
export type Slot = {
  /** 16 random bytes. */
  readonly slotId: Bytes
  readonly type: SlotType
  readonly version: number
  readonly nonce: Bytes
  /** 48 bytes: the root and the tag. */
  readonly ct: Bytes
}

export const slotTypes = { passkey: 1, passphrase: 2, recoveryCode: 3, keyKeepers: 4 } as const

export type SlotType = (typeof slotTypes)[keyof typeof slotTypes]

/** The type is part of the key: a slot moved to another type opens with nothing. */
export const slotKek = (type: SlotType, slotId: Uint8Array, secret: Uint8Array): Bytes =>
  kdf(secret, slotId, concat(label('slot-kek'), u8(type)), 32)

const slotAad = (accountId: AccountId, slot: Pick<Slot, 'type' | 'slotId' | 'version'>): Bytes =>
  concat(label('slot'), idBytes(accountId), u8(slot.type), slot.slotId, u32(slot.version))

export type SlotOwner = { readonly accountId: AccountId; readonly root: Bytes }

/** `secret`: PRF output, OPAQUE export key, entropy of the code, or the key keepers' `G`. */
export const wrapRoot = async (
  owner: SlotOwner,
  type: SlotType,
  version: number,
  secret: Uint8Array,
  random: RandomBytes,
): Promise<Slot> => {
  const slot = { slotId: random(16), type, version, nonce: random(nonceLength) }
  const kek = await takeAeadKey(slotKek(type, slot.slotId, secret))
  const ct = await aeadSeal(kek, slot.nonce, slotAad(owner.accountId, slot), owner.root)
  return { ...slot, ct }
}

/** `undefined` for a wrong secret, account, type, version or id, and for changed bytes. */
export const unwrapRoot = async (
  accountId: AccountId,
  slot: Slot,
  secret: Uint8Array,
): Promise<Bytes | undefined> => {
  const kek = await takeAeadKey(slotKek(slot.type, slot.slotId, secret))
  const root = await aeadOpen(kek, slot.nonce, slotAad(accountId, slot), slot.ct)
  return root?.length === 32 ? root : undefined
}
