import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { fromBase64Url } from '#base/text.ts'
import type { Checks, SignatureCheck } from '../checks.ts'
import type { MemberKeys } from '../controlEvent.ts'
import { keyLinkMessage, type MemberKeys as PublicKeys } from '../signedMessages.ts'
import type { ControlContext } from './membership.ts'

/** Text that a schema has already found to be canonical base64url. */
export const keyBytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

export const publicKeysOf = (keys: {
  readonly a: MemberKeys['a']
  readonly g: number
  readonly sk: string
  readonly ek: string
}): PublicKeys => ({
  accountId: idBytes(keys.a),
  gen: keys.g,
  idPublicKey: keyBytes(keys.sk),
  kemPublicKey: keyBytes(keys.ek),
})

/**
 * Whether keys brought in from outside belong to the account they name, and what must still be
 * verified for that: the first generation by its hash, later ones by [Note: rotated keys].
 */
export const keyChecks = (
  keys: MemberKeys,
  accountIdOf: ControlContext['accountIdOf'],
): Checks | undefined => {
  const signatures: SignatureCheck[] = []
  const links = keys.links ?? []
  const first = links[0] ?? keys
  if (links.length !== (keys.g === 1 ? 0 : keys.g)) return undefined
  if (accountIdOf(keyBytes(first.sk)) !== keys.a) return undefined
  const last = links.at(-1) ?? keys
  if (last.sk !== keys.sk || last.ek !== keys.ek) return undefined
  for (const [index, link] of links.entries()) {
    const message = keyLinkMessage(publicKeysOf({ ...link, a: keys.a, g: index + 1 }))
    const previous = links[index - 1] ?? link
    signatures.push(
      { publicKey: keyBytes(previous.sk), message, signature: keyBytes(link.by) },
      { publicKey: keyBytes(link.sk), message, signature: keyBytes(link.pop) },
    )
  }
  return {
    signatures,
    identityKeys: [...links.map(link => keyBytes(link.sk)), keyBytes(keys.sk)],
    sealingKeys: [keyBytes(keys.ek)],
  }
}
