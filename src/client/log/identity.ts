import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import type { AccountKeys } from '#crypto/accountKeys.ts'
import type { MemberKeys } from '#protocol/controlEvent.ts'

/** Who writes on this device: one account with its present keys, and what opens older seals. */
export interface Identity {
  readonly accountId: AccountId
  readonly keys: Omit<AccountKeys, 'selfKey'>
  /** Sealing keys of earlier generations, so that old seals stay readable (PROTOCOL, "Devices and the self circle"). */
  readonly olderKemKeys: ReadonlyMap<number, CryptoKeyPair>
  /** How later generations prove that they belong to the account: [Note: rotated keys]. */
  readonly links: NonNullable<MemberKeys['links']>
}

export const kemKeyOf = (identity: Identity, gen: number): CryptoKeyPair | undefined =>
  gen === identity.keys.gen ? identity.keys.kemKey : identity.olderKemKeys.get(gen)

/** These keys as `m` of a control event that brings them into a circle. */
export const memberKeysOf = (identity: Identity) => {
  const { gen, idPublicKey, kemPublicKey } = identity.keys
  return {
    a: idText(identity.accountId),
    g: gen,
    sk: toBase64Url(idPublicKey),
    ek: toBase64Url(kemPublicKey),
    ...(gen === 1 ? {} : { links: identity.links }),
  }
}

/** An id as control events write it: base64url of its bytes. */
export const idText = (id: string): string => {
  const bytes: Bytes = new Uint8Array(id.length / 2)
  for (let place = 0; place < bytes.length; place++)
    bytes[place] = Number.parseInt(id.slice(place * 2, place * 2 + 2), 16)
  return toBase64Url(bytes)
}
