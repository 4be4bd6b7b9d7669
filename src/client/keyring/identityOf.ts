import type { Identity } from '../log/identity.ts'
import { type Keyring, kemKeyOf } from './keyring.ts'

/** A keyring as the log side knows it. */
export const identityOf = (keyring: Keyring): Identity => ({
  accountId: keyring.accountId,
  keys: {
    gen: keyring.gen,
    idPublicKey: keyring.idPublicKey,
    kemPublicKey: keyring.kemPublicKey,
    signKey: keyring.signKey,
    kemKey: kemKeyOf(keyring),
  },
  olderKemKeys: keyring.kemKeys,
  links: [...keyring.links],
})
