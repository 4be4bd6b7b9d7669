import { beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, concat } from '#base/bytes.ts'
import { type AccountId, idBytes, idFrom } from '#base/ids.ts'
import { utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { type AccountKeys, accountIdOf, deriveAccountKeys } from './accountKeys.ts'
import { aeadSeal, takeAeadKey } from './aead.ts'
import {
  asideCommit,
  type AsideOpener,
  type AsidePlace,
  openAside,
  sealAside,
  type SealedAside,
  sealInfo,
} from './aside.ts'
import { sealCount } from './asideSize.ts'
import { sealTo } from './hpke.ts'
import { kdf } from './kdf.ts'
import { pad } from './padding.ts'
import { systemRandomBytes } from './randomBytes.ts'
import { sha256 } from './sha256.ts'

interface Person {
  readonly id: AccountId
  readonly keys: AccountKeys
  readonly opener: AsideOpener
}

const person = async (seed: number): Promise<Person> => {
  const keys = await deriveAccountKeys(new Uint8Array(32).fill(seed), 1)
  const id = accountIdOf(keys.idPublicKey)
  return { id, keys, opener: { accountId: id, kemKeys: new Map([[1, keys.kemKey]]) } }
}

let ana: Person
let ben: Person
let caro: Person
beforeAll(async () => {
  ;[ana, ben, caro] = await Promise.all([person(1), person(2), person(3)])
})

const circleId = idFrom('circle', new Uint8Array(32).fill(7))
const id = '01KAB300000000000000000000'
const place = (changed: Partial<AsidePlace> = {}): AsidePlace => ({
  circleId,
  author: ana.id,
  id,
  ...changed,
})
const reader = ({ id: accountId, keys }: Person) => ({
  accountId,
  gen: keys.gen,
  kemPublicKey: keys.kemPublicKey,
})
const json = '{"t":"share-offered","words":"Only you know."}'

const aside = async (...people: readonly Person[]): Promise<SealedAside> => {
  const sealed = await sealAside(place(), people.map(reader), json, systemRandomBytes)
  if (sealed === undefined) throw new Error('too many')
  return sealed
}

describe('an aside', () => {
  test('[K22] opens for its readers to what was written, and for nobody else', async () => {
    const sealed = await aside(ana, ben)
    expect(await openAside(place(), ana.opener, sealed)).toBe(json)
    expect(await openAside(place(), ben.opener, sealed)).toBe(json)
    expect(await openAside(place(), caro.opener, sealed)).toBeUndefined()
  })

  test('[K22] has 4, 8, 16 … seals, in no order; no byte of it names a reader', async () => {
    expect([2, 4, 5, 8, 9, 17, 150].map(sealCount)).toEqual([4, 4, 8, 8, 16, 32, 256])
    const places = new Set<number>()
    for (let round = 0; round < 24; round++) {
      // oxlint-disable-next-line no-await-in-loop
      const sealed = await aside(ana, ben)
      expect(sealed.seals).toHaveLength(4)
      // oxlint-disable-next-line no-await-in-loop
      for (const [index, seal] of sealed.seals.entries())
        if ((await openAside(place(), ben.opener, { ...sealed, seals: [seal] })) !== undefined)
          places.add(index)
    }
    expect(places.size).toBeGreaterThan(1)
    expect(await sealAside(place(), Array(257).fill(reader(ben)), json, systemRandomBytes)).toBe(
      undefined,
    )
  })

  test('[K23] one that was sealed before a change of keys opens with the handed-down key', async () => {
    const sealed = await aside(ana, ben)
    const newKeys = await deriveAccountKeys(new Uint8Array(32).fill(22), 2)
    const kemKeys = new Map([[2, newKeys.kemKey]])
    const opener = { accountId: ben.id, kemKeys }
    expect(await openAside(place(), opener, sealed)).toBeUndefined()
    const withPast = { accountId: ben.id, kemKeys: new Map([...kemKeys, [1, ben.keys.kemKey]]) }
    expect(await openAside(place(), withPast, sealed)).toBe(json)
  })

  test('[T61] moved to another circle, author or id it opens for nobody', async () => {
    const sealed = await aside(ana, ben)
    const elsewhere = [
      place({ circleId: idFrom('circle', new Uint8Array(32).fill(8)) }),
      place({ author: caro.id }),
      place({ id: '01KAB300000000000000000001' }),
    ]
    // oxlint-disable-next-line no-await-in-loop
    for (const other of elsewhere)
      expect(await openAside(other, ben.opener, sealed)).toBeUndefined()
  })

  test('[T61] with one bit changed anywhere it opens for nobody', async () => {
    const sealed = await aside(ana, ben)
    const flipped = (bytes: Bytes, at: number): Bytes => bytes.with(at, (bytes[at] ?? 0) ^ 1)
    const others: readonly SealedAside[] = [
      { ...sealed, commit: flipped(sealed.commit, 0) },
      { ...sealed, nonce: flipped(sealed.nonce, 3) },
      { ...sealed, ct: flipped(sealed.ct, 9) },
      { ...sealed, ct: sealed.ct.slice(0, -1) },
      { ...sealed, seals: sealed.seals.map(({ e, c }) => ({ e, c: flipped(c, 1) })) },
      { ...sealed, seals: sealed.seals.map(({ e, c }) => ({ e: flipped(e, 1), c })) },
      { ...sealed, seals: [] },
    ]
    // oxlint-disable-next-line no-await-in-loop
    for (const other of others) expect(await openAside(place(), ben.opener, other)).toBeUndefined()
  })

  test('[T62] a key that is not the one committed to is not used, though its seal opens', async () => {
    const [shown, hidden] = [systemRandomBytes(32), systemRandomBytes(32)]
    const commit = asideCommit(place(), shown)
    // Without the commitment Mallory would look for a text that two keys open to two things.
    const nonce = systemRandomBytes(12)
    const aad = concat(idBytes(circleId), idBytes(ana.id), utf8(id), commit)
    const key = await takeAeadKey(kdf(hidden, idBytes(circleId), label('aside-key'), 32))
    const ct = await aeadSeal(key, nonce, aad, pad(utf8(json)))
    const seal = await sealTo(
      ben.keys.kemPublicKey,
      sealInfo(place(), ben.id, 1),
      concat(commit, sha256(ct)),
      hidden,
    )
    expect(await openAside(place(), ben.opener, { commit, nonce, ct, seals: [seal] })).toBe(
      undefined,
    )
    const honest = asideCommit(place(), hidden)
    expect(honest).not.toEqual(commit)
  })
})
