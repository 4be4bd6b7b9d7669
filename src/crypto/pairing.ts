import { type Bytes, concat, u32, u8 } from '#base/bytes.ts'
import { type AccountId, idBytes, idFrom } from '#base/ids.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { pairChannelPreimage, pairTokenPreimage } from '#protocol/signedMessages.ts'
import { type KemKeys, openWith, sealTo, takeKemKeys } from './hpke.ts'
import type { RandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'
import type { WordLanguage } from './wordList.ts'
import { elevenBits, type WordIndices } from './words.ts'

/** What a new device keeps to itself while it shows its code. */
export interface PairingSecrets {
  /** Goes into the words, and is shown only when an answer is fixed; the code holds its hash. */
  readonly seed: Bytes
  /** Whoever names it may fetch what was sent to the channel; the code shows only its hash. */
  readonly token: Bytes
  readonly kem: KemKeys
}

/** What the code says: where to send to, for whose eyes, and in which words to compare. No secret. */
export interface PairingCode {
  readonly instanceId: Bytes
  readonly channel: Bytes
  readonly kemPublicKey: Bytes
  /** Of the device that shows it: two lists have no word of a place in common. */
  readonly language: WordLanguage
}

/** What lets a device in: the account and what all its keys are made from. */
export interface PairedRoot {
  readonly accountId: AccountId
  readonly gen: number
  readonly root: Bytes
}

const prefix = 'HP2.'
const codeLength = 81
const languageBytes = { en: 1, es: 2 } as const
const maxCodeLength = 400
/** `e` 32, then account 16, generation 4, root 32 and the tag 16. */
export const pairPacketLength = 100

/** 33 bits: enough, because nobody can try them out ([Note: words of a pairing]). */
const pairWordCount = 3

export const newPairing = async (random: RandomBytes): Promise<PairingSecrets> => {
  const seed = random(32)
  return { seed, token: pairToken(seed), kem: await takeKemKeys(random(32)) }
}

export const pairToken = (seed: Uint8Array): Bytes => sha256(pairTokenPreimage(seed))

export const pairChannel = (token: Uint8Array): Bytes => sha256(pairChannelPreimage(token))

const codeBytes = ({ instanceId, channel, kemPublicKey, language }: PairingCode): Bytes =>
  concat(instanceId, channel, kemPublicKey, u8(languageBytes[language]))

export const pairingCodeText = (code: PairingCode): string =>
  `${prefix}${toBase64Url(codeBytes(code))}`

export const parsePairingCode = (text: string): PairingCode | undefined => {
  if (text.length > maxCodeLength) return undefined
  const code = text.replaceAll(/\s/g, '')
  if (!code.startsWith(prefix)) return undefined
  const bytes = fromBase64Url(code.slice(prefix.length))
  if (bytes?.length !== codeLength) return undefined
  const said = bytes[80]
  const language = (['en', 'es'] as const).find(each => languageBytes[each] === said)
  if (language === undefined) return undefined
  return {
    instanceId: bytes.slice(0, 16),
    channel: bytes.slice(16, 48),
    kemPublicKey: bytes.slice(48, 80),
    language,
  }
}

/** Fixes an answer before its words are known; says nothing of what is in it. */
export const pairCommit = (packet: Uint8Array): Bytes => sha256(label('pair-commit'), packet)

/**
 * [Note: words of a pairing] The words of one new device and one answer. The code fixed `seed`
 * before there was an answer, and `commit` fixed the answer before `seed` was shown: whoever wants
 * the words of another answer has one guess for each code, and cannot try.
 */
export const pairingWords = (
  code: PairingCode,
  commit: Uint8Array,
  seed: Uint8Array,
): WordIndices => {
  const hash = sha256(label('pair-words'), codeBytes(code), commit, seed)
  return Array.from({ length: pairWordCount }, (_, index) => elevenBits(hash, index * 11))
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
