import { beforeAll, describe, expect, test } from 'vitest'
import { type AccountId, idFrom } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { maxWords } from '#core/circle/text.ts'
import type { Event } from '#core/circle/fact.ts'
import { parseEventId } from '#core/circle/ids.ts'
import type { Need } from '#core/sharing/events.ts'
import { accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { type AsideReader, sealAside } from '#crypto/aside.ts'
import { contentBodyLength } from '#crypto/content.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { limits } from '#protocol/limits.ts'
import { inParts } from '../engine/inParts.ts'
import { newEventId } from '../engine/ulid.ts'
import { asideEntry } from './asideEntry.ts'
import { fitsEntry, roomBeside } from './entryLength.ts'

const circleId = idFrom('circle', new Uint8Array(32).fill(7))
const at = 1_796_000_000_000
const newId = () => newEventId(at, systemRandomBytes)

let everybody: readonly AsideReader[]
beforeAll(async () => {
  everybody = await Promise.all(
    Array.from({ length: limits.members }, async (_, who) => {
      const keys = await deriveAccountKeys(new Uint8Array(32).fill(who + 1), 1)
      const accountId = accountIdOf(keys.idPublicKey)
      return { accountId, gen: 1, kemPublicKey: keys.kemPublicKey }
    }),
  )
})

const share = (words: string, need: Need = 'unsafe'): Event => ({
  t: 'share-offered',
  need,
  words,
  feelings: Array.from({ length: 12 }, () => 'अ'.repeat(40)),
  note: '語'.repeat(200),
  v: 1,
  id: newId(),
  at,
})

/** The length of the entry's body, sealed as it goes out. */
const sealedLength = async (event: Event, readers: readonly AsideReader[] | undefined) => {
  if (readers === undefined) return contentBodyLength(JSON.stringify(event))
  const [author] = readers
  if (author === undefined) throw new Error('nobody')
  const accounts: readonly AccountId[] = readers.map(({ accountId }) => accountId)
  const place = { circleId, author: author.accountId, id: event.id }
  const json = JSON.stringify({ ...event, for: accounts.toSorted() })
  const sealed = await sealAside(place, readers, json, systemRandomBytes)
  if (sealed === undefined) throw new Error('too many')
  const { commit, seals, nonce, ct } = sealed
  return contentBodyLength(
    asideEntry(event, {
      commit: toBase64Url(commit),
      to: seals.map(({ e, c }) => ({ e: toBase64Url(e), c: toBase64Url(c) })),
      n: toBase64Url(nonce),
      ct: toBase64Url(ct),
    }),
  )
}

const scripts = [
  ['Latin', 'x'],
  ['Devanagari, three bytes a letter', 'मैं अब और नहीं कर सकता। '],
  ['Chinese, three bytes a letter', '我不知道怎么继续下去。'],
  ['rare signs, four bytes a letter', '𠮷🕯'],
  ['line breaks', '\n'],
] as const

const longest = (letters: string): string =>
  letters.repeat(Math.ceil(maxWords / letters.length)).slice(0, maxWords)

const audiences = (): readonly (readonly AsideReader[] | undefined)[] =>
  [2, 5, limits.members].map(count => everybody.slice(0, count))

describe.each(scripts)('the longest words in %s', (_, letters) => {
  test('[H20] of somebody who is not safe go out, to everybody and to every audience', async () => {
    for (const readers of [undefined, ...audiences()]) {
      const words = longest(letters)
      const parts = inParts(share(words), readers?.length, newId)
      const said = parts.map(part => (part.t === 'share-offered' ? part.words : ''))
      expect(said.join('')).toBe(words)
      // oxlint-disable-next-line no-await-in-loop
      for (const part of parts)
        expect(await sealedLength(part, readers)).toBeLessThanOrEqual(limits.contentBodyBytes)
    }
  })

  test('[H21] of others are measured as they will be sealed, and refused when they do not fit', async () => {
    for (const readers of [undefined, ...audiences()]) {
      const event = share(longest(letters), 'listen')
      // oxlint-disable-next-line no-await-in-loop
      const length = await sealedLength(event, readers)
      expect(fitsEntry(event, readers?.length)).toBe(length <= limits.contentBodyBytes)
    }
  })
})

test('[H21] what is told to fit is the most that fits', async () => {
  for (const readers of audiences()) {
    const empty = share('', 'listen')
    const room = roomBeside(empty, readers?.length)
    const length = (more: number) =>
      sealedLength({ ...empty, words: 'x'.repeat(room + more) } as Event, readers)
    // oxlint-disable-next-line no-await-in-loop
    expect(await length(0)).toBeLessThanOrEqual(limits.contentBodyBytes)
    // oxlint-disable-next-line no-await-in-loop
    expect(await length(1)).toBeGreaterThan(limits.contentBodyBytes)
  }
})

test('[H20] forty described pictures of somebody who is not safe go out behind the words', () => {
  const files = Array.from({ length: 40 }, (_, place) => ({
    kind: 'picture' as const,
    words: 'न'.repeat(300),
    blob: toBase64Url(new Uint8Array(16).fill(place)),
    key: toBase64Url(new Uint8Array(32)),
    sha256: toBase64Url(new Uint8Array(32)),
    size: 1_000_000,
    chunkSize: 262_144 as const,
    mime: 'image/webp' as const,
  }))
  const parts = inParts({ ...share('Help.'), files } as Event, limits.members, newId)
  const [first, ...rest] = parts
  expect(first).toMatchObject({ words: 'Help.' })
  expect(first).not.toHaveProperty('files')
  const beside = rest.flatMap(part => (part.t === 'share-offered' ? (part.files ?? []) : []))
  expect(beside).toEqual(files)
  expect(rest.every(part => part.t === 'share-offered' && part.continues === first?.id)).toBe(true)
  expect(parts.every(part => fitsEntry(part, limits.members))).toBe(true)
  expect(new Set(parts.map(({ id }) => parseEventId(id))).size).toBe(parts.length)
})
