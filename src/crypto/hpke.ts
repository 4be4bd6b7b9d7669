import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke'
import { type Bytes, concat } from '#base/bytes.ts'

/**
 * HPKE (RFC 9180), Base mode, single shot. There is never a long-lived context: one such context
 * reused a nonce under concurrent seals elsewhere (CVE-2025-64767, rule E11).
 */
const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM)

/** A sealed message: the encapsulated key (32 bytes) and the ciphertext with its tag. */
export type Sealed = { readonly e: Bytes; readonly c: Bytes }

/** Where a private key lives; the public half is kept because opening needs it. */
export type KemKeys = { readonly publicKey: Bytes; readonly kemKey: CryptoKeyPair }

/** HPKE `DeriveKeyPair` of a 32-byte seed, which is wiped. The private key is not extractable. */
export const takeKemKeys = async (seed: Bytes): Promise<KemKeys> => {
  const { publicKey, privateKey } = await suite.DeriveKeyPair(seed).finally(() => seed.fill(0))
  return {
    publicKey: concat(await suite.SerializePublicKey(publicKey)),
    kemKey: { publicKey, privateKey },
  }
}

/** Throws for a key of small order: such a key is refused when it is admitted (`goodSealingKey`). */
export const sealTo = async (
  publicKey: Bytes,
  info: Bytes,
  aad: Bytes,
  plaintext: Bytes,
): Promise<Sealed> => {
  const recipient = await suite.DeserializePublicKey(publicKey)
  const { encapsulatedSecret, ciphertext } = await suite.Seal(recipient, plaintext, { info, aad })
  return { e: concat(encapsulatedSecret), c: concat(ciphertext) }
}

/** `undefined` for every reason alike, as `aeadOpen`. */
export const openWith = async (
  kemKey: CryptoKeyPair,
  info: Bytes,
  aad: Bytes,
  sealed: Sealed,
): Promise<Bytes | undefined> => {
  try {
    return concat(await suite.Open(kemKey, sealed.e, sealed.c, { info, aad }))
  } catch {
    return undefined
  }
}
