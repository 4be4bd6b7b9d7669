import { beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, concat, zeros } from '#base/bytes.ts'
import { type AccountId, idBytes, idFrom } from '#base/ids.ts'
import { utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { letterHeaderBytes, readLetterHeader } from '#protocol/letterHeader.ts'
import { letterMessage } from '#protocol/signedMessages.ts'
import { type AccountKeys, accountIdOf, deriveAccountKeys } from './accountKeys.ts'
import { sealTo } from './hpke.ts'
import {
  isSignedLetter,
  type LetterParties,
  type LetterReader,
  maxLetterJsonBytes,
  openLetter,
  sealLetter,
} from './letter.ts'
import { sha256 } from './sha256.ts'
import { sign } from './signature.ts'

interface Person {
  readonly id: AccountId
  readonly keys: AccountKeys
  readonly reader: LetterReader
}

const person = async (seed: number): Promise<Person> => {
  const keys = await deriveAccountKeys(new Uint8Array(32).fill(seed), 1)
  const id = accountIdOf(keys.idPublicKey)
  return { id, keys, reader: { accountId: id, kemKeys: new Map([[1, keys.kemKey]]) } }
}

let ana: Person
let ben: Person
let caro: Person
beforeAll(async () => {
  ;[ana, ben, caro] = await Promise.all([person(1), person(2), person(3)])
})

const parties = (changed: Partial<LetterParties> = {}): LetterParties => ({
  circleId: idFrom('circle', new Uint8Array(32).fill(7)),
  senderId: caro.id,
  senderGen: 1,
  recipientId: ana.id,
  recipientGen: 1,
  id: idFrom('letter', new Uint8Array(16).fill(9)),
  ...changed,
})

const json = '{"t":"report","words":"Déjà vu."}'

const letter = async (changed: Partial<LetterParties> = {}, text = json): Promise<Bytes> => {
  const wire = await sealLetter(parties(changed), caro.keys.signKey, ana.keys.kemPublicKey, text)
  if (wire === undefined) throw new Error('too long')
  return wire
}

describe('a letter', () => {
  test('[R1] opens for its reader to what was written, signed by who wrote it', async () => {
    const opened = await openLetter(ana.reader, await letter())
    expect(opened).toMatchObject({ json, header: parties() })
    if (opened === undefined) throw new Error('closed')
    expect(await isSignedLetter(opened, caro.keys.idPublicKey)).toBe(true)
    expect(await isSignedLetter(opened, ben.keys.idPublicKey)).toBe(false)
  })

  test('[R1] a header reads back from its bytes', () => {
    const header = {
      ...parties({ senderGen: 3, recipientGen: 70_000 }),
      jsonHash: sha256(zeros(1)),
    }
    expect(readLetterHeader(letterHeaderBytes(header))).toEqual(header)
  })

  test.each([
    [1, 1_024],
    [772, 1_024],
    [773, 4_096],
    [3_844, 4_096],
    [3_845, 32_768],
    [32_516, 32_768],
  ])('[R1] %i bytes of words make a letter of %i', async (length, size) => {
    const wire = await letter({}, 'x'.repeat(length))
    expect(wire.length).toBe(size)
    expect((await openLetter(ana.reader, wire))?.json).toHaveLength(length)
  })

  test('[R1] what does not fit is not sealed', async () => {
    const tooLong = 'x'.repeat(maxLetterJsonBytes + 1)
    const { keys } = ana
    expect(
      await sealLetter(parties(), caro.keys.signKey, keys.kemPublicKey, tooLong),
    ).toBeUndefined()
  })

  test('[R1] written before a change of keys it opens with the older key', async () => {
    const next = await deriveAccountKeys(new Uint8Array(32).fill(40), 2)
    const kemKeys = new Map([
      [1, ana.keys.kemKey],
      [2, next.kemKey],
    ])
    expect(await openLetter({ accountId: ana.id, kemKeys }, await letter())).toBeDefined()
    const onlyNew = new Map([[2, next.kemKey]])
    expect(await openLetter({ accountId: ana.id, kemKeys: onlyNew }, await letter())).toBe(
      undefined,
    )
  })

  test('[R1] nobody else opens it', async () => {
    expect(await openLetter(ben.reader, await letter())).toBeUndefined()
    expect(await openLetter(caro.reader, await letter())).toBeUndefined()
  })

  test('[R1] one changed bit anywhere closes it', async () => {
    const wire = await letter()
    for (const place of [0, 15, 16, 47, 48, 200, wire.length - 17, wire.length - 1]) {
      const changed = wire.slice()
      changed[place] = (changed[place] ?? 0) ^ 1
      // oxlint-disable-next-line no-await-in-loop
      expect(await openLetter(ana.reader, changed)).toBeUndefined()
    }
  })

  test('[R1] cut, lengthened or of another length it is none', async () => {
    const wire = await letter()
    // oxlint-disable-next-line no-await-in-loop
    for (const other of [wire.slice(0, -1), concat(wire, zeros(1)), concat(wire, zeros(3072))])
      expect(await openLetter(ana.reader, other)).toBeUndefined()
    expect(await openLetter(ana.reader, zeros(1_024))).toBeUndefined()
    expect(await openLetter(ana.reader, zeros(0))).toBeUndefined()
  })

  test('[R1] Ana cannot pass on to Ben what Caro wrote to her as if it were for him', async () => {
    const opened = await openLetter(ana.reader, await letter())
    if (opened === undefined) throw new Error('closed')
    const inside = concat(opened.headerBytes, opened.signature, lengthOf(json), utf8(json))
    expect(await openLetter(ben.reader, await sealedBy(ben, inside))).toBeUndefined()
    // The same words, honestly addressed: the header that Caro signed is another one.
    const forged = letterHeaderBytes({ ...opened.header, recipientId: ben.id })
    const again = concat(forged, opened.signature, lengthOf(json), utf8(json))
    const passed = await openLetter(ben.reader, await sealedBy(ben, again))
    expect(passed).toBeDefined()
    if (passed !== undefined)
      expect(await isSignedLetter(passed, caro.keys.idPublicKey)).toBe(false)
  })

  test('[R1] the circle and the number in the header are signed', async () => {
    const opened = await openLetter(ana.reader, await letter())
    if (opened === undefined) throw new Error('closed')
    for (const changed of [
      { circleId: idFrom('circle', new Uint8Array(32).fill(8)) },
      { id: idFrom('letter', new Uint8Array(16).fill(8)) },
      { senderId: ben.id },
      { senderGen: 2 },
    ]) {
      const headerBytes = letterHeaderBytes({ ...opened.header, ...changed })
      // oxlint-disable-next-line no-await-in-loop
      expect(await isSignedLetter({ ...opened, headerBytes }, caro.keys.idPublicKey)).toBe(false)
    }
  })

  test('[R1] another number outside than inside, other words than named, hidden ones behind: none', async () => {
    const id = zeros(16)
    const named = { ...parties(), jsonHash: sha256(utf8(json)) }
    const header = letterHeaderBytes(named)
    const signature = await sign(caro.keys.signKey, letterMessage(header))
    const whole = concat(header, signature, lengthOf(json), utf8(json))
    expect(await openLetter(ana.reader, await sealedBy(ana, whole))).toBeDefined()
    expect(await openLetter(ana.reader, await sealedBy(ana, whole, id))).toBeUndefined()
    const other = concat(header, signature, lengthOf(json), utf8(json.replace('D', 'd')))
    expect(await openLetter(ana.reader, await sealedBy(ana, other))).toBeUndefined()
    const hidden = concat(whole, utf8('and more'))
    expect(await openLetter(ana.reader, await sealedBy(ana, hidden))).toBeUndefined()
    const long = concat(header, signature, new Uint8Array([255, 255, 255, 255]), utf8(json))
    expect(await openLetter(ana.reader, await sealedBy(ana, long))).toBeUndefined()
    // In a larger envelope than it needs: its length could then say something.
    expect(await openLetter(ana.reader, await sealedBy(ana, whole, undefined, 4_096))).toBe(
      undefined,
    )
  })
})

const lengthOf = (text: string): Bytes => {
  const { length } = utf8(text)
  return new Uint8Array([0, 0, length >> 8, length & 255])
}

/** What a modified app can seal: anything. */
const sealedBy = async (
  to: Person,
  inside: Bytes,
  id: Bytes = idBytes(parties().id),
  size = 1_024,
): Promise<Bytes> => {
  const padded = zeros(size - 64)
  padded.set(inside)
  const info = concat(label('mail'), idBytes(to.id), new Uint8Array([0, 0, 0, 1]))
  const { e, c } = await sealTo(to.keys.kemPublicKey, info, id, padded)
  return concat(id, e, c)
}
