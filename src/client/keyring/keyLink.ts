import { toBase64Url } from '#base/text.ts'
import { sign } from '#crypto/signature.ts'
import { keyLinkMessage } from '#protocol/signedMessages.ts'
import type { KeyLink, Keyring } from './keyring.ts'
import { publicKeysOf } from './memberKeys.ts'

type Signer = Pick<
  Keyring,
  'accountId' | 'gen' | 'links' | 'idPublicKey' | 'kemPublicKey' | 'signKey'
>

const linkOf = async (keys: Signer, previous: Signer): Promise<KeyLink> => {
  const message = keyLinkMessage(publicKeysOf(keys))
  const [by, pop] = await Promise.all([
    sign(previous.signKey, message),
    sign(keys.signKey, message),
  ])
  return {
    sk: toBase64Url(keys.idPublicKey),
    ek: toBase64Url(keys.kemPublicKey),
    by: toBase64Url(by),
    pop: toBase64Url(pop),
  }
}

/**
 * [Note: rotated keys] The links from the first generation to `next`, each signed by the one
 * before. The link of the first generation is made with the second: nobody needs it earlier.
 */
export const nextLinks = async (old: Signer, next: Signer): Promise<readonly KeyLink[]> => {
  const before = old.gen === 1 ? [await linkOf(old, old)] : old.links
  return [...before, await linkOf(next, old)]
}
