import type { Bytes } from '#base/bytes.ts'
import type { AccountId } from '#base/ids.ts'
import { accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import type { KeyLink, Keyring } from './keyring.ts'

/** Why keys are not mine although a root was found: the alarm `ACCOUNT_ID`. */
export type ForeignKeys = 'account-id'

/**
 * The keys of a new account. `selfKey` is there for its self circle, which is made next.
 */
export const firstKeyring = async (root: Bytes, deviceKey: CryptoKey): Promise<Keyring> => {
  const keys = await deriveAccountKeys(root, 1)
  return {
    accountId: accountIdOf(keys.idPublicKey),
    gen: 1,
    links: [],
    idPublicKey: keys.idPublicKey,
    kemPublicKey: keys.kemPublicKey,
    signKey: keys.signKey,
    kemKeys: new Map([[1, keys.kemKey]]),
    selfKey: keys.selfKey,
    deviceKey,
  }
}

/**
 * The keys behind a root that a slot gave. For the first generation the account id is their hash;
 * for later ones the id is taken as given here, and the chain in the self circle must lead to these
 * very keys before anything is believed (`vaultFault`). `undefined`: the root is another account's.
 */
export const keyringOf = async (
  root: Bytes,
  account: { readonly accountId: AccountId; readonly gen: number },
  deviceKey: CryptoKey,
): Promise<Keyring | undefined> => {
  const keys = await deriveAccountKeys(root, account.gen)
  if (account.gen === 1 && accountIdOf(keys.idPublicKey) !== account.accountId) {
    keys.selfKey.fill(0)
    return undefined
  }
  // Only generation 1 and only a first epoch uses it; whoever needs it again makes a self circle.
  const selfKey = account.gen === 1 ? keys.selfKey : undefined
  if (selfKey === undefined) keys.selfKey.fill(0)
  return {
    accountId: account.accountId,
    gen: account.gen,
    links: [],
    idPublicKey: keys.idPublicKey,
    kemPublicKey: keys.kemPublicKey,
    signKey: keys.signKey,
    kemKeys: new Map([[account.gen, keys.kemKey]]),
    selfKey,
    deviceKey,
  }
}

/** With what the self circle says about earlier generations. */
export const withPast = (
  keyring: Keyring,
  links: readonly KeyLink[],
  older: ReadonlyMap<number, CryptoKeyPair>,
): Keyring => ({ ...keyring, links, kemKeys: new Map([...older, ...keyring.kemKeys]) })

/** What the device store keeps: all but the key of the self circle. */
export const storedKeyring = (keyring: Keyring): Keyring => ({ ...keyring, selfKey: undefined })
