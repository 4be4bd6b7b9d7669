import { beforeAll, describe, expect, test } from 'vitest'
import { fromUtf8, toBase64Url } from '#base/text.ts'
import type { CircleLog } from '#client/log/circleLog.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { openContent } from '#crypto/content.ts'
import { contentKeysOf } from '#crypto/contentKey.ts'
import { aadLength, parseEvent } from '#protocol/envelope.ts'
import { type Author, random, type SealedEntry } from '../cast/author.ts'
import { newEventId } from '../cast/testDevice.ts'
import { type AsideInput, asideText, readers } from './asideForge.ts'
import { ana, ben, caro, expectRead, mallory, share, shown, type Story, storyOf } from './scene.ts'

const secret = 'Only you know this.'
const offer = (words = secret) => ({ t: 'share-offered', need: 'listen', words })

let story: Story
beforeAll(async () => {
  story = await storyOf([ben, caro, mallory])
})

/** The log with these texts as the last content entries of `author`, each well signed. */
const write = async (author: Author, ...texts: readonly string[]) => {
  const entries: SealedEntry[] = []
  // oxlint-disable-next-line no-await-in-loop
  for (const text of texts) entries.push(await story.script.content(author, text))
  story.add(...entries)
  return entries
}

const aside = async (input: AsideInput) => write(input.author, await asideText(story, input))

const readFor = async (who: Author): Promise<CircleLog> =>
  (await expectRead(story.wires, story.circle, who)).log

const wordsFor = async (who: Author) => shown(await readFor(who))

/** What of the state everybody has: all of it where there is no word for some. */
const publicPart = ({ fold }: CircleLog) => {
  const { sharing, ...rest } = fold.circle
  const isPlain = ([, one]: readonly [string, { readonly audience?: unknown }]) =>
    one.audience === undefined
  return {
    ...rest,
    shares: Object.entries(sharing.shares).filter(isPlain),
    moves: Object.entries(sharing.moves).filter(isPlain),
  }
}

const expectSamePublic = async () => {
  const [first, ...others] = await Promise.all([ana, ben, caro, mallory].map(readFor))
  for (const other of others) expect(publicPart(other)).toEqual(publicPart(first as CircleLog))
}

describe('an aside, against a member with a changed app', () => {
  test('[T61] replayed as one’s own, or moved from another circle or id, it says nothing', async () => {
    story = await storyOf([ben, caro, mallory])
    const words = await asideText(story, { author: ana, sealed: [ana, ben, mallory], act: offer() })
    await write(mallory, words)
    expect(await wordsFor(ben)).toEqual([])
    const other = await storyOf([ben, mallory])
    const elsewhere = { author: mallory, sealed: [mallory, ben], act: offer() }
    await write(mallory, await asideText(other, elsewhere))
    const moved = JSON.parse(await asideText(story, elsewhere)) as object
    await write(mallory, JSON.stringify({ ...moved, id: newEventId() }))
    expect(await wordsFor(ben)).toEqual([])
    await write(ana, words)
    expect([await wordsFor(ben), await wordsFor(caro)]).toEqual([[secret], []])
    await expectSamePublic()
  })

  test('[T62] with a commitment to another key it is read by nobody', async () => {
    story = await storyOf([ben, caro, mallory])
    const honest = await asideText(story, { author: mallory, sealed: [mallory, ben], act: offer() })
    const parsed = JSON.parse(honest) as object
    const commit = toBase64Url(random(32))
    await write(mallory, JSON.stringify({ ...parsed, commit }))
    expect([await wordsFor(ben), await wordsFor(mallory)]).toEqual([[], []])
    await expectSamePublic()
  })

  test('[T63] without its author, without its reader or with somebody who left it is not shown', async () => {
    story = await storyOf([ben, caro, mallory])
    const all = [mallory, ben, caro]
    await aside({ author: mallory, sealed: all, named: [ben, caro], act: offer('No author') })
    await aside({ author: mallory, sealed: all, named: [mallory, caro], act: offer('Not for Ben') })
    const twice = [mallory, ben].flatMap(who => [who, who])
    await aside({ author: mallory, sealed: all, named: twice, act: offer('Twice') })
    const names = readers([mallory, ben]).toReversed()
    await aside({ author: mallory, sealed: all, act: offer('Out of order'), inner: { for: names } })
    const nobody = readers([
      mallory,
      ben,
      { ...caro, accountId: 'ff'.repeat(16) as typeof caro.accountId },
    ])
    await aside({ author: mallory, sealed: all, act: offer('A stranger'), inner: { for: nobody } })
    expect(await wordsFor(ben)).toEqual([])
    expect(await wordsFor(caro)).toEqual(['Not for Ben'])
    await expectSamePublic()
  })

  test('[T64] an aside or a batch inside, another id or time than outside: not shown', async () => {
    story = await storyOf([ben, caro, mallory])
    const base = { author: mallory, sealed: [mallory, ben] }
    const nested = JSON.parse(await asideText(story, { ...base, act: offer() })) as object
    await aside({ ...base, act: nested })
    const name = { t: 'circle-named', name: 'Mine', kind: 'family', colour: 'moss' }
    await aside({ ...base, act: { t: 'batch', ops: [{ t: 'member-named', name: 'M' }] } })
    await aside({ ...base, act: name })
    await aside({ ...base, act: offer(), inner: { id: newEventId() } })
    await aside({ ...base, act: offer(), inner: { at: 2 } })
    await aside({ ...base, act: offer(), inner: { words: 'x'.repeat(16_001) } })
    await aside({ ...base, act: { t: 'poll-opened', words: 'of a newer app' } })
    expect(await wordsFor(ben)).toEqual([])
    expect((await readFor(ben)).fold.circle.name).toBe('Tuesday')
    await expectSamePublic()
  })

  test('[T65] one id for an aside and for everybody: the first counts, for every device alike', async () => {
    story = await storyOf([ben, caro, mallory])
    const [one, two] = [newEventId(), newEventId()]
    const plain = (id: string, words: string) =>
      JSON.stringify({ ...offer(words), v: 1, id, at: 1 })
    await aside({ author: mallory, sealed: [mallory, ben], act: offer('Aside first'), id: one })
    await write(mallory, plain(one, 'Then aloud'))
    await write(mallory, plain(two, 'Aloud first'))
    await aside({ author: mallory, sealed: [mallory, ben], act: offer('Then aside'), id: two })
    expect(await wordsFor(ben)).toEqual(['Aside first', 'Aloud first'])
    expect(await wordsFor(caro)).toEqual(['Aloud first'])
    await expectSamePublic()
  })

  test('[T65] one id for two asides: nobody reads the second', async () => {
    story = await storyOf([ben, caro, mallory])
    const id = newEventId()
    await aside({ author: mallory, sealed: [mallory, ben], act: offer('To Ben'), id })
    await aside({ author: mallory, sealed: [mallory, caro], act: offer('To Caro'), id })
    expect([await wordsFor(ben), await wordsFor(caro)]).toEqual([['To Ben'], []])
    await expectSamePublic()
  })

  test('[T66] an answer does not take it to others, nor go behind its author’s back', async () => {
    story = await storyOf([ben, caro, mallory])
    const [said] = await aside({ author: ana, sealed: [ana, ben, mallory], act: offer() })
    const answer = { t: 'move-made', share: said?.eventId, move: 'here', words: 'I tell it on.' }
    await write(mallory, JSON.stringify({ ...answer, v: 1, id: newEventId(), at: 1 }))
    await aside({ author: mallory, sealed: [mallory, caro], act: answer })
    await aside({ author: mallory, sealed: [mallory, ben], act: answer })
    await aside({ author: mallory, sealed: [ana, ben, caro, mallory], act: answer })
    const [aloud] = await write(ana, share('For all'))
    await aside({
      author: mallory,
      sealed: [mallory, ben],
      act: { ...answer, share: aloud?.eventId },
    })
    for (const who of [ana, ben, caro, mallory]) {
      // oxlint-disable-next-line no-await-in-loop
      const { moves } = (await readFor(who)).fold.circle.sharing
      expect(moves).toEqual({})
    }
    await aside({ author: ben, sealed: [ana, ben, mallory], act: { ...answer, words: 'Honest' } })
    expect(Object.values((await readFor(ana)).fold.circle.sharing.moves)).toHaveLength(1)
    await expectSamePublic()
  })

  test('[T67] garbage under its name is the same mark to all, and the circle goes on', async () => {
    story = await storyOf([ben, caro, mallory])
    const honest = JSON.parse(
      await asideText(story, { author: mallory, sealed: [mallory, ben], act: offer() }),
    ) as { readonly to: readonly object[] }
    await write(
      mallory,
      JSON.stringify({ ...honest, to: honest.to.slice(1) }),
      JSON.stringify({ ...honest, to: [] }),
      JSON.stringify({ ...honest, ct: '!' }),
      JSON.stringify({ ...honest, n: 7 }),
    )
    await write(ana, share('Goes on'))
    const marks = await Promise.all([ana, ben, caro, mallory].map(readFor))
    const found: readonly EntryId[][] = marks.map(({ fold }) => [...fold.unreadable])
    for (const of of found) expect(of).toEqual(found[0])
    expect(found[0]).toHaveLength(4)
    expect(await wordsFor(ben)).toEqual(['Goes on'])
  })
})

describe('an aside, against a host that has the circle’s key as well', () => {
  test('[T67] neither the entry nor a member outside it gives a word of it', async () => {
    story = await storyOf([ben, caro, mallory])
    const [said] = await aside({ author: ana, sealed: [ana, ben], act: offer() })
    if (said === undefined) throw new Error('nothing said')
    const parsed = parseEvent(said.wire)
    if (!parsed.ok || parsed.value.body === undefined) throw new Error('no entry')
    const { header, signed, body } = parsed.value
    const keys = contentKeysOf(story.circle, header.epoch, story.script.epochKey)
    const key = await keys(header.accountId, header.sessionId)
    const text = await openContent(key, signed.slice(0, aadLength), header.nonce, body)
    expect(text).toContain('"t":"aside"')
    expect(text).not.toContain(secret)
    expect(text).not.toContain(ben.accountId)
    expect(fromUtf8(said.wire) ?? '').not.toContain(secret)
    const { device, log } = await expectRead(story.wires, story.circle, caro)
    expect(JSON.stringify(log.fold)).not.toContain(secret)
    expect(log.fold.unreadable).toEqual([])
    expect(device.alarms).toEqual([])
  })

  test('[T67] for two readers or for four an aside has the same length', async () => {
    story = await storyOf([ben, caro, mallory])
    const [two] = await aside({ author: ana, sealed: [ana, ben], act: offer('same words') })
    const names = readers([ana, ben])
    const [four] = await aside({
      author: ana,
      sealed: [ana, ben, caro, mallory],
      act: offer('same words'),
      inner: { for: names },
    })
    expect(two?.wire.length).toBe(four?.wire.length)
  })
})
