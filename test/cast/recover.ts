import { toBase64Url } from '#base/text.ts'
import { recoveryAuthKeys } from '#crypto/recoveryCode.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sign } from '#crypto/signature.ts'
import { paths } from '#protocol/api/paths.ts'
import { recoveryLoginMessage } from '#protocol/signedMessages.ts'
import type { Device, RawAnswer } from './device.ts'

/** Signs in as somebody with the recovery code does; ends every other session. */
export const recover = async (device: Device): Promise<RawAnswer> => {
  const keys = await recoveryAuthKeys(sha256(device.author.keys.idPublicKey).slice(0, 16))
  const challenge = await device.challenge()
  const message = recoveryLoginMessage(await device.instanceId(), challenge)
  return device.ask('POST', paths.recovery, {
    json: {
      recovery: toBase64Url(keys.publicKey),
      challenge: toBase64Url(challenge),
      signature: toBase64Url(await sign(keys.signKey, message)),
    },
  })
}
