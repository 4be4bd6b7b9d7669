/* oxlint-disable no-await-in-loop -- one way to cheat after another */
import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import { keeperShapes } from '#protocol/api/keepers.ts'
import { openPart, returnKeys, sealPart } from './keeperReturn.ts'
import { combineParts, keeperAuthKeys, type KeeperPart, makeKeeperSet } from './keeperSet.ts'
import { commitOf, shareHash } from './keeperSet.ts'
import { systemRandomBytes as random } from './randomBytes.ts'
import { wordsFromTyped } from './returnWords.ts'
import { returnName, returnWords } from './words.ts'
import { wordList } from './wordList.ts'

const ana = idFrom('account', zeros(16).fill(1))
const [small, large] = keeperShapes

const changed = (part: KeeperPart, at = 3): KeeperPart => {
  const share = part.share.slice()
  share[at] = (share[at] ?? 0) ^ 1
  return { ...part, share }
}

/** Also says of itself that it is right: what a keeper could do who means harm. */
const forged = (part: KeeperPart): KeeperPart => {
  const bad = changed(part)
  const hashes = bad.hashes.slice()
  hashes[bad.index - 1] = shareHash(bad.set, bad.index, bad.share)
  return { ...bad, hashes }
}

const pick = (parts: readonly KeeperPart[], ...indices: readonly number[]): KeeperPart[] =>
  indices.flatMap(index => parts.filter(part => part.index === index))

describe('parts of a key', () => {
  it.each(keeperShapes)('[G1] $needed of $parts bring it back, whichever they are', async shape => {
    const { parts, secret } = await makeKeeperSet(ana, shape, random)
    expect(parts).toHaveLength(shape.parts)
    for (let first = 0; first < shape.parts; first++) {
      const some = parts.toSpliced(first, 1).slice(0, shape.needed).toReversed()
      expect(await combineParts(some)).toEqual(secret)
    }
    expect(await combineParts(parts)).toEqual(secret)
  })

  it('[T78] too few, or the same one twice, bring nothing back', async () => {
    for (const shape of keeperShapes) {
      const { parts } = await makeKeeperSet(ana, shape, random)
      expect(await combineParts([])).toBeUndefined()
      const few = parts.slice(0, shape.needed - 1)
      expect(await combineParts(few)).toBeUndefined()
      expect(await combineParts([...few, ...few, ...few])).toBeUndefined()
    }
  })

  it('[T78] one that was changed is left aside, and with one more the others do', async () => {
    const { parts, secret } = await makeKeeperSet(ana, small, random)
    const [one, two, three] = parts
    if (one === undefined || two === undefined || three === undefined) throw new Error('parts')
    for (let at = 0; at < one.share.length; at++)
      expect(await combineParts([changed(one, at), two])).toBeUndefined()
    for (const bad of [changed(one), forged(one), { ...one, index: 3 }, { ...one, index: 9 }]) {
      expect(await combineParts([bad, two])).toBeUndefined()
      expect(await combineParts([bad, two, three])).toEqual(secret)
    }
    const lies: readonly Partial<KeeperPart>[] = [
      { needed: 1 },
      { parts: 2 },
      { commit: zeros(32) },
      { hashes: [] },
      { owner: idFrom('account', zeros(16)) },
    ]
    for (const lie of lies) expect(await combineParts([{ ...one, ...lie }, two])).toBeUndefined()
    // All of them lie alike: what they add up to is not what was promised.
    const commit = zeros(32).fill(7)
    expect(await combineParts(parts.map(part => ({ ...part, commit })))).toBeUndefined()
  })

  it('[T78] those of another set, of the same person or not, fit nobody else’s', async () => {
    const [first, second] = [
      await makeKeeperSet(ana, large, random),
      await makeKeeperSet(ana, large, random),
    ]
    expect(
      await combineParts([...pick(first.parts, 1, 2), ...pick(second.parts, 3)]),
    ).toBeUndefined()
    const moved = pick(second.parts, 3).map(part => ({
      ...part,
      set: first.parts[0]?.set ?? part.set,
    }))
    expect(await combineParts([...pick(first.parts, 1, 2), ...moved])).toBeUndefined()
    expect(await combineParts([...pick(first.parts, 1, 2, 4), ...pick(second.parts, 3)])).toEqual(
      first.secret,
    )
  })

  it('[G7] a part given back opens on the device whose key it was sealed for, for this set', async () => {
    const { parts } = await makeKeeperSet(ana, small, random)
    const [part] = parts
    if (part === undefined) throw new Error('part')
    const [device, other] = [await returnKeys(random), await returnKeys(random)]
    const sealed = await sealPart(part, device.publicKey)
    expect(await openPart(device, part.set, sealed)).toEqual(part)
    expect(await openPart(other, part.set, sealed)).toBeUndefined()
    expect(await openPart(device, random(16), sealed)).toBeUndefined()
    const cut = { ...sealed, c: sealed.c.slice(1) }
    expect(await openPart(device, part.set, cut)).toBeUndefined()
  })
})

describe('the words of a device that asks', () => {
  it('[G7] are read as people type them, in either language', async () => {
    const { publicKey } = await returnKeys(random)
    const indices = await returnWords(publicKey)
    const [english, spanish] = [await wordList('en'), await wordList('es')]
    const said = (list: readonly string[]) => indices.map(index => list[index] ?? '')
    const typings = [
      said(english).join(' '),
      said(english).join(', ').toUpperCase(),
      said(english)
        .map(word => word.slice(0, 4))
        .join('\n'),
      said(spanish).join(' '),
      said(spanish)
        .join(' ')
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036F]/g, ''),
    ]
    for (const typed of typings) expect(await wordsFromTyped(typed)).toContainEqual(indices)
    const five = said(english).slice(0, 5).join(' ')
    for (const none of ['', 'lamp', five, `${five} zzzz`, `${five} ${five}`])
      expect(await wordsFromTyped(none)).toEqual([])
  })
})

test('[K6] the vectors of key keepers hold', async () => {
  const read: unknown = JSON.parse(
    readFileSync(new URL('../../test/golden/vectors/keepersV1.json', import.meta.url), 'utf8'),
  )
  const of = (byte: number, length: number) => zeros(length).fill(byte)
  const [set, secret, share, ek] = [of(0x44, 16), of(0x55, 32), of(0x66, 33), of(0x77, 32)]
  const words = await returnWords(ek)
  expect({
    commit: toHex(commitOf(set, secret)),
    shareHash: toHex(shareHash(set, 1, share)),
    authPk: toHex((await keeperAuthKeys(secret)).publicKey),
    words,
    ask: toHex(returnName(words)),
  }).toEqual(read)
})
