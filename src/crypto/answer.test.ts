import { describe, expect, test } from 'vitest'
import { type Bytes, concat } from '#base/bytes.ts'
import { type AccountId, idBytes, idFrom } from '#base/ids.ts'
import { utf8 } from '#base/text.ts'
import { label } from '#protocol/label.ts'
import { aeadSeal, takeAeadKey } from './aead.ts'
import { answerCommit, type AnswerPlace, openAnswer, sealAnswer } from './answer.ts'
import { kdf } from './kdf.ts'
import { pad } from './padding.ts'
import { systemRandomBytes } from './randomBytes.ts'

const account = (byte: number): AccountId => idFrom('account', new Uint8Array(16).fill(byte))
const place = (changed: Partial<AnswerPlace> = {}): AnswerPlace => ({
  circleId: idFrom('circle', new Uint8Array(32).fill(7)),
  author: account(1),
  id: '01KAB300000000000000000000',
  ...changed,
})
const json = '{"t":"stretch-answer","choice":"goOn"}'
const flipped = (bytes: Bytes, at: number): Bytes => bytes.with(at, (bytes[at] ?? 0) ^ 1)

describe('an answer that opens with others', () => {
  test('[K24] opens with the key it was committed to, to what was written', async () => {
    const { key, sealed } = await sealAnswer(place(), json, systemRandomBytes)
    expect(await openAnswer(place(), key, sealed)).toBe(json)
    expect(answerCommit(place(), key)).toEqual(sealed.commit)
  })

  test('[K24] its length says nothing of which answer it is', async () => {
    const lengths = await Promise.all(
      ['goOn', 'notThisTime', 'notSure'].map(async choice => {
        const { sealed } = await sealAnswer(place(), `{"choice":"${choice}"}`, systemRandomBytes)
        return sealed.ct.length
      }),
    )
    expect(new Set(lengths).size).toBe(1)
  })

  test('[T101] another key opens nothing, nor one that is too short or too long', async () => {
    const { key, sealed } = await sealAnswer(place(), json, systemRandomBytes)
    const others = [systemRandomBytes(32), flipped(key, 0), key.slice(0, 31), new Uint8Array(33)]
    // oxlint-disable-next-line no-await-in-loop
    for (const other of others) expect(await openAnswer(place(), other, sealed)).toBeUndefined()
  })

  test('[T101] a key that is not the one committed to is not used, though it fits the words', async () => {
    const [shown, hidden] = [systemRandomBytes(32), systemRandomBytes(32)]
    const { circleId, author, id } = place()
    const commit = answerCommit(place(), shown)
    // Without the commitment Mallory would look for words that two keys open to two things.
    const nonce = systemRandomBytes(12)
    const aad = concat(idBytes(circleId), idBytes(author), utf8(id), commit)
    const key = await takeAeadKey(kdf(hidden, idBytes(circleId), label('answer-key'), 32))
    const ct = await aeadSeal(key, nonce, aad, pad(utf8(json)))
    expect(await openAnswer(place(), hidden, { commit, nonce, ct })).toBeUndefined()
    const fit = { commit: answerCommit(place(), hidden), nonce, ct }
    expect(await openAnswer(place(), hidden, fit)).toBeUndefined()
  })

  test('[T102] moved to another circle, author or id, or changed in any byte, it does not open', async () => {
    const { key, sealed } = await sealAnswer(place(), json, systemRandomBytes)
    const elsewhere = [
      place({ circleId: idFrom('circle', new Uint8Array(32).fill(8)) }),
      place({ author: account(2) }),
      place({ id: '01KAB300000000000000000001' }),
    ]
    // oxlint-disable-next-line no-await-in-loop
    for (const other of elsewhere) expect(await openAnswer(other, key, sealed)).toBeUndefined()
    // With its own commitment made anew there, too: the words are bound to the place as well.
    for (const other of elsewhere) {
      const moved = { ...sealed, commit: answerCommit(other, key) }
      // oxlint-disable-next-line no-await-in-loop
      expect(await openAnswer(other, key, moved)).toBeUndefined()
    }
    const changed = [
      { ...sealed, commit: flipped(sealed.commit, 0) },
      { ...sealed, nonce: flipped(sealed.nonce, 3) },
      { ...sealed, ct: flipped(sealed.ct, 9) },
      { ...sealed, ct: sealed.ct.slice(0, -1) },
    ]
    // oxlint-disable-next-line no-await-in-loop
    for (const other of changed) expect(await openAnswer(place(), key, other)).toBeUndefined()
  })
})
