import type { ControlInput } from '#protocol/controlEvent.ts'
import { idBytes } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import type { MemberKeys } from '#protocol/signedMessages.ts'
import type { Keyring } from './keyring.ts'

type Own = Pick<Keyring, 'accountId' | 'gen' | 'links' | 'idPublicKey' | 'kemPublicKey'>

/** My keys as bytes, for the messages that are signed. */
export const publicKeysOf = (keyring: Own): MemberKeys => ({
  accountId: idBytes(keyring.accountId),
  gen: keyring.gen,
  idPublicKey: keyring.idPublicKey,
  kemPublicKey: keyring.kemPublicKey,
})

/** `m` as it is written: the form control events have before they are parsed. */
type WrittenKeys = Extract<ControlInput, { readonly t: 'circle.create' }>['m']

/** My keys as `m` of a control event. */
export const writtenKeysOf = (keyring: Own): WrittenKeys => ({
  a: toBase64Url(idBytes(keyring.accountId)),
  g: keyring.gen,
  sk: toBase64Url(keyring.idPublicKey),
  ek: toBase64Url(keyring.kemPublicKey),
  ...(keyring.gen === 1 ? {} : { links: [...keyring.links] }),
})
