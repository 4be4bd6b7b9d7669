import type { CreateAccountRequest, WireSlot } from '#protocol/api/accounts.ts'
import { slotType } from './accountChanges.ts'

/**
 * Whether these slots can be all of an account's: ids that differ, one for the recovery code, one
 * for the passphrase exactly when there is one, a credential exactly where it is a passkey's. The
 * recovery code's slot opens without any authenticator, so a lost passkey loses nothing (rule E13).
 * Key keepers' slots are released only after a wait, which this version does not have yet.
 */
export const areWholeSlots = (
  slots: readonly WireSlot[],
  passphrase: CreateAccountRequest['passphrase'],
): boolean => {
  const count = (type: number): number => slots.filter(slot => slot.type === type).length
  return (
    new Set(slots.map(slot => slot.slotId)).size === slots.length &&
    count(slotType.recoveryCode) === 1 &&
    count(slotType.passphrase) === (passphrase === undefined ? 0 : 1) &&
    count(slotType.keyKeepers) === 0 &&
    slots.every(slot => (slot.type === slotType.passkey) === (slot.credentialId !== undefined))
  )
}
