import { readdirSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toBase64Url, utf8 } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import { decodeAs } from '#client/people/decodeAs.ts'
import { type PersonCard, personIdOf } from '#core/people/card.ts'
import type { PeopleView } from '#core/people/view.ts'
import { readVCards } from '#core/people/vcard/readVCards.ts'
import { chosenOf, nothingSaid } from '#web/people/chosen.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle, untilMine } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, passphraseOf, signUp } from '../cast/meet.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

/** What stands in Ana's list, and nobody would say by chance. */
const said = {
  name: 'Marawithoutacircle',
  phone: '+34 600 987 654',
  mail: 'quietfriend@example.org',
  note: 'Hasaspareroomforme',
  told: 'Shemovesinwithhermother',
  imported: 'Rosalindofthefile',
} as const

let host: TestHost
let phone: Browser
let ana: StoppableEngine
let anas: StoppableEngine
let ben: StoppableEngine
const browsers: Browser[] = []

const browser = (): Browser => {
  const made = new Browser(host.url)
  browsers.push(made)
  return made
}

const peopleOf = (
  engine: StoppableEngine,
  isSo: (view: PeopleView) => boolean,
): Promise<PeopleView> => untilMine(engine, 'people', isSo)
const named =
  (...names: readonly string[]) =>
  ({ people }: PeopleView): boolean =>
    JSON.stringify(people.map(({ name }) => name).toSorted()) === JSON.stringify(names.toSorted())

beforeAll(async () => {
  host = await testHost()
  phone = browser()
  ana = await signUp(phone, 'Ana')
  ben = await signUp(browser(), 'Ben')
  const circle = await makeCircle(ana, 'family')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  await untilCircle(ana, circle, ({ view }) => view.members.length === 2)
  anas = browser().open()
  const { name, passphrase } = passphraseOf('Ana')
  await good(anas.account.signInWithPassphrase(name, passphrase))
  await until(anas, state => state.connection === 'live' && state.coming !== true)
})
afterAll(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.stop()
})

const card = (name: string, number: string): string =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, `TEL:${number}`, 'END:VCARD', ''].join('\r\n')

const fileOf = (...people: readonly (readonly [string, string])[]): Uint8Array =>
  utf8(people.map(([name, number]) => card(name, number)).join(''))

test('[PE1] [PE3] whoever I keep on one device is on my other, with what each of them changed', async () => {
  const kept = await good(
    ana.circles.sayToMyself({
      t: 'person-kept',
      name: said.name,
      phones: [{ value: said.phone }],
      mails: [{ value: said.mail }],
    }),
  )
  await peopleOf(anas, named(said.name))
  phone.wire.unplug()
  const person = personIdOf(kept)
  await good(ana.circles.sayToMyself({ t: 'person-changed', person, note: said.note }))
  const told = { words: said.told, on: 20_776 }
  await good(anas.circles.sayToMyself({ t: 'person-changed', person, told }))
  phone.wire.plug()
  for (const engine of [ana, anas]) {
    const { people } = await peopleOf(
      engine,
      view => view.people[0]?.note !== undefined && view.people[0].told !== undefined,
    )
    expect(people).toMatchObject([{ note: said.note, told, phones: [{ value: said.phone }] }])
  }
})

test('[PE13] nothing is kept before it was looked at, and a file says who seems to be here', async () => {
  const file = fileOf(['M. W.', '0600 987 654'], [said.imported, '600 000 002'])
  const { comers, noticed } = await good(ana.people.read(file))
  expect(noticed).toBe(0)
  expect(comers).toMatchObject([
    { card: { name: 'M. W.' }, here: { name: said.name, by: 'number', what: said.phone } },
    { card: { name: said.imported } },
  ])
  expect(comers[1]?.here).toBeUndefined()
  expect(comers[0]?.here?.saysMore).toBe(false)
  await peopleOf(ana, named(said.name))
})

test('[PE5] two devices that bring the same file without a connection; one of the two is taken back', async () => {
  const read = await good(ana.people.read(fileOf([said.imported, '600 000 002'])))
  const { cards } = chosenOf(read, nothingSaid)
  phone.wire.unplug()
  const here = await good(ana.people.bring(cards, []))
  // What waits is seen at once on the device where it was brought in.
  await peopleOf(ana, named(said.name, said.imported))
  await good(anas.people.bring(cards, []))
  await peopleOf(anas, named(said.name, said.imported))
  phone.wire.plug()
  for (const engine of [ana, anas]) {
    const { alike } = await peopleOf(engine, view => view.people.length === 3)
    expect(alike).toHaveLength(1)
  }
  await good(ana.people.undo(here))
  for (const engine of [ana, anas]) await peopleOf(engine, named(said.name, said.imported))
})

test('[PE5] an import that was never sent is undone without a connection', async () => {
  phone.wire.unplug()
  const brought = await good(ana.people.bring([{ name: 'Never sent' }], []))
  await peopleOf(ana, ({ people }) => people.length === 3)
  await good(ana.people.undo(brought))
  const { lastImport } = await peopleOf(ana, named(said.name, said.imported))
  expect(lastImport?.import).not.toBe(brought)
  phone.wire.plug()
})

test('[PE5] two thousand people come in as a few entries, whole', async () => {
  const cards = Array.from(
    { length: 2_000 },
    (_, number): PersonCard => ({
      name: `Person ${number}`,
      phones: [{ value: `+34 6${String(number).padStart(8, '0')}`, label: 'mobile' }],
    }),
  )
  const brought = await good(ana.people.bring(cards, []))
  const { people } = await peopleOf(anas, view => view.people.length === 2_002)
  expect(people.slice(2).map(({ name }) => name)).toEqual(cards.map(({ name }) => name))
  await good(anas.people.undo(brought))
  await peopleOf(ana, named(said.name, said.imported))
})

test('[PE9] nobody in my circles sees any of it, and the host holds and hears none of it in clear', async () => {
  const everywhere = Object.values(said)
  for (const text of [JSON.stringify(await until(ben, () => true))])
    for (const secret of everywhere) expect(text).not.toContain(secret)
  const { circles } = await until(ben, () => true)
  for (const { id } of circles) {
    const text = JSON.stringify(await untilCircle(ben, id, () => true))
    for (const secret of everywhere) expect(text).not.toContain(secret)
  }
  expect((await peopleOf(ben, () => true)).people).toEqual([])
  const carried = browsers.flatMap(({ wire }) => [
    ...wire.requests.flatMap(({ path, query, headers, body }) => [
      utf8(`${path} ${JSON.stringify(query)} ${JSON.stringify(headers)}`),
      ...(body === undefined ? [] : [body]),
    ]),
    ...wire.sent,
    ...wire.heard,
  ])
  const stored = readdirSync(host.dataFolder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name)))
  expect(carried.length).toBeGreaterThan(20)
  for (const bytes of [...carried, ...stored]) {
    const text = Buffer.from(bytes).toString('latin1')
    for (const secret of everywhere) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(toBase64Url(utf8(secret)).slice(0, -2))
    }
  }
})

test('[PE18] an archive has them to read and as a file for any address book', async () => {
  const words = archiveWords('en', en)
  const blob = await good(ana.archive.make({ words, withSecrets: false, timeZone: 'UTC' }))
  const files = unzipSync(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer()))
  const page = new TextDecoder().decode(files['index.html'])
  for (const secret of [said.name, said.phone, said.note, said.told]) expect(page).toContain(secret)
  expect(page).not.toContain('tel:')
  const { cards } = readVCards(files['people.vcf'] ?? new Uint8Array(), decodeAs)
  expect(cards.map(({ name }) => name)).toEqual([said.name, said.imported])
})

test('[PE4] letting go erases somebody here, on my other device, and from the host', async () => {
  const { people } = await peopleOf(ana, view => view.people.length === 2)
  for (const { id } of people) await good(ana.people.letGo(id))
  for (const engine of [ana, anas]) await peopleOf(engine, named())
  expect(await anas.people.letGo(people[0]?.id ?? personIdOf('' as never))).toMatchObject({
    error: 'no-such-person',
  })
  // A device that comes later never meets their words.
  const later = browser().open()
  const { name, passphrase } = passphraseOf('Ana')
  await good(later.account.signInWithPassphrase(name, passphrase))
  await until(later, state => state.connection === 'live' && state.coming !== true)
  expect(JSON.stringify(await peopleOf(later, () => true))).not.toContain(said.name)
})
