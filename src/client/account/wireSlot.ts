import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { Bytes } from '#base/bytes.ts'
import { type Slot, unwrapRoot } from '#crypto/slot.ts'
import type { AccountId } from '#base/ids.ts'
import type { WireSlot } from '#protocol/api/accounts.ts'

export const slotToWire = (slot: Slot, credentialId?: string): WireSlot => ({
  slotId: toBase64Url(slot.slotId),
  type: slot.type,
  version: slot.version,
  nonce: toBase64Url(slot.nonce),
  ct: toBase64Url(slot.ct),
  ...(credentialId === undefined ? {} : { credentialId }),
})

// The schema has checked that these are canonical texts of the right length.
const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

export const slotFromWire = (slot: WireSlot): Slot => ({
  slotId: bytes(slot.slotId),
  type: slot.type,
  version: slot.version,
  nonce: bytes(slot.nonce),
  ct: bytes(slot.ct),
})

/** The root, from the first slot of this type that the secret opens. */
export const openAnySlot = async (
  accountId: AccountId,
  slots: readonly WireSlot[],
  type: Slot['type'],
  secret: Bytes,
): Promise<Bytes | undefined> => {
  for (const slot of slots) {
    if (slot.type !== type) continue
    // One after the other: the first that opens ends it, and there are a handful at most.
    // oxlint-disable-next-line no-await-in-loop
    const root = await unwrapRoot(accountId, slotFromWire(slot), secret)
    if (root !== undefined) return root
  }
  return undefined
}
