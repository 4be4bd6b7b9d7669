import { describe, expect, test } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import type { CircleLog } from '#client/log/circleLog.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { answerJson } from '#core/together/answer.ts'
import { answerOf, roundOf } from '#core/together/together.ts'
import { sealAnswer } from '#crypto/answer.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { headLength } from '#protocol/envelope.ts'
import { type Author, random, type SealedEntry } from '../cast/author.ts'
import { newEventId } from '../cast/testDevice.ts'
import {
  ana,
  ben,
  caro,
  expectRead,
  mallory,
  read,
  share,
  shown,
  type Story,
  storyOf,
  sync,
} from './scene.ts'

const people = [ana, ben, caro, mallory]
const secret = 'I stay for the soup.'
const text = (act: object, id = newEventId()): string => JSON.stringify({ ...act, v: 1, id, at: 1 })

/** Ana's community, in which a stretch runs; whatever members then write, honest or not. */
const stretch = async () => {
  const story = await storyOf([ben, caro, mallory], undefined, 'community')
  const write = async (author: Author, json: string): Promise<SealedEntry> => {
    const entry = await story.script.content(author, json)
    story.add(entry)
    return entry
  }
  const begun = await write(ana, text({ t: 'stretch-begun', weeks: 8 }))
  const to = begun.eventId
  const open = (by: Author = ana) => write(by, text({ t: 'answers-opened', to }))
  const show = (by: Author, answer: string, key: Uint8Array) =>
    write(by, text({ t: 'answer-opened', answer, k: toBase64Url(new Uint8Array(key)) }))
  return { story, to, write, open, show }
}

interface Sealed {
  readonly id: string
  readonly key: Uint8Array
  readonly json: string
}

const answer = { t: 'stretch-answer', choice: 'goOn', line: secret } as const

/** An `answer-sealed` as anybody with a changed app can make it. */
const sealed = async (
  story: Story,
  to: EntryId,
  by: Author,
  inner: string = answerJson(to, answer),
  id = newEventId(),
): Promise<Sealed> => {
  const place = { circleId: story.circle, author: by.accountId, id }
  const made = await sealAnswer(place, inner, systemRandomBytes)
  const { commit, nonce, ct } = made.sealed
  const [c, n, w] = [commit, nonce, ct].map(bytes => toBase64Url(bytes))
  const json = text({ t: 'answer-sealed', to, commit: c, n, ct: w }, id)
  return { id, key: made.key, json }
}

const roundIn = ({ fold }: CircleLog, to: EntryId) => roundOf(fold.circle, to)!

/** What everybody reads of somebody; the same on all devices, or the test fails here. */
const readOf = async (story: Story, to: EntryId, author: Author) => {
  const logs = await Promise.all(
    people.map(async who => (await expectRead(story.wires, story.circle, who)).log),
  )
  const all = logs.map(log => roundIn(log, to))
  for (const other of all) expect(other).toEqual(all[0])
  return answerOf(all[0]!, author.accountId)
}

describe('answers that open together, against a member with a changed app', () => {
  test('[T101] an honest one opens; with another key it counts as passed, also at a second try', async () => {
    const { story, to, write, open, show } = await stretch()
    const [ofBen, ofMallory] = [await sealed(story, to, ben), await sealed(story, to, mallory)]
    await write(ben, ofBen.json)
    await write(mallory, ofMallory.json)
    await open()
    await show(ben, ofBen.id, ofBen.key)
    await show(mallory, ofMallory.id, random(32))
    await show(mallory, ofMallory.id, ofMallory.key)
    expect(await readOf(story, to, ben)).toMatchObject({ opened: { answer } })
    expect(await readOf(story, to, mallory)).toMatchObject({ opened: { answer: undefined } })
  })

  test.each([
    ['no JSON', 'Hello'],
    ['a spelling of its own', '{ "t": "stretch-answer" }'],
    ['another kind', JSON.stringify({ t: 'share-offered', words: 'Ha.' })],
    ['a choice that there is not', JSON.stringify({ ...answer, choice: 'perhaps' })],
    ['a line that is too long', JSON.stringify({ ...answer, line: 'w'.repeat(500) })],
  ])('[T101] what opens to %s counts as passed', async (_, inner) => {
    const { story, to, write, open, show } = await stretch()
    const made = await sealed(story, to, mallory, inner)
    await write(mallory, made.json)
    await open()
    await show(mallory, made.id, made.key)
    expect(await readOf(story, to, mallory)).toMatchObject({ opened: { answer: undefined } })
  })

  test('[T102] another’s answer, from another circle, under another id or round: none', async () => {
    const { story, to, write, open, show } = await stretch()
    const ofBen = await sealed(story, to, ben)
    await write(ben, ofBen.json)
    // Ben's own words as Mallory's: not a letter of them is different but who signs.
    await write(mallory, ofBen.json)
    await open()
    await show(ben, ofBen.id, ofBen.key)
    await show(mallory, ofBen.id, ofBen.key)
    expect(await readOf(story, to, ben)).toMatchObject({ opened: { answer } })
    expect(await readOf(story, to, mallory)).toMatchObject({ opened: { answer: undefined } })

    const again = await write(ana, text({ t: 'stretch-begun', weeks: 8 }))
    const second = again.eventId
    const elsewhere = await storyOf([mallory], undefined, 'community')
    const fromElsewhere = await sealed(elsewhere, second, mallory)
    await write(mallory, fromElsewhere.json)
    const fromRound = await sealed(story, second, caro, answerJson(to, answer))
    await write(caro, fromRound.json)
    const underId = await sealed(story, second, ben)
    const moved = JSON.parse(underId.json) as object
    const id = newEventId()
    await write(ben, JSON.stringify({ ...moved, id }))
    await write(ana, text({ t: 'answers-opened', to: second }))
    await show(mallory, fromElsewhere.id, fromElsewhere.key)
    await show(caro, fromRound.id, fromRound.key)
    await show(ben, id, underId.key)
    // oxlint-disable-next-line no-await-in-loop
    for (const who of [ben, caro, mallory])
      expect(await readOf(story, second, who)).toMatchObject({ opened: { answer: undefined } })
  })

  test('[T103] after the opening nothing that is sealed or passed counts', async () => {
    const { story, to, write, open, show } = await stretch()
    const first = await sealed(story, to, mallory)
    await write(mallory, first.json)
    await open()
    const late = await sealed(story, to, mallory, answerJson(to, { ...answer, line: 'After all' }))
    await write(mallory, late.json)
    await show(mallory, late.id, late.key)
    expect(await readOf(story, to, mallory)).toMatchObject({ id: first.id })
    await write(mallory, text({ t: 'answer-passed', to }))
    await show(mallory, first.id, first.key)
    expect(await readOf(story, to, mallory)).toMatchObject({ opened: { answer } })
    const ofCaro = await sealed(story, to, caro)
    await write(caro, ofCaro.json)
    expect(await readOf(story, to, caro)).toBeUndefined()
  })

  test('[T103] who does not look after the circle opens nothing, and nobody another’s answer', async () => {
    const { story, to, write, open, show } = await stretch()
    const ofBen = await sealed(story, to, ben)
    await write(ben, ofBen.json)
    await show(ben, ofBen.id, ofBen.key)
    await open(mallory)
    const before = await expectRead(story.wires, story.circle, ana)
    expect(roundIn(before.log, to).opened).toBe(false)
    expect(await readOf(story, to, ben)).toMatchObject({ id: ofBen.id })
    expect(JSON.stringify(before.log.fold)).not.toContain(secret)
    await open()
    // Mallory may know the key, if Ben shows it to her: opening is still Ben's alone.
    await show(mallory, ofBen.id, ofBen.key)
    expect(await readOf(story, to, ben)).not.toHaveProperty('opened')
    await show(ben, ofBen.id, ofBen.key)
    expect(await readOf(story, to, ben)).toMatchObject({ opened: { answer } })
  })

  test('[T104] before the opening no device but the author’s holds a word of it', async () => {
    const { story, to, write } = await stretch()
    const ofBen = await sealed(story, to, ben)
    await write(ben, ofBen.json)
    // Not even of the circle's own key and every entry is there more than a promise to one key.
    expect(ofBen.json).not.toContain(secret)
    for (const who of people) {
      // oxlint-disable-next-line no-await-in-loop
      const { device, log } = await expectRead(story.wires, story.circle, who)
      expect(JSON.stringify(log.fold)).not.toContain(secret)
      expect(JSON.stringify(log.fold)).not.toContain(toBase64Url(new Uint8Array(ofBen.key)))
      expect(device.alarms).toEqual([])
    }
    // The sealed words have one length, whichever of the choices they are.
    const other = await sealed(story, to, ben, answerJson(to, { ...answer, choice: 'notSure' }))
    expect(other.json.length).toBe(ofBen.json.length)
  })

  test('[T105] wherever the log was cut when it was read, every answer opens to the same', async () => {
    const { story, to, write, open, show } = await stretch()
    const made = await Promise.all(people.map(who => sealed(story, to, who)))
    // oxlint-disable-next-line no-await-in-loop
    for (const [place, who] of people.entries()) await write(who, made[place]!.json)
    await write(caro, text({ t: 'answer-passed', to }))
    await open()
    await show(ana, made[0]!.id, made[0]!.key)
    await show(mallory, made[3]!.id, random(32))
    await write(ben, share('Between them.'))
    await show(ben, made[1]!.id, made[1]!.key)
    const whole = (await expectRead(story.wires, story.circle, caro)).log
    expect(answerOf(roundIn(whole, to), ben.accountId)).toMatchObject({ opened: { answer } })
    for (let cut = story.wires.length - 12; cut < story.wires.length; cut++) {
      // oxlint-disable-next-line no-await-in-loop
      const { host, device, log } = await read(story.wires.slice(0, cut), story.circle, caro)
      host.show(story.circle, story.wires)
      // oxlint-disable-next-line no-await-in-loop
      expect(await sync(device, log)).toMatchObject({ ok: true })
      expect(log.fold.circle).toEqual(whole.fold.circle)
    }
  })

  /** The log as a device meets it that comes after these words were taken back. */
  const takenBack = async (story: Story, by: Author, ...entries: readonly SealedEntry[]) => {
    const ids = entries.map(({ eventId }) => toBase64Url(idBytes(eventId)))
    story.add(await story.script.control(by, { t: 'redact', ids }))
    const gone = new Set(entries.map(({ wire }) => wire))
    return story.wires.map(wire => (gone.has(wire) ? wire.slice(0, headLength) : wire))
  }

  /** What two devices of Caro read: one that was there all the time, and one that comes after. */
  const bothRead = async (story: Story, to: EntryId, later: readonly Bytes[]) => {
    const there = await read(story.wires.slice(0, -2), story.circle, caro)
    there.host.show(story.circle, story.wires)
    await sync(there.device, there.log)
    const after = await expectRead(later, story.circle, caro)
    expect(roundIn(after.log, to)).toEqual(roundIn(there.log, to))
    return answerOf(roundIn(after.log, to), mallory.accountId)
  }
  const line = (words: string) => ({ ...answer, line: words })
  const named = (by: Author, { eventId }: SealedEntry) => ({ by: by.accountId, entry: eventId })

  test.each([
    ['an answer', true],
    ['a pass', false],
  ])('[T106] %s taken back after the opening gives no other one its place', async (_, isAnswer) => {
    const { story, to, write, show } = await stretch()
    const early = await sealed(story, to, mallory, answerJson(to, line('The early one.')))
    await write(mallory, early.json)
    const late = await sealed(story, to, mallory)
    const last = await write(mallory, isAnswer ? late.json : text({ t: 'answer-passed', to }))
    await write(ana, text({ t: 'answers-opened', to, last: [named(mallory, last)] }))
    // She has read the others by now, and would rather have said the early one.
    const later = await takenBack(story, mallory, last)
    const shows = await story.script.content(
      mallory,
      text({ t: 'answer-opened', answer: early.id, k: toBase64Url(early.key) }),
    )
    story.add(shows)
    expect(await bothRead(story, to, [...later, shows.wire])).toBeUndefined()
    await show(mallory, late.id, late.key)
    expect(await readOf(story, to, mallory)).toBeUndefined()
  })

  test('[T106] what came between the last that the opener read and the opening counts', async () => {
    const { story, to, write } = await stretch()
    const [early, mid, late] = await Promise.all(
      ['The early one.', 'The one named.', 'The last.'].map(words =>
        sealed(story, to, mallory, answerJson(to, line(words))),
      ),
    )
    await write(mallory, early!.json)
    const wasRead = await write(mallory, mid!.json)
    await write(mallory, late!.json)
    await write(ana, text({ t: 'answers-opened', to, last: [named(mallory, wasRead)] }))
    expect(await readOf(story, to, mallory)).toMatchObject({ id: late!.id })
  })

  test('[T106] an opener who names another’s entry, or none that is there, takes nobody’s answer', async () => {
    const { story, to, write } = await stretch()
    const ofMallory = await sealed(story, to, mallory)
    await write(mallory, ofMallory.json)
    const word = await write(mallory, share('Something else.'))
    const ofBen = await sealed(story, to, ben)
    const bens = await write(ben, ofBen.json)
    const nowhere = { ...bens, eventId: 'e'.repeat(64) as SealedEntry['eventId'] }
    // Mallory's share, Ben's answer under her name, and none at all under his.
    const last = [named(mallory, bens), named(mallory, word), named(ben, nowhere)]
    await write(ana, text({ t: 'answers-opened', to, last }))
    expect(await readOf(story, to, mallory)).toMatchObject({ id: ofMallory.id })
    expect(await readOf(story, to, ben)).toMatchObject({ id: ofBen.id })
    // A share that she takes back later might have been an answer: for all devices alike.
    const later = await takenBack(story, mallory, word)
    story.add(await story.script.content(ben, share('Goes on')))
    expect(await bothRead(story, to, [...later, story.wires.at(-1)!])).toBeUndefined()
  })

  test('[T59] garbage under these names is the same mark to all, and the circle goes on', async () => {
    const { story, to, write } = await stretch()
    const honest = JSON.parse((await sealed(story, to, mallory)).json) as object
    await write(mallory, JSON.stringify({ ...honest, id: newEventId(), n: 'short' }))
    await write(mallory, JSON.stringify({ ...honest, id: newEventId(), to: 7 }))
    await write(mallory, text({ t: 'answer-opened', answer: 'nobody', k: '' }))
    await write(mallory, text({ t: 'stretch-begun', weeks: 1 }))
    await write(ben, share('Goes on'))
    for (const who of people) {
      // oxlint-disable-next-line no-await-in-loop
      const { log } = await expectRead(story.wires, story.circle, who)
      expect(log.fold.unreadable).toHaveLength(4)
      expect(shown(log)).toEqual(['Goes on'])
    }
  })
})
