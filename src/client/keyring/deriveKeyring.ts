import { type Bytes, concat, u32 } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { takeAeadKey } from '#crypto/aead.ts'
import { kdf, noSalt } from '#crypto/kdf.ts'
import { label } from '#protocol/label.ts'
import type { KeyLink, Keyring } from './keyring.ts'

/**
 * The keys of a new account, or of a new generation of it when `before` is given. `selfKey` is
 * there in generation 1 only, for its self circle, which is made next.
 */
export const newKeyring = async (
  root: Bytes,
  deviceKey: CryptoKey,
  before?: { readonly accountId: AccountId; readonly gen: number },
): Promise<Keyring> => {
  const gen = before === undefined ? 1 : before.gen + 1
  const [keys, labelKey] = await Promise.all([deriveAccountKeys(root, gen), labelKeyOf(root, gen)])
  if (gen !== 1) keys.selfKey.fill(0)
  return {
    accountId: before?.accountId ?? accountIdOf(keys.idPublicKey),
    gen,
    links: [],
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
 * `ACCOUNT_ID`: a host could have handed over somebody else's slot). For the first generation the
 * account id is the hash of the key. For later ones it cannot be seen from the key alone: the chain
 * in the self circle must lead to this very key before anything is believed (`isMyVault`).
 */
export const keyringOf = async (
  root: Bytes,
  account: { readonly accountId: AccountId; readonly gen: number },
  deviceKey: CryptoKey,
): Promise<Keyring | undefined> => {
  const before = { accountId: account.accountId, gen: account.gen - 1 }
  const keyring = await newKeyring(root, deviceKey, account.gen === 1 ? undefined : before)
  return keyring.accountId === account.accountId ? keyring : undefined
}

/** With what the self circle says about earlier generations. */
export const withPast = (
  keyring: Keyring,
  links: readonly KeyLink[],
  older: ReadonlyMap<number, CryptoKeyPair>,
): Keyring => ({ ...keyring, links, kemKeys: new Map([...older, ...keyring.kemKeys]) })

/** What the device store keeps: all but the key of the self circle. */
export const storedKeyring = (keyring: Keyring): Keyring => ({ ...keyring, selfKey: undefined })
