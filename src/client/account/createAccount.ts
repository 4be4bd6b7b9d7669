import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { sign } from '#crypto/signature.ts'
import { slotTypes, wrapRoot } from '#crypto/slot.ts'
import type { Admission, HostInfo } from '#protocol/api/accounts.ts'
import { authMessage } from '#protocol/signedMessages.ts'
import type { Failure } from '../commands/failure.ts'
import { newKeyring } from '../keyring/deriveKeyring.ts'
import { deviceSecretOf, newDeviceKey } from '../keyring/deviceKey.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { AccountApi } from './accountApi.ts'
import type { HomeAccount } from './deviceHome.ts'
import { type NameAndPassphrase, registerPassphrase } from './passphraseWay.ts'
import { makeRecoveryCode } from './recoveryWay.ts'
import { slotToWire } from './wireSlot.ts'

export interface Created {
  readonly account: HomeAccount
  /** With `selfKey`, for the self circle that is made next. */
  readonly keyring: Keyring
  readonly root: Bytes
  readonly recoveryCode: string
}

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/**
 * Makes an account: a root that never leaves this device unwrapped, a slot for each way back in,
 * and a proof to the host that we hold the key we name. There is always a recovery code, so a
 * person who loses a passkey or forgets a passphrase is not lost with it.
 */
export const createAccount = async (
  api: AccountApi,
  host: HostInfo,
  admission: Admission,
  passphrase: NameAndPassphrase | undefined,
  random: RandomBytes,
): Promise<Result<Created, Failure>> => {
  const registered =
    passphrase === undefined
      ? undefined
      : await registerPassphrase(api, host, passphrase, admission)
  if (registered?.ok === false) return registered
  const challenge = await api.challenge()
  if (!challenge.ok) return challenge

  const root = random(32)
  const secret = deviceSecretOf(root)
  const device = await newDeviceKey(1, secret, random)
  secret.fill(0)
  const keyring = await newKeyring(root, device.key)
  const { accountId } = keyring
  const owner = { accountId, root }
  const recovery = await makeRecoveryCode(owner, 1, random)
  const slots = [slotToWire(recovery.slot)]
  if (registered !== undefined) {
    const { exportKey } = registered.value
    slots.push(slotToWire(await wrapRoot(owner, slotTypes.passphrase, 1, exportKey, random)))
    exportKey.fill(0)
  }
  const message = authMessage(
    bytes(host.instanceId),
    bytes(challenge.value.challenge),
    idBytes(accountId),
  )
  const answer = await api.create({
    admission,
    accountId,
    sk: toBase64Url(keyring.idPublicKey),
    ek: toBase64Url(keyring.kemPublicKey),
    challenge: challenge.value.challenge,
    proof: toBase64Url(await sign(keyring.signKey, message)),
    slots,
    ...(registered === undefined ? {} : { passphrase: registered.value.record }),
    recovery: recovery.recovery,
  })
  if (!answer.ok) {
    root.fill(0)
    return answer
  }
  if (answer.value.accountId !== accountId) return err('host-unavailable')
  const account = { accountId, gen: 1, instanceId: host.instanceId, wrap: device.wrap }
  return ok({ account, keyring, root, recoveryCode: recovery.code })
}
