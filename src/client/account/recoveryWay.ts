import type { Bytes } from '#base/bytes.ts'
import { err, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { parseRecoveryCode, recoveryAuthKeys, recoveryCodeText } from '#crypto/recoveryCode.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { sign } from '#crypto/signature.ts'
import { type Slot, type SlotOwner, slotTypes, wrapRoot } from '#crypto/slot.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import { recoveryLoginMessage } from '#protocol/signedMessages.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountApi } from './accountApi.ts'
import { asSignInFailure, type Unlocked, unlock } from './unlocked.ts'

export interface NewRecoveryCode {
  /** Seven groups of four. */
  readonly code: string
  /** All the host learns of it: the public half of a key made from the code. */
  readonly recovery: string
  readonly slot: Slot
}

export const makeRecoveryCode = async (
  owner: SlotOwner,
  version: number,
  random: RandomBytes,
): Promise<NewRecoveryCode> => {
  const entropy = random(16)
  try {
    const [keys, slot] = await Promise.all([
      recoveryAuthKeys(entropy),
      wrapRoot(owner, slotTypes.recoveryCode, version, entropy, random),
    ])
    return { code: recoveryCodeText(entropy), recovery: toBase64Url(keys.publicKey), slot }
  } finally {
    entropy.fill(0)
  }
}

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** A mistyped code is caught by its check characters: nothing is sent, no try is used up. */
export const signInWithRecoveryCode = async (
  api: AccountApi,
  host: HostInfo,
  code: string,
): Promise<Result<Unlocked, Failure>> => {
  const entropy = parseRecoveryCode(code)
  if (!entropy.ok) return err('mistyped-code')
  const challenge = await api.challenge()
  if (!challenge.ok) return challenge
  const keys = await recoveryAuthKeys(entropy.value)
  const message = recoveryLoginMessage(bytes(host.instanceId), bytes(challenge.value.challenge))
  const signedIn = await api.recoveryLogin({
    recovery: toBase64Url(keys.publicKey),
    challenge: challenge.value.challenge,
    signature: toBase64Url(await sign(keys.signKey, message)),
  })
  if (!signedIn.ok) return err(asSignInFailure(signedIn.error))
  return unlock(api, signedIn.value, slotTypes.recoveryCode, entropy.value)
}
