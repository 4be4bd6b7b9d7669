import { type Bytes, concat, u32 } from '#base/bytes.ts'
import { type AccountId, idBytes, idFrom } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { pairChannelPreimage } from '#protocol/signedMessages.ts'
import { type KemKeys, openWith, sealTo, takeKemKeys } from './hpke.ts'
import type { RandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'

/** What a new device keeps to itself while it shows its code. */
export interface PairingSecrets {
  /** Whoever names it may fetch what was sent to the channel; the code shows only its hash. */
  readonly token: Bytes
  readonly kem: KemKeys
}

/** What the code says: where to send to, and for whose eyes. No secret in it. */
export interface PairingCode {
  readonly instanceId: Bytes
  readonly channel: Bytes
  readonly kemPublicKey: Bytes
}

/** What lets a device in: the account and what all its keys are made from. */
export interface PairedRoot {
  readonly accountId: AccountId
  readonly gen: number
  readonly root: Bytes
}

const prefix = 'HP1.'
const codeLength = 80
const maxCodeLength = 400
/** `e` 32, then account 16, generation 4, root 32 and the tag 16. */
export const pairPacketLength = 100

export const newPairing = async (random: RandomBytes): Promise<PairingSecrets> => ({
  token: random(32),
  kem: await takeKemKeys(random(32)),
})

export const pairChannel = (token: Uint8Array): Bytes => sha256(pairChannelPreimage(token))

export const pairingCodeText = ({ instanceId, channel, kemPublicKey }: PairingCode): string =>
  `${prefix}${toBase64Url(concat(instanceId, channel, kemPublicKey))}`

export const parsePairingCode = (text: string): PairingCode | undefined => {
  if (text.length > maxCodeLength) return undefined
  const code = text.replaceAll(/\s/g, '')
  if (!code.startsWith(prefix)) return undefined
  const bytes = fromBase64Url(code.slice(prefix.length))
  if (bytes?.length !== codeLength) return undefined
  return {
    instanceId: bytes.slice(0, 16),
    channel: bytes.slice(16, 48),
    kemPublicKey: bytes.slice(48),
  }
}

// The channel is bound, so that what was sealed for one code is worth nothing for another.
const infoOf = ({ instanceId, channel }: Pick<PairingCode, 'instanceId' | 'channel'>): Bytes =>
  concat(label('pair'), instanceId, channel)

/** `undefined` when the key in the code is none: nothing is sealed to a key of small order. */
export const sealPairedRoot = async (
  code: PairingCode,
  { accountId, gen, root }: PairedRoot,
): Promise<Bytes | undefined> => {
  const plain = concat(idBytes(accountId), u32(gen), root)
  try {
    const { e, c } = await sealTo(code.kemPublicKey, infoOf(code), new Uint8Array(), plain)
    return concat(e, c)
  } catch {
    return undefined
  } finally {
    plain.fill(0)
  }
}

/** `undefined` for every reason alike. */
export const openPairedRoot = async (
  { token, kem }: PairingSecrets,
  instanceId: Bytes,
  packet: Bytes,
): Promise<PairedRoot | undefined> => {
  if (packet.length !== pairPacketLength) return undefined
  const info = infoOf({ instanceId, channel: pairChannel(token) })
  const sealed = { e: packet.slice(0, 32), c: packet.slice(32) }
  const plain = await openWith(kem.kemKey, info, new Uint8Array(), sealed)
  if (plain?.length !== 52) return undefined
  const gen = new DataView(plain.buffer, plain.byteOffset).getUint32(16)
  const found = { accountId: idFrom('account', plain.slice(0, 16)), gen, root: plain.slice(20) }
  plain.fill(0)
  return gen === 0 ? undefined : found
}
