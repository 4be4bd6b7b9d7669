import { type Bytes, equalBytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { accountIdOf } from '#crypto/accountKeys.ts'
import { sign, verify } from '#crypto/signature.ts'
import { keyLinkMessage } from '#protocol/signedMessages.ts'
import type { KeyLink, Keyring } from './keyring.ts'
import { publicKeysOf } from './publicKeys.ts'

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

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/**
 * Whether the links lead from the key that the account is named after to these very keys. A host
 * hands them out, but cannot make one up: each is signed by the key before it.
 */
export const linksLeadTo = async (keys: Omit<Signer, 'signKey'>): Promise<boolean> => {
  const { accountId, gen, links } = keys
  const [first, last] = [links[0], links.at(-1)]
  if (first === undefined || last === undefined || links.length !== gen) return false
  if (accountIdOf(bytes(first.sk)) !== accountId) return false
  if (!equalBytes(bytes(last.sk), keys.idPublicKey)) return false
  if (!equalBytes(bytes(last.ek), keys.kemPublicKey)) return false
  const valid = await Promise.all(
    links.map(async (link, index) => {
      const message = keyLinkMessage({
        accountId: idBytes(accountId),
        gen: index + 1,
        idPublicKey: bytes(link.sk),
        kemPublicKey: bytes(link.ek),
      })
      const before = links[index - 1] ?? link
      const [by, pop] = await Promise.all([
        verify(bytes(before.sk), message, bytes(link.by)),
        verify(bytes(link.sk), message, bytes(link.pop)),
      ])
      return by && pop
    }),
  )
  return valid.every(Boolean)
}
