import { afterAll, beforeAll, expect, test } from 'vitest'
import { err } from '#base/result.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { HereNotesHere } from '#client/hereNotes/hereNotesHere.ts'
import type { Outcome } from '#client/commands/failure.ts'
import type { EventId } from '#core/circle/ids.ts'
import { type PersonId, personIdOf } from '#core/people/card.ts'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilMine } from '../cast/until.ts'
import { passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** Ana has a phone and a tablet. Eva has a browser, and no account. */
let host: TestHost
let phone: Browser
let evas: Browser
let ana: StoppableEngine
let tablet: StoppableEngine
let eva: StoppableEngine
const browsers: Browser[] = []

const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}

beforeAll(async () => {
  const wide = { name: 'here-note-write', kind: 'bucket', burst: 12, perMinute: 1 / 1440 } as const
  host = await testHost({ rules: { hereNoteWrite: wide } })
  phone = browser()
  ana = await signUp(phone, 'Ana')
  tablet = browser().open()
  const { name, passphrase } = passphraseOf('Ana')
  await good(tablet.account.signInWithPassphrase(name, passphrase))
  await until(tablet, state => state.connection === 'live' && state.coming !== true)
  evas = browser()
  eva = evas.open()
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

const keep = async (name: string): Promise<PersonId> =>
  personIdOf(await good(ana.circles.sayToMyself({ t: 'person-kept', name })))

const notesOf = (
  engine: StoppableEngine,
  isSo: (view: HereNotesHere) => boolean,
): Promise<HereNotesHere> => untilMine(engine, 'hereNotes', isSo)

const oneOf = (view: HereNotesHere, id: EventId) => view.notes.find(note => note.id === id)

const linkOn = async (engine: StoppableEngine, id: EventId): Promise<string> => {
  const view = await notesOf(engine, each => oneOf(each, id)?.fragment !== undefined)
  return `${host.url}/n#${oneOf(view, id)?.fragment ?? ''}`
}

const write = (person: PersonId, engine = ana) =>
  engine.hereNotes.write({ person, from: ' Ana ', words: 'I’m here.', days: 7 })

const refusal = async (outcome: Outcome<unknown>) => {
  const came = await outcome
  return came.ok ? 'done' : came.error
}

test('[HN1] [HN5] [HN8] a note is read and answered without an account; each device of mine has the link and the answer', async () => {
  const person = await keep('Eva')
  const id = await good(write(person))
  // The other device shows the same link.
  const link = await linkOn(tablet, id)
  expect(link).toBe(await linkOn(ana, id))
  const read = await good(eva.hereNotes.open(link))
  expect(read).toMatchObject({ from: 'Ana', words: 'I’m here.', answered: false })
  // Nothing of the link goes out but an id, in a body.
  const sent = evas.wire.requests.at(-1)
  expect(sent?.path).toBe(paths.hereNoteOpen)
  expect(JSON.stringify(evas.wire.requests.map(({ path }) => path))).not.toContain(
    link.split('#')[1],
  )
  expect(await refusal(eva.hereNotes.answer(link, 'words', ' '))).toBe('no-words')
  expect(await refusal(eva.hereNotes.answer(link, 'words', 'x\u202e'))).toBe('no-words')
  expect(await good(eva.hereNotes.answer(link, 'words', 'Come on Sunday.'))).toBe('sent')
  expect(await good(eva.hereNotes.answer(link, 'thanks', undefined))).toBe('answered-before')
  await good(tablet.hereNotes.look())
  const view = await notesOf(ana, each => oneOf(each, id)?.answer !== undefined)
  expect(oneOf(view, id)).toMatchObject({
    stands: 'answered',
    isNew: true,
    answer: { says: 'words', words: 'Come on Sunday.' },
  })
  await until(ana, ({ today }) => today?.items.some(({ kind }) => kind === 'here-answer') === true)
  await good(ana.circles.sayToMyself({ t: 'here-answer-read', note: id }))
  await until(
    tablet,
    ({ today }) => today?.items.some(({ kind }) => kind === 'here-answer') !== true,
  )
})

test('[HN6] one open note to one person, from whichever device', async () => {
  const person = await keep('Mara')
  const id = await good(write(person))
  await notesOf(tablet, each => oneOf(each, id) !== undefined)
  expect(await refusal(write(person, tablet))).toBe('here-note-open')
  // What was not taken is shown on neither.
  const view = await notesOf(tablet, each => oneOf(each, id) !== undefined)
  expect(view.notes.filter(note => note.person === person)).toHaveLength(1)
  // Taken back on the other device it opens no more, and another one can be written.
  const link = await linkOn(tablet, id)
  await good(tablet.hereNotes.takeBack(id))
  expect(await refusal(eva.hereNotes.open(link))).toBe('no-longer-there')
  expect(await refusal(eva.hereNotes.answer(link, 'thanks', undefined))).toBe('no-longer-there')
  await notesOf(ana, each => oneOf(each, id)?.stands === 'taken-back')
  expect(await refusal(write(person))).toBe('done')
})

test('[HN7] after a no none is written, on any device, also where the log has not heard of it', async () => {
  const person = await keep('Olga')
  const id = await good(write(person))
  const link = await linkOn(ana, id)
  await good(eva.hereNotes.noMore(link))
  expect(await refusal(eva.hereNotes.open(link))).toBe('no-longer-there')
  // Ana has not looked: the host says it, and her devices keep it.
  expect(await refusal(write(person))).toBe('notes-not-wanted')
  await notesOf(tablet, each => each.noMore.includes(person))
  expect(await refusal(write(person, tablet))).toBe('notes-not-wanted')
})

test('[HN4] a note whose laying was not heard of is no note, and is taken away with the next look', async () => {
  const person = await keep('Nils')
  // It arrives, and the answer is lost.
  phone.wire.tamper = async (request, pass) => {
    const answer = await pass()
    return request.path === paths.hereNotes && request.method === 'POST'
      ? err('no-connection')
      : answer
  }
  expect(await refusal(write(person))).toBe('no-connection')
  phone.wire.tamper = (_, pass) => pass()
  expect((await notesOf(ana, () => true)).notes.some(note => note.person === person)).toBe(false)
  expect(await refusal(write(person))).toBe('here-note-open')
  await good(ana.hereNotes.look())
  expect(await refusal(write(person))).toBe('done')
})

test('[T141] an answer that a host makes up reaches nobody', async () => {
  const person = await keep('Rosa')
  const id = await good(write(person))
  phone.wire.tamper = async (request, pass) => {
    const answer = await pass()
    if (!answer.ok || request.path !== paths.hereNotes) return answer
    const text = new TextDecoder().decode(answer.value.body)
    const said = JSON.parse(text) as { notes: { answer?: string }[] }
    const other = said.notes.find(note => note.answer !== undefined)?.answer
    // The answer to another note, under every one.
    const notes = said.notes.map(note => ({ ...note, answer: other }))
    return {
      ok: true,
      value: {
        ...answer.value,
        body: new TextEncoder().encode(JSON.stringify({ ...said, notes })),
      },
    }
  }
  await good(ana.hereNotes.look())
  phone.wire.tamper = (_, pass) => pass()
  const view = await notesOf(ana, each => oneOf(each, id) !== undefined)
  expect(oneOf(view, id)).toMatchObject({ stands: 'open', answer: undefined })
})
