import { type Bytes, concat, u32 } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { takeAeadKey } from '#crypto/aead.ts'
import { kdf, noSalt } from '#crypto/kdf.ts'
import { label } from '#protocol/label.ts'
import type { KeyLink, Keyring } from './keyring.ts'
import { linksLeadTo } from './keyLink.ts'

/**
 * The keys of a new account, or of a new generation of it when `before` is given. `selfKey` is
 * there in generation 1 only, for its self circle, which is made next.
 */
export const newKeyring = async (
  root: Bytes,
  deviceKey: CryptoKey,
  before?: { readonly accountId: AccountId; readonly gen: number },
  links: readonly KeyLink[] = [],
): Promise<Keyring> => {
  const gen = before === undefined ? 1 : before.gen + 1
  const [keys, labelKey] = await Promise.all([deriveAccountKeys(root, gen), labelKeyOf(root, gen)])
  if (gen !== 1) keys.selfKey.fill(0)
  return {
    accountId: before?.accountId ?? accountIdOf(keys.idPublicKey),
    gen,
    links,
    idPublicKey: keys.idPublicKey,
    kemPublicKey: keys.kemPublicKey,
    signKey: keys.signKey,
    kemKeys: new Map([[gen, keys.kemKey]]),
    selfKey: gen === 1 ? keys.selfKey : undefined,
    labelKey,
    deviceKey,
  }
}

const labelKeyOf = (root: Bytes, gen: number): Promise<CryptoKey> =>
  takeAeadKey(kdf(root, noSalt, concat(label('acct-labels'), u32(gen)), 32))

/**
 * The keys behind a root that a slot gave; `undefined` when they are another account's (the alarm
 * `ACCOUNT_ID`: a host could have handed over somebody else's slot). The id of an account is the
 * hash of its first key; for later keys `links` must lead from that one to these.
 */
export const keyringOf = async (
  root: Bytes,
  account: {
    readonly accountId: AccountId
    readonly gen: number
    readonly links: readonly KeyLink[]
  },
  deviceKey: CryptoKey,
): Promise<Keyring | undefined> => {
  const { accountId, gen, links } = account
  const before = gen === 1 ? undefined : { accountId, gen: gen - 1 }
  const keyring = await newKeyring(root, deviceKey, before, gen === 1 ? [] : links)
  const isMine = gen === 1 ? keyring.accountId === accountId : await linksLeadTo(keyring)
  return isMine ? keyring : undefined
}

/** With what opens seals made for earlier generations. */
export const withPast = (keyring: Keyring, older: ReadonlyMap<number, CryptoKeyPair>): Keyring => ({
  ...keyring,
  kemKeys: new Map([...older, ...keyring.kemKeys]),
})
