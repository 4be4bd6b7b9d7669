import { type Bytes, concat, equalBytes, u32 } from '#base/bytes.ts'
import { type AccountId, type CircleId, idBytes } from '#base/ids.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { aeadOpen, aeadSeal, nonceLength, takeAeadKey } from './aead.ts'
import { maxSeals, sealCount } from './asideSize.ts'
import { openWith, type Sealed, sealTo, takeKemKeys } from './hpke.ts'
import { kdf } from './kdf.ts'
import { pad, unpad } from './padding.ts'
import type { RandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'

const keyLength = 32

/** Where an aside stands and who says it: whatever is moved elsewhere does not open there. */
export interface AsidePlace {
  readonly circleId: CircleId
  /** As the signed header says it, never as the JSON does. */
  readonly author: AccountId
  /** The event's own id, a ULID; its 26 letters are what is hashed. */
  readonly id: string
}

/** Somebody it is for, with their sealing key as the circle's log has it now. */
export interface AsideReader {
  readonly accountId: AccountId
  readonly gen: number
  readonly kemPublicKey: Bytes
}

export interface SealedAside {
  /** Binds everybody to one key: an insider cannot tell different people different things. */
  readonly commit: Bytes
  /** 4, 8, 16 … of them, in no order, some for nobody; they name no reader. */
  readonly seals: readonly Sealed[]
  readonly nonce: Bytes
  readonly ct: Bytes
}

/**
 * Seals words for some of a circle. `undefined` for more readers than there is room for. The author
 * has to be among `readers`: their other devices read it like everybody else's.
 */
export const sealAside = async (
  place: AsidePlace,
  readers: readonly AsideReader[],
  json: string,
  random: RandomBytes,
): Promise<SealedAside | undefined> => {
  if (readers.length > maxSeals) return undefined
  const key = random(keyLength)
  try {
    const commit = asideCommit(place, key)
    const nonce = random(nonceLength)
    const text = pad(utf8(json))
    const ct = await aeadSeal(await wordsKey(place, key), nonce, wordsAad(place, commit), text)
    const aad = sealAad(commit, ct)
    const seals = await Promise.all([
      ...readers.map(reader =>
        sealTo(reader.kemPublicKey, sealInfo(place, reader.accountId, reader.gen), aad, key),
      ),
      ...Array.from({ length: sealCount(readers.length) - readers.length }, () =>
        sealToNobody(place, aad, random),
      ),
    ])
    return { commit, seals: shuffled(seals, random), nonce, ct }
  } finally {
    key.fill(0)
  }
}

/** A real seal to a key that is thrown away: bytes of chance alone could be told from one. */
const sealToNobody = async (
  place: AsidePlace,
  aad: Bytes,
  random: RandomBytes,
): Promise<Sealed> => {
  const { publicKey } = await takeKemKeys(random(32))
  return sealTo(publicKey, sealInfo(place, place.author, 1), aad, random(keyLength))
}

// The place of a seal must not say whose it is.
const shuffled = (seals: readonly Sealed[], random: RandomBytes): readonly Sealed[] =>
  seals
    .map(seal => ({ seal, place: new DataView(random(8).buffer).getBigUint64(0) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ seal }) => seal)

/** By generation: an aside may have been sealed before a change of keys. */
export interface AsideOpener {
  readonly accountId: AccountId
  readonly kemKeys: ReadonlyMap<number, CryptoKeyPair>
}

/**
 * The JSON, or `undefined` for every reason alike: not for this reader, moved from elsewhere, made
 * to say something else to somebody else. No key is used before the commitment has looked at it.
 */
export const openAside = async (
  place: AsidePlace,
  opener: AsideOpener,
  aside: SealedAside,
): Promise<string | undefined> => {
  const aad = sealAad(aside.commit, aside.ct)
  const gens = [...opener.kemKeys].toSorted(([a], [b]) => b - a)
  for (const [gen, kemKey] of gens) {
    const info = sealInfo(place, opener.accountId, gen)
    // The newest keys first: nearly every aside is for them.
    // oxlint-disable-next-line no-await-in-loop
    const opened = await Promise.all(aside.seals.map(seal => openWith(kemKey, info, aad, seal)))
    const key = opened.find(found => found !== undefined && isCommitted(place, aside, found))
    // oxlint-disable-next-line no-await-in-loop
    if (key !== undefined) return openWords(place, aside, key)
  }
  return undefined
}

const isCommitted = (place: AsidePlace, { commit }: SealedAside, key: Bytes): boolean =>
  key.length === keyLength && equalBytes(asideCommit(place, key), commit)

const openWords = async (
  place: AsidePlace,
  { commit, nonce, ct }: SealedAside,
  key: Bytes,
): Promise<string | undefined> => {
  const aead = await wordsKey(place, key)
  key.fill(0)
  const padded = await aeadOpen(aead, nonce, wordsAad(place, commit), ct)
  const text = padded === undefined ? undefined : unpad(padded)
  return text === undefined ? undefined : fromUtf8(text)
}

export const asideCommit = (place: AsidePlace, key: Uint8Array): Bytes =>
  sha256(label('aside-commit'), placeBytes(place), key)

const placeBytes = ({ circleId, author, id }: AsidePlace): Bytes =>
  concat(idBytes(circleId), idBytes(author), utf8(id))

const wordsAad = (place: AsidePlace, commit: Bytes): Bytes => concat(placeBytes(place), commit)

const sealAad = (commit: Bytes, ct: Bytes): Bytes => concat(commit, sha256(ct))

export const sealInfo = (place: AsidePlace, reader: AccountId, gen: number): Bytes =>
  concat(label('aside'), idBytes(place.circleId), idBytes(reader), u32(gen), utf8(place.id))

const wordsKey = ({ circleId }: AsidePlace, key: Bytes): Promise<CryptoKey> =>
  takeAeadKey(kdf(key, idBytes(circleId), label('aside-key'), keyLength))
