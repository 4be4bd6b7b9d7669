/* oxlint-disable no-await-in-loop -- one step after another */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '#base/result.ts'
import { fromBase64Url, toBase64Url, toHex, utf8 } from '#base/text.ts'
import type { HereNoteApi } from '#client/hereNotes/hereNoteApi.ts'
import { openingCommands } from '#client/hereNotes/openHereNote.ts'
import { takeInAnswers } from '#client/hereNotes/takeInAnswers.ts'
import type { Running } from '#client/engine/running.ts'
import { eventIdOf, scene as played } from '#dev/scene.ts'
import type { HereNoteAct } from '#core/hereNote/events.ts'
import { personIdOf } from '#core/people/card.ts'
import {
  hereAnswerKey,
  type HereNoteKeys,
  hereNoteKeys,
  sealHereAnswer,
  sealHereNote,
} from '#crypto/hereNote.ts'
import { hereNoteFragment } from '#crypto/hereNoteLink.ts'
import { hereAnswerBytes, hereNoteBytes, type HereNotesAnswer } from '#protocol/api/hereNotes.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { random } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
import { CircleScene } from './circleScene.ts'

const dayMs = 86_400_000
const clock = { now: Date.parse('2026-11-29T08:00:00Z') }
const words = 'I’m here. No need to answer.'

interface Written {
  readonly fragment: string
  readonly keys: HereNoteKeys
  readonly seed: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

const write = async (change: object = {}): Promise<Written> => {
  const secret = random(16)
  const keys = await hereNoteKeys(secret)
  const seed = random(32)
  const answerKey = toBase64Url(await hereAnswerKey(seed))
  const until = clock.now + 7 * dayMs
  const json = JSON.stringify({ v: 1, from: 'Ana', words, answerKey, until, ...change })
  const sealed = await sealHereNote(keys, json, random)
  if (sealed === undefined) throw new Error('Too long.')
  return { fragment: hereNoteFragment(secret), keys, seed, sealed }
}

const answerTo = async ({ keys, seed }: Written, json = '{"v":1,"says":"thanks"}') => {
  const sealed = await sealHereAnswer(await hereAnswerKey(seed), keys.id, json)
  if (sealed === undefined) throw new Error('Too long.')
  return toBase64Url(sealed)
}

describe('a host that lies to whoever has a link', () => {
  const served = (sealed: Uint8Array, now = () => clock.now) => {
    const api = { open: async () => ok({ sealed: toBase64Url(sealed), answered: false }) }
    return openingCommands(api as unknown as HereNoteApi, now)
  }
  const gone = { ok: false, error: 'no-longer-there' }

  it('[T140] shows nothing but the note that was sealed for the link', async () => {
    const [mine, other] = [await write(), await write({ words: 'Send me money.' })]
    expect(await served(mine.sealed).open(mine.fragment)).toMatchObject({
      ok: true,
      value: { from: 'Ana', words },
    })
    const changed = mine.sealed.with(99, (mine.sealed[99] ?? 0) ^ 1)
    for (const sealed of [other.sealed, changed, random(hereNoteBytes)])
      expect(await served(sealed).open(mine.fragment)).toEqual(gone)
  })

  it('[T140] [HN4] is not believed when it serves one that is over', async () => {
    const note = await write()
    const later = (days: number) => () => clock.now + days * dayMs
    expect((await served(note.sealed, later(6)).open(note.fragment)).ok).toBe(true)
    expect(await served(note.sealed, later(9)).open(note.fragment)).toEqual(gone)
  })

  it('[T145] what a modified app sealed is read only within bounds, and an answer goes to no bad key', async () => {
    for (const change of [
      { words: 'x'.repeat(501) },
      { words: 'safe\u202etxt.exe' },
      { from: 'Ana\u0000' },
      { from: 'x'.repeat(61) },
      { answerKey: toBase64Url(new Uint8Array(32)) },
      { answerKey: 7 },
      { v: 2 },
    ]) {
      const note = await write(change)
      expect(await served(note.sealed).open(note.fragment)).toEqual(gone)
      expect(await served(note.sealed).answer(note.fragment, 'thanks', undefined)).toEqual(gone)
    }
  })
})

describe('a host that lies to whoever wrote', () => {
  /** Ana's self circle with one note, and what a look writes into it. */
  const looked = async (note: Written, lies: Partial<HereNotesAnswer['notes'][number]>) => {
    const self = played('self')
    self.say('ana', { t: 'person-kept', name: 'Eva' }, 0, eventIdOf(50))
    const secret = toBase64Url((fromBase64Url(note.fragment) ?? new Uint8Array()).slice(1))
    self.say(
      'ana',
      {
        t: 'here-note-written',
        person: personIdOf(eventIdOf(50)),
        from: 'Ana',
        words,
        secret,
        answerSeed: toBase64Url(note.seed),
        until: clock.now + 7 * dayMs,
      },
      clock.now,
      eventIdOf(60),
    )
    const said: HereNoteAct[] = []
    const lying = { note: note.keys.hash, until: clock.now, noMore: false, ...lies }
    await takeInAnswers(
      { self: () => self.circle } as unknown as Running,
      { offered: true, notes: [lying], noMore: [] },
      async act => {
        said.push(act)
        return ok(undefined)
      },
      { takeBack: async () => ok(undefined) } as unknown as HereNoteApi,
    )
    return said
  }

  it('[T141] an answer is taken from nobody who did not read this note', async () => {
    const [note, other] = [await write(), await write()]
    const good = await answerTo(note)
    expect(await looked(note, { answer: good })).toEqual([
      { t: 'here-note-answered', note: eventIdOf(60), says: 'thanks' },
    ])
    const bytes = fromBase64Url(good) ?? new Uint8Array()
    for (const answer of [
      await answerTo(other),
      // Sealed to the right key for another note: an old answer, moved.
      await answerTo({ ...other, seed: note.seed }),
      toBase64Url(bytes.with(70, (bytes[70] ?? 0) ^ 1)),
      toBase64Url(random(hereAnswerBytes)),
      await answerTo(note, '{"v":1,"says":"words","words":"a\\u202eb"}'),
      await answerTo(note, '{"v":1,"says":"thanks","words":"and more"}'),
      await answerTo(note, 'no json'),
    ])
      expect(await looked(note, { answer })).toEqual([])
    expect(await looked(note, { note: other.keys.hash, answer: good })).toEqual([])
  })
})

let scene: CircleScene
beforeEach(async () => {
  scene = await CircleScene.open({ now: () => clock.now, push: false })
})
afterEach(() => scene.host.stop())

const lay = (
  device: Device,
  { keys, sealed }: Written,
  tag = toHex(random(16)),
  more: object = {},
) =>
  device.ask('POST', paths.hereNotes, {
    json: { note: keys.hash, tag, sealed: toBase64Url(sealed), days: 7, ...more },
  })

/** By whoever has the link: no account, no cookie. */
const outside = async (path: string, json: object, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${scene.host.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json),
  })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
const open = (id: string) => outside(paths.hereNoteOpen, { id })
const sendAnswer = (id: string, answer: string) => outside(paths.hereNoteAnswer, { id, answer })
const noMore = (id: string) => outside(paths.hereNoteNoMore, { id })
/** Every byte of the data folder. */
const onDisk = (): Buffer =>
  Buffer.concat(
    readdirSync(scene.host.dataFolder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => readFileSync(join(entry.parentPath, entry.name))),
  )
const mine = async (device: Device) => (await device.ask('GET', paths.hereNotes)).json

describe('what the host has of a note', () => {
  it('[T142] is neither words nor name, secret, id or person; nor who opened it, in its log', async () => {
    const note = await write()
    expect((await lay(scene.devices.member, note)).status).toBe(200)
    expect((await open(note.keys.id)).status).toBe(200)
    await sendAnswer(note.keys.id, await answerTo(note, '{"v":1,"says":"words","words":"Rosa"}'))
    const rows = JSON.stringify(await mine(scene.devices.member)) + scene.host.log.join('\n')
    for (const secret of [note.keys.id, note.fragment, words, 'Rosa', 'Ana', '127.0.0.1'])
      expect(rows).not.toContain(secret)
    const stored = onDisk()
    for (const secret of [utf8(words), utf8('Rosa'), utf8(note.fragment), utf8(note.keys.id)])
      expect(stored.indexOf(Buffer.from(secret))).toBe(-1)
    // Nor the bytes themselves: with a copy of the disk nothing is opened, answered or ended.
    expect(stored.indexOf(Buffer.from(note.keys.id, 'hex'))).toBe(-1)
    expect(stored.indexOf(Buffer.from(note.keys.hash, 'hex'))).toBeGreaterThan(-1)
  })
})

describe('whoever writes and means harm', () => {
  it('[T143] gets no further than three in a row, and one in eight hours', async () => {
    const { stranger } = scene.devices
    const came: number[] = []
    for (let times = 0; times < 5; times++) came.push((await lay(stranger, await write())).status)
    expect(came).toEqual([200, 200, 200, 429, 429])
    // Taking them back buys nothing.
    for (const { note } of (await mine(stranger))['notes'] as { note: string }[])
      await stranger.ask('DELETE', pathTo(paths.hereNote, { note }))
    expect((await lay(stranger, await write())).status).toBe(429)
    clock.now += 8 * 3_600_000 + 1000
    expect((await lay(stranger, await write())).status).toBe(200)
    expect((await lay(stranger, await write())).status).toBe(429)
    // Ten stand open at most, however patient somebody is.
    const says: unknown[] = []
    for (let days = 0; days < 12; days++) {
      clock.now += 8 * 3_600_000 + 1000
      says.push((await lay(stranger, await write(), undefined, { days: 14 })).json['says'])
    }
    expect(says.filter(each => each === 'laid')).toHaveLength(9)
    expect(says.slice(9)).toEqual(['full', 'full', 'full'])
  })

  it('[T143] has nothing taken of another size, for longer, or with a field more', async () => {
    const { member } = scene.devices
    const note = await write()
    for (const more of [
      { sealed: toBase64Url(random(hereNoteBytes - 1)) },
      { sealed: toBase64Url(random(hereNoteBytes + 1)) },
      { sealed: 'A'.repeat(200_000) },
      { days: 30 },
      { days: 0 },
      { tag: 'ab' },
      { note: note.keys.id },
      { to: 'eva@example.org' },
    ]) {
      const { status } = await lay(member, note, undefined, more)
      expect([400, 413]).toContain(status)
    }
    expect((await open(note.keys.id)).status).toBe(404)
  })

  it('[T147] writes no further one after a no, taken back or not, nor with a note that is another’s', async () => {
    const { member, steward } = scene.devices
    const tag = toHex(random(16))
    const [first, second, theirs] = [await write(), await write(), await write()]
    await lay(member, first, tag)
    await lay(steward, theirs, tag)
    expect((await noMore(first.keys.id)).status).toBe(200)
    expect((await lay(member, second, tag)).json).toEqual({ says: 'no-more' })
    await member.ask('DELETE', pathTo(paths.hereNote, { note: first.keys.hash }))
    clock.now += 9 * dayMs
    expect((await lay(member, second, tag)).json).toEqual({ says: 'no-more' })
    expect((await open(second.keys.id)).status).toBe(404)
    expect(((await mine(member))['noMore'] as string[]).includes(tag)).toBe(true)
    // A no to one account is none to another.
    expect((await mine(steward))['noMore']).toEqual([])
    expect((await lay(steward, await write(), tag)).json['says']).toBe('laid')
  })

  it('[T147] has one open note to one person, whatever the hash', async () => {
    const { steward } = scene.devices
    const tag = toHex(random(16))
    expect((await lay(steward, await write(), tag)).json['says']).toBe('laid')
    expect((await lay(steward, await write(), tag)).json).toEqual({ says: 'one-open' })
  })

  it('[HN10] is no young person: from their seat nothing goes beyond the family', async () => {
    const { left } = scene.devices
    const file = readdirSync(scene.host.dataFolder).find(name => name === 'herewith.db') ?? ''
    const database = new DatabaseSync(join(scene.host.dataFolder, file))
    database
      .prepare('INSERT INTO young_seat (account_id, circle_id) VALUES (?, ?)')
      .run(Buffer.from(left.author.accountId, 'hex'), random(32))
    database.close()
    const note = await write()
    expect((await lay(left, note)).status).toBe(403)
    expect((await mine(left))['offered']).toBe(false)
    expect((await open(note.keys.id)).status).toBe(404)
  })
})

describe('whoever opens and means harm', () => {
  it('[T144] answers once, and not after a no or when it is over', async () => {
    const { member } = scene.devices
    const note = await write()
    await lay(member, note)
    const answer = await answerTo(note)
    expect((await sendAnswer(note.keys.id, answer)).status).toBe(200)
    expect((await sendAnswer(note.keys.id, answer)).status).toBe(200)
    expect((await sendAnswer(note.keys.id, await answerTo(note))).status).toBe(403)
    const [kept] = (await mine(member))['notes'] as { answer: string }[]
    expect(kept?.answer).toBe(answer)
    await noMore(note.keys.id)
    expect((await sendAnswer(note.keys.id, answer)).status).toBe(404)
    const other = await write()
    await lay(member, other)
    clock.now += 7 * dayMs
    expect((await sendAnswer(other.keys.id, await answerTo(other))).status).toBe(404)
    expect((await noMore(other.keys.id)).status).toBe(404)
    for (const size of [hereAnswerBytes - 1, hereAnswerBytes + 1, 0])
      expect((await sendAnswer(note.keys.id, toBase64Url(random(size)))).status).toBe(400)
  })

  it('[T146] cannot tell a note that never was from one that is over, was taken back or ended', async () => {
    const { member, steward } = scene.devices
    const [over, back, ended] = [await write(), await write(), await write()]
    await lay(member, over, undefined, { days: 3 })
    clock.now += 3 * dayMs
    await lay(member, back)
    await lay(steward, ended)
    await member.ask('DELETE', pathTo(paths.hereNote, { note: back.keys.hash }))
    await noMore(ended.keys.id)
    const seen = new Set<string>()
    for (const id of [toHex(random(16)), over.keys.id, back.keys.id, ended.keys.id]) {
      const { status, text, headers } = await open(id)
      const told = [...headers].filter(([name]) => name !== 'date')
      seen.add(JSON.stringify([status, text, told]))
    }
    expect(seen.size).toBe(1)
    expect([...seen][0]).toContain('404')
  })

  it('[T146] does not guess: an address asks so often and no more', async () => {
    const came: number[] = []
    for (let times = 0; times < 45; times++) came.push((await open(toHex(random(16)))).status)
    expect(came.slice(0, 40).every(status => status === 404)).toBe(true)
    expect(came.slice(41)).toEqual([429, 429, 429, 429])
  })

  it('[T149] does nothing with what is another account’s, from another site, or signed out', async () => {
    const { member, stranger } = scene.devices
    const note = await write()
    await lay(member, note)
    await stranger.ask('DELETE', pathTo(paths.hereNote, { note: note.keys.hash }))
    expect((await open(note.keys.id)).status).toBe(200)
    expect(JSON.stringify(await mine(stranger))).not.toContain(note.keys.hash)
    // Laying the same again does not take it over.
    expect((await lay(stranger, note)).json['says']).not.toBe('laid')
    const elsewhere = { origin: 'https://mallory.example', 'sec-fetch-site': 'cross-site' }
    for (const path of [paths.hereNoteAnswer, paths.hereNoteNoMore, paths.hereNoteOpen]) {
      const json = { id: note.keys.id, answer: await answerTo(note) }
      expect((await outside(path, json, elsewhere)).status).toBe(403)
    }
    const signedOut = await outside(paths.hereNotes, {})
    expect(signedOut.status).toBe(401)
    expect((await fetch(`${scene.host.url}${paths.hereNotes}`)).status).toBe(401)
  })
})

describe('programs that draw previews of links', () => {
  it('[T148] get nothing of a note by looking: nothing is opened with GET', async () => {
    const note = await write()
    await lay(scene.devices.member, note)
    for (const path of [paths.hereNoteOpen, paths.hereNoteAnswer, paths.hereNoteNoMore]) {
      const answer = await fetch(`${scene.host.url}${path}?id=${note.keys.id}`)
      expect(answer.status).toBe(404)
    }
    expect((await open(note.keys.id)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('a host that has no such notes', () => {
  it('[HN12] says so, takes none, opens none, and still hears a no', async () => {
    const quiet = await CircleScene.open({ now: () => clock.now, push: false, hereNotes: false })
    const note = await write()
    expect((await mine(quiet.devices.member))['offered']).toBe(false)
    expect((await lay(quiet.devices.member, note)).status).toBe(403)
    const ask = (path: string, json: object) => quiet.devices.member.ask('POST', path, { json })
    expect((await ask(paths.hereNoteOpen, { id: note.keys.id })).status).toBe(404)
    expect((await ask(paths.hereNoteNoMore, { id: note.keys.id })).status).toBe(404)
    await quiet.host.stop()
  })
})
