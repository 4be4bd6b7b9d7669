import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { sign } from '#crypto/signature.ts'
import { authMessage } from '#protocol/signedMessages.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { AccountApi } from './accountApi.ts'

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/**
 * `ended`: the host has ended this device's session, here or from another device. `later`: nobody
 * could be asked.
 */
export type Renewed = 'renewed' | 'ended' | 'later'

/** Renews a session that lay idle, with the identity key this device still has (PROTOCOL, "Sign-in"). */
export const renewSession = async (
  api: AccountApi,
  keyring: Keyring,
  instanceId: string,
): Promise<Renewed> => {
  const challenge = await api.challenge()
  if (!challenge.ok) return 'later'
  const message = authMessage(
    bytes(instanceId),
    bytes(challenge.value.challenge),
    idBytes(keyring.accountId),
  )
  const answer = await api.renew({
    accountId: keyring.accountId,
    challenge: challenge.value.challenge,
    signature: toBase64Url(await sign(keyring.signKey, message)),
  })
  if (answer.ok) return 'renewed'
  return answer.error === 'not-signed-in' ? 'ended' : 'later'
}
