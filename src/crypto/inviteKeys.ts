import type { Bytes } from '#base/bytes.ts'
import { type InviteId, idFrom } from '#base/ids.ts'
import { label } from '#protocol/label.ts'
import { takeAeadKey } from './aead.ts'
import { takeKemKeys } from './hpke.ts'
import { kdf, noSalt } from './kdf.ts'
import { takeSignatureKeys } from './signature.ts'

/** What the secret of a link gives. The host sees the id and the two public keys only. */
export type InviteKeys = {
  /** `i` in control events. */
  readonly inviteId: InviteId
  readonly signPublicKey: Bytes
  readonly signKey: CryptoKey
  readonly kemPublicKey: Bytes
  readonly kemKey: CryptoKeyPair
  /** Opens the card: the names a guest sees before asking. */
  readonly previewKey: CryptoKey
}

export const inviteIdOf = (secret: Uint8Array): InviteId =>
  idFrom('invite', kdf(secret, noSalt, label('invite/id'), 16))

export const deriveInviteKeys = async (secret: Uint8Array): Promise<InviteKeys> => {
  const derive = (name: string) => kdf(secret, noSalt, label(name), 32)
  const [signature, kem, previewKey] = await Promise.all([
    takeSignatureKeys(derive('invite/sign')),
    takeKemKeys(derive('invite/kem')),
    takeAeadKey(derive('invite/enc')),
  ])
  return {
    inviteId: inviteIdOf(secret),
    signPublicKey: signature.publicKey,
    signKey: signature.signKey,
    kemPublicKey: kem.publicKey,
    kemKey: kem.kemKey,
    previewKey,
  }
}
