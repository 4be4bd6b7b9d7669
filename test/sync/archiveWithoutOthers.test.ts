import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Without } from '#client/archive/archiveFormat.ts'
import type { PaperNode } from '#client/archive/paperTree.ts'
import { dayMs, hourMs } from '#core/circle/circle.ts'
import { type EventId, parseEventId } from '#core/circle/ids.ts'
import { personIdOf } from '#core/people/card.ts'
import { archiveWords } from '#web/me/archiveWords.ts'
import { en } from '#web/text/en.ts'
import { good } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
import { type House, openHouse, sitDown, type Somebody, type Table } from '../cast/table.ts'
import { five, liveThrough } from '../cast/week.ts'
import { weekSteps, weekWords } from '../cast/weekSteps.ts'
import { textIn } from './rezipped.ts'

/**
 * A week of five in which everything is said that a family says, a circle of two beside it, and all that Ana keeps
 * for herself: a plan with people on it, the people in her life, who catches her. Then she takes it along.
 */
let house: House
let ana: Somebody
let table: Table
let accounts: readonly string[]
const clock = { now: 0 }
const friend = 'Maribel Ortega'
const friendsNumber = '+34 600 111 222'
const neighbour = 'Rosalía'
const bensNumber = '+44 1632 960777'
const bensPicture = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) & 0xff)
const anasPicture = Uint8Array.from({ length: 3000 }, (_, at) => (at * 5) & 0xff)

const idOf = (letter: string): EventId =>
  parseEventId(`01KAB3000000000000000000${letter}A`) as EventId

beforeAll(async () => {
  const mondayMs = (Math.floor((Date.now() / dayMs + 3) / 7) * 7 - 3 + 7) * dayMs
  clock.now = mondayMs - hourMs
  house = await openHouse({ now: () => clock.now })
  const people: Somebody[] = []
  // oxlint-disable-next-line no-await-in-loop
  for (const name of five) people.push(await house.enter(name))
  const at = async (now: number): Promise<void> => {
    clock.now = now
    for (const { browser } of people) browser.clockAheadMs = now - Date.now()
  }
  await at(clock.now)
  table = await sitDown(people)
  const aWhile = (): Promise<void> => new Promise(resolve => void setTimeout(resolve, 280))
  await liveThrough(table, people, weekSteps, mondayMs, at, aWhile)
  const [first, ben] = people
  if (first === undefined || ben === undefined) throw new Error('Nobody is here')
  ana = first
  const pair = await sitDown([ana, ben], 'pair')
  await good(
    ana.engine.circles.say(pair.circle, {
      t: 'circle-named',
      name: 'Ana & Ben',
      kind: 'pair',
      colour: 'lake',
    }),
  )
  await pictures(ben, table)
  await aboutOthers(ben, table)
  accounts = [
    ...five.filter(name => name !== 'Ana').map(name => table.accountOf(name)),
    pair.accountOf('Ben'),
  ]
  await Promise.all(
    [table.circle, pair.circle].map(circle =>
      untilCircle(ana.engine, circle, ({ sending }) => sending.length === 0),
    ),
  )
}, 300_000)
afterAll(async () => {
  await house.close()
})

/** One of hers, one of Ben's, and a number of his in an offer. */
const pictures = async (ben: Somebody, { circle }: Table): Promise<void> => {
  const seen = { kind: 'picture', mime: 'image/webp', words: '' } as const
  const draft = await ana.engine.circles.newId()
  await good(ana.engine.files.keep(draft, { ...seen, bytes: anasPicture }))
  const asked = { t: 'share-offered', need: 'hand', words: 'Who could ring?' } as const
  await good(ana.engine.circles.say(circle, asked, draft))
  const { view } = await untilCircle(ben.engine, circle, state =>
    state.view.shares.some(one => one.kind === 'open' && one.words === asked.words),
  )
  const share = view.shares.find(one => one.kind === 'open' && one.words === asked.words)?.entry
  if (share === undefined) throw new Error('no share')
  const offer = { what: 'call', when: 'tonight', phone: bensNumber } as const
  const offered = { t: 'move-made', share, move: 'offer', words: 'I ring.', offer } as const
  await good(ben.engine.circles.say(circle, offered))
  const answer = await ben.engine.circles.newId()
  await good(ben.engine.files.keep(answer, { ...seen, bytes: bensPicture }))
  const here = { t: 'move-made', share, move: 'here', words: 'Look.' } as const
  await good(ben.engine.circles.say(circle, here, answer))
  await untilCircle(ana.engine, circle, state =>
    state.view.shares.some(
      one =>
        one.entry === share &&
        one.kind === 'open' &&
        one.moves.filter(move => move.kind === 'open').length === 2,
    ),
  )
}

/** What she keeps of others in her own circle, and shows of her plan. */
const aboutOthers = async (ben: Somebody, { circle, accountOf }: Table): Promise<void> => {
  const { circles } = ana.engine
  const phones = [{ value: friendsNumber }]
  const kept = await good(circles.sayToMyself({ t: 'person-kept', name: friend, phones }))
  const person = personIdOf(kept)
  await good(
    circles.sayToMyself({ t: 'contact-noted', person, way: 'call', on: 20_000, words: friend }),
  )
  const place = { step: 'people', place: 1000 } as const
  const named = { kind: 'person', name: friend, phone: friendsNumber } as const
  await good(
    circles.sayToMyself({
      t: 'plan-line-written',
      ...place,
      says: { ...named, person: String(person) },
    }),
  )
  const member = { circle, account: accountOf('Ben') }
  await good(
    circles.sayToMyself({
      t: 'plan-line-written',
      ...place,
      says: { kind: 'person', name: 'Ben', phone: bensNumber, member },
    }),
  )
  const key = '0123456789abcdef0123456789abcdef'
  await circles.sayToMyself({
    t: 'outside-catcher-kept',
    key,
    name: neighbour,
    phone: friendsNumber,
    words: 'Ring twice.',
  })
  for (const [from, to, letter] of [
    [ana, 'Ben', 'B'],
    [ben, 'Ana', 'C'],
  ] as const) {
    const show = {
      t: 'plan-shown',
      show: idOf(letter),
      to: [accountOf(to)],
      live: false,
      steps: [{ step: 'people', lines: [named] }],
    } as const
    const audience = { kind: 'people', accounts: [accountOf(to)] } as const
    await good(from.engine.circles.say(circle, show, undefined, audience))
  }
  await untilCircle(ana.engine, circle, state =>
    JSON.stringify(state.plans ?? {}).includes(friendsNumber),
  )
  await good(
    circles.say(circle, { t: 'member-vouched', account: accountOf('Ben'), gen: 1, how: 'words' }),
  )
}

const made = async (
  without: readonly Without[],
): Promise<{ readonly zip: Uint8Array; readonly files: Record<string, Uint8Array> }> => {
  const order = { words: archiveWords('en', en), withSecrets: true, without, timeZone: 'UTC' }
  const blob = await good(ana.engine.archive.make(order))
  if (blob === undefined) throw new Error('stopped')
  const zip = new Uint8Array(await blob.arrayBuffer())
  return { zip, files: unzipSync(zip) }
}

const textsIn = (files: Record<string, Uint8Array>): string =>
  Object.keys(files)
    .filter(name => !name.startsWith('media/'))
    .map(name => `${name}\n${textIn(files, name)}`)
    .join('\n')

/**
 * Who was asked for a second pair of eyes is not Ana's to know, so what asked for it is in no archive.json of hers; the
 * answer, which everybody could read, stands on the page of an archive with others alone (docs/ARCHIVE.md).
 */
const notBrought = 'He may only be tired.'

/** What people said in words of their own. */
const saidOn = (page: string): readonly string[] =>
  [...page.matchAll(/<div class="words" dir="auto">([^<]*)<\/div>/g)].map(
    ([, words]) => words ?? '',
  )

test('[E15] [E20] of a week of everything nobody’s name, account, number, voice or picture is left', async () => {
  const whole = await made([])
  const all = textsIn(whole.files)
  // All of it is there where nothing was left out: a test that looks for nothing finds nothing.
  for (const account of accounts) expect(all).toContain(account)
  for (const said of [friend, friendsNumber, bensNumber, 'Ana &amp; Ben'])
    expect(all).toContain(said)
  expect(all).not.toContain(neighbour)

  const { files } = await made(['others'])
  const text = textsIn(files)
  for (const account of accounts) expect(text).not.toContain(account)
  for (const number of [friendsNumber, bensNumber]) expect(text).not.toContain(number)
  // "The dog, says Ben." are free words, which stay.
  const inFields = text.replaceAll(/The dog, says \w+\./g, '')
  for (const name of [...five.filter(each => each !== 'Ana'), friend, 'Maribel', neighbour])
    expect(inFields).not.toMatch(new RegExp(`\\b${name}\\b`))
  expect(Object.keys(files).some(name => name.startsWith('proof/'))).toBe(false)
  expect(files['people.vcf']).toBeUndefined()
  const media = Object.entries(files).filter(([name]) => name.startsWith('media/'))
  expect(media).toHaveLength(1)
  expect(Buffer.compare(media[0]?.[1] ?? new Uint8Array(), anasPicture)).toBe(0)

  // The words are all there: what others answered, and what was owned and read.
  const page = textIn(files, 'index.html')
  const said = saidOn(page)
  for (const words of saidOn(textIn(whole.files, 'index.html')))
    if (words !== notBrought) expect(said).toContain(words)
  expect(page).toContain(weekWords.night)
  expect(page).toContain('The dog, says Ben.')
  expect(page).toContain('<section id="plan">')
  // On the plan, and shown: somebody, without a number.
  expect(page).toMatch(/<li dir="auto">Somebody \d+<\/li>/)
})

test('[E15] [E20] brought back, it reads as it did, and its answers too', async () => {
  const { zip, files } = await made(['others'])
  const { engine } = await house.enter('Eva')
  const back = await good(engine.archive.bringBack(new Blob([new Uint8Array(zip)])))
  const archive = back?.archive ?? ''
  const listed = await good(engine.archive.keptCircles(archive))
  const here = listed.find(({ circle }) => circle === table.circle)
  const read = await good(
    engine.archive.readKept({
      archive,
      folder: here?.folder ?? '',
      circle: table.circle,
      from: 0,
      words: archiveWords('en', en),
      timeZone: 'UTC',
    }),
  )
  const words = wordsOf(read?.nodes ?? [])
  expect(words).toContain('The dog, says Ben.')
  expect(words).toContain(weekWords.night)
  expect(words).not.toMatch(/Maribel|600 111 222/)
  expect(listed.map(({ name }) => name)).not.toContain('Ana & Ben')
  expect(textIn(files, 'archive.json')).toContain('"says":{')
})

const wordsOf = (nodes: readonly PaperNode[]): string =>
  nodes.map(node => (typeof node === 'string' ? node : wordsOf(node.inside))).join(' ')
