import { idBytes } from '#base/ids.ts'
import type { MemberKeys } from '#protocol/signedMessages.ts'
import type { Keyring } from './keyring.ts'

/** My keys as bytes, for the messages that are signed. */
export const publicKeysOf = (
  keyring: Pick<Keyring, 'accountId' | 'gen' | 'idPublicKey' | 'kemPublicKey'>,
): MemberKeys => ({
  accountId: idBytes(keyring.accountId),
  gen: keyring.gen,
  idPublicKey: keyring.idPublicKey,
  kemPublicKey: keyring.kemPublicKey,
})
