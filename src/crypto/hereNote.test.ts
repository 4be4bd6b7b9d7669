import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { concat, u8, zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { fromHex, toBase64Url, toHex } from '#base/text.ts'
import { hereAnswerBytes, hereNoteBytes, hereNotePlainBytes } from '#protocol/api/hereNotes.ts'
import vectors from '#test/golden/vectors/hereNoteV1.json' with { type: 'json' }
import {
  hereAnswerKey,
  type HereNoteKeys,
  hereNoteKeys,
  hereNoteTag,
  openHereAnswer,
  openHereNote,
  sealHereAnswer,
  sealHereNote,
} from './hereNote.ts'
import { hereNoteFragment, parseHereNoteLink } from './hereNoteLink.ts'
import { systemRandomBytes } from './randomBytes.ts'

let note: HereNoteKeys
let other: HereNoteKeys
beforeAll(async () => {
  note = await hereNoteKeys(zeros(16).fill(1))
  other = await hereNoteKeys(zeros(16).fill(2))
})

const mustBe = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('Nothing there.')
  return value
}

describe('a note behind a link', () => {
  it('[HN1] opens with its link, and whatever it says it is as long', async () => {
    for (const json of ['{}', 'x'.repeat(hereNotePlainBytes - 4)]) {
      // oxlint-disable-next-line no-await-in-loop
      const sealed = mustBe(await sealHereNote(note, json, systemRandomBytes))
      expect(sealed.length).toBe(hereNoteBytes)
      // oxlint-disable-next-line no-await-in-loop
      expect(await openHereNote(note, sealed)).toBe(json)
    }
    const tooLong = 'x'.repeat(hereNotePlainBytes - 3)
    expect(await sealHereNote(note, tooLong, systemRandomBytes)).toBeUndefined()
  })

  it('[T140] opens with no other link, and not when one byte is another', async () => {
    const sealed = mustBe(await sealHereNote(note, '{}', systemRandomBytes))
    const attempts = await Promise.all([
      openHereNote(other, sealed),
      openHereNote({ ...note, id: other.id }, sealed),
      openHereNote(note, sealed.slice(1)),
      openHereNote(note, sealed.slice(0, -1)),
      openHereNote(note, sealed.with(40, (sealed[40] ?? 0) ^ 1)),
      openHereNote(note, zeros(0)),
    ])
    expect(attempts).toEqual(attempts.map(() => undefined))
  })

  it('[HN1] gives the host a hash from which neither id nor key follows', () => {
    expect(note.hash).toHaveLength(64)
    expect(note.id).toHaveLength(32)
    expect(note.hash).not.toContain(note.id)
  })
})

describe('the answer to a note', () => {
  const seed = zeros(32).fill(9)
  const answered = async (id: string, json = '{"v":1}') =>
    mustBe(await sealHereAnswer(await hereAnswerKey(seed), id, json))

  it('[HN5] is opened by who wrote the note, and is always as long', async () => {
    const [short, long] = await Promise.all([
      answered(note.id),
      answered(note.id, 'x'.repeat(hereNotePlainBytes - 4)),
    ])
    expect([short.length, long.length]).toEqual([hereAnswerBytes, hereAnswerBytes])
    expect(await openHereAnswer(seed, note.id, short)).toBe('{"v":1}')
    // The seed stays as it was: it is kept for the next device.
    expect(seed).toEqual(zeros(32).fill(9))
  })

  it('[T141] of one note is no answer to another, and nobody else opens it', async () => {
    const answer = await answered(note.id)
    const attempts = await Promise.all([
      openHereAnswer(seed, other.id, answer),
      openHereAnswer(zeros(32).fill(8), note.id, answer),
      openHereAnswer(seed, note.id, answer.with(50, (answer[50] ?? 0) ^ 1)),
      openHereAnswer(seed, note.id, answer.slice(1)),
      openHereAnswer(seed, note.id, zeros(hereAnswerBytes)),
    ])
    expect(attempts).toEqual(attempts.map(() => undefined))
  })
})

describe('the link', () => {
  const url = (fragment: string): string => `https://circle.example/n#${fragment}`

  it('[HN1] is 23 characters that read back, alone or in what people paste', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), bytes => {
        const secret = concat(bytes)
        const fragment = hereNoteFragment(secret)
        expect(fragment.length).toBe(23)
        for (const text of [fragment, `#${fragment}`, url(fragment), `For you: ${url(fragment)}.`])
          expect(parseHereNoteLink(text)).toEqual({ ok: true, value: secret })
      }),
      { seed: 21, numRuns: 50 },
    )
  })

  it('[HN1] says what is wrong with one, and answers anything at all', () => {
    const errorOf = (text: string) => {
      const read = parseHereNoteLink(text)
      return read.ok ? undefined : read.error
    }
    expect(errorOf('hello')).toBe('not-a-link')
    expect(errorOf(url(''))).toBe('damaged')
    expect(errorOf(url(hereNoteFragment(zeros(16)).slice(0, -1)))).toBe('damaged')
    expect(errorOf(url(toBase64Url(concat(u8(2), zeros(16)))))).toBe('other-version')
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        expect(typeof parseHereNoteLink(`/n#${text}`).ok).toBe('boolean')
      }),
      { seed: 22, numRuns: 200 },
    )
  })
})

it('[HN7] a tag is the same for one person of one account, and another for anybody else', () => {
  const [ana, ben] = [idFrom('account', zeros(16)), idFrom('account', zeros(16).fill(1))]
  const person = '01HZZZZZZZZZZZZZZZZZZZZZZZ'
  const tags = [hereNoteTag(ana, person), hereNoteTag(ben, person), hereNoteTag(ana, `${person}-1`)]
  expect(new Set(tags).size).toBe(3)
  expect(hereNoteTag(ana, person)).toBe(tags[0])
  expect(tags[0]).toHaveLength(32)
})

describe('golden vectors of a note behind a link', () => {
  const bytes = (byteText: string, length: number) =>
    zeros(length).fill(Number.parseInt(byteText, 16))

  it('[HN1] [HN5] [HN7] link, id, hash, tag and sealed words stay what they are', async () => {
    const secret = bytes(vectors.secretByte, 16)
    const keys = await hereNoteKeys(secret)
    expect(hereNoteFragment(secret)).toBe(vectors.fragment)
    expect([keys.id, keys.hash]).toEqual([vectors.id, vectors.hash])
    const sealed = await sealHereNote(keys, vectors.note, n => bytes(vectors.nonceByte, n))
    expect(toHex(mustBe(sealed))).toBe(vectors.sealed)
    expect(await openHereNote(keys, mustBe(fromHex(vectors.sealed)))).toBe(vectors.note)
    const seed = bytes(vectors.answerSeedByte, 32)
    expect(toHex(await hereAnswerKey(seed))).toBe(vectors.answerKey)
    const answer = mustBe(fromHex(vectors.answer))
    expect(await openHereAnswer(seed, keys.id, answer)).toBe(vectors.answerText)
    const account = idFrom('account', bytes(vectors.accountByte, 16))
    expect(hereNoteTag(account, vectors.person)).toBe(vectors.tag)
  })
})
