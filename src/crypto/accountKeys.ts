import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { type AccountId, idFrom } from '#base/ids.ts'
import { label } from '#protocol/label.ts'
import { accountIdPreimage } from '#protocol/signedMessages.ts'
import { takeKemKeys } from './hpke.ts'
import { kdf, noSalt } from './kdf.ts'
import { sha256 } from './sha256.ts'
import { takeSignatureKeys } from './signature.ts'

/** Everything an account can do, derived from its root. Only `selfKey` is readable bytes. */
export type AccountKeys = {
  readonly gen: number
  readonly idPublicKey: Bytes
  readonly kemPublicKey: Bytes
  readonly signKey: CryptoKey
  readonly kemKey: CryptoKeyPair
  /** The epoch-1 key of the self-circle; meant for generation 1 only. */
  readonly selfKey: Bytes
}

/** The id is a hash of the first identity key: a host cannot hand out an id with other keys. */
export const accountIdOf = (idPublicKey: Uint8Array): AccountId =>
  idFrom('account', sha256(accountIdPreimage(idPublicKey)).subarray(0, 16))

/** `root` stays with the caller, who wipes it once every slot is made. */
export const deriveAccountKeys = async (root: Uint8Array, gen: number): Promise<AccountKeys> => {
  const derive = (name: string) => kdf(root, noSalt, concat(label(name), u32(gen)), 32)
  const [identity, kem] = await Promise.all([
    takeSignatureKeys(derive('acct-sign')),
    takeKemKeys(derive('acct-kem')),
  ])
  return {
    gen,
    idPublicKey: identity.publicKey,
    kemPublicKey: kem.publicKey,
    signKey: identity.signKey,
    kemKey: kem.kemKey,
    selfKey: derive('acct-self'),
  }
}
