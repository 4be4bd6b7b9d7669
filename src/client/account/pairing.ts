import { type Bytes, equalBytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { deriveAccountKeys } from '#crypto/accountKeys.ts'
import {
  newPairing,
  openPairedRoot,
  pairChannel,
  type PairedRoot,
  type PairingSecrets,
  pairingCodeText,
  parsePairingCode,
  sealPairedRoot,
} from '#crypto/pairing.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { sign } from '#crypto/signature.ts'
import type { HostInfo } from '#protocol/api/accounts.ts'
import { pairEnterMessage } from '#protocol/signedMessages.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountApi } from './accountApi.ts'
import type { Unlocked } from './unlocked.ts'

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

/** A device that shows its code and waits. In memory only. */
export interface Pairing {
  readonly code: string
  readonly instanceId: Bytes
  readonly secrets: PairingSecrets
}

export const beginPairing = async (host: HostInfo, random: RandomBytes): Promise<Pairing> => {
  const instanceId = bytes(host.instanceId)
  const secrets = await newPairing(random)
  const channel = pairChannel(secrets.token)
  const code = pairingCodeText({ instanceId, channel, kemPublicKey: secrets.kem.publicKey })
  return { code, instanceId, secrets }
}

/** On the device that is signed in: seals the root for the device with this code, and no other. */
export const letIn = async (
  api: AccountApi,
  host: HostInfo,
  mine: PairedRoot,
  text: string,
): Promise<Result<undefined, Failure>> => {
  const code = parsePairingCode(text)
  if (code === undefined) return err('not-a-device-code')
  if (!equalBytes(code.instanceId, bytes(host.instanceId))) return err('code-of-another-host')
  const packet = await sealPairedRoot(code, mine)
  if (packet === undefined) return err('not-a-device-code')
  const sent = await api.pairSend({
    channel: toBase64Url(code.channel),
    packet: toBase64Url(packet),
  })
  if (sent.ok) return ok(undefined)
  return err(sent.error === 'no-longer-there' ? 'code-used' : sent.error)
}

/** On the new device: fetches what was sent, opens it, and proves to the host that it could. */
export const enterPaired = async (
  api: AccountApi,
  { instanceId, secrets }: Pairing,
): Promise<Result<Unlocked | 'waiting', Failure>> => {
  const token = toBase64Url(secrets.token)
  const sent = await api.pairTake({ token })
  if (!sent.ok) return sent.error === 'no-longer-there' ? ok('waiting') : sent
  const found = await openPairedRoot(secrets, instanceId, bytes(sent.value.packet))
  if (found === undefined) return err('pairing-over')
  const { accountId, gen, root } = found
  const keys = await deriveAccountKeys(root, gen)
  keys.selfKey.fill(0)
  const message = pairEnterMessage(instanceId, pairChannel(secrets.token), idBytes(accountId))
  const signature = toBase64Url(await sign(keys.signKey, message))
  const signedIn = await api.pairEnter({ token, accountId, signature })
  const account = signedIn.ok ? await api.account() : signedIn
  if (!account.ok) {
    root.fill(0)
    return err(account.error === 'not-signed-in' ? 'pairing-over' : account.error)
  }
  if (account.value.accountId !== (accountId as string) || account.value.gen !== gen) {
    root.fill(0)
    await api.signOut()
    return err('pairing-over')
  }
  return ok({ accountId, gen, root, account: account.value })
}
