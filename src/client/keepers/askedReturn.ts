import * as v from 'valibot'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import type { Bytes } from '#base/bytes.ts'
import type { KemKeys } from '#crypto/hpke.ts'
import { returnKeys } from '#crypto/keeperReturn.ts'
import type { RandomBytes } from '#crypto/randomBytes.ts'
import { returnName, returnWords, type WordIndices } from '#crypto/words.ts'
import type { Change, DeviceStore } from '../store/deviceStore.ts'

/** Asking to come back in, between its beginning and its end; days may lie between. */
export interface AskedReturn {
  readonly keys: KemKeys
  readonly indices: WordIndices
  /** base64url, as the host knows it. */
  readonly words: string
  readonly secret: string
}

const name = 'return'

const isKey = (value: unknown): value is CryptoKey =>
  value instanceof CryptoKey && (value.type === 'public' || !value.extractable)

const schema = v.object({
  publicKey: v.custom<Bytes>(value => value instanceof Uint8Array && value.length === 32),
  kemKey: v.custom<CryptoKeyPair>(
    value =>
      typeof value === 'object' &&
      value !== null &&
      'privateKey' in value &&
      isKey(value.privateKey) &&
      'publicKey' in value &&
      isKey(value.publicKey),
  ),
  indices: v.pipe(v.array(v.number()), v.length(6)),
  words: v.string(),
  secret: v.string(),
})

/**
 * Stored openly: what would open a seal would lie beside it, as its person has lost whatever else
 * they knew. Whoever takes the device meanwhile can wait in its place, which is why the account's
 * other devices are told. See THREAT-MODEL, "What waiting for key keepers costs".
 */
export const readReturn = async (store: DeviceStore): Promise<AskedReturn | undefined> => {
  const read = v.safeParse(schema, await store.record(name))
  if (!read.success) return undefined
  const { publicKey, kemKey, ...rest } = read.output
  return { ...rest, keys: { publicKey, kemKey } }
}

export const returnChange = (asked: AskedReturn | undefined): Change => ({
  kind: 'record',
  name,
  value:
    asked === undefined
      ? undefined
      : { ...asked.keys, indices: [...asked.indices], words: asked.words, secret: asked.secret },
})

export const newReturn = async (random: RandomBytes): Promise<AskedReturn> => {
  const keys = await returnKeys(random)
  const indices = await returnWords(keys.publicKey)
  return {
    keys,
    indices,
    words: toBase64Url(returnName(indices)),
    secret: toBase64Url(random(32)),
  }
}

export const bytesOf = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()
