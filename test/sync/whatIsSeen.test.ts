/* oxlint-disable no-await-in-loop -- one person after another */
import { createECDH } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromUtf8, toBase64Url } from '#base/text.ts'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { decodeClientFrame } from '#protocol/api/live.ts'
import { paths } from '#protocol/api/paths.ts'
import { Browser, good, type Wire } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { askBack, keepParts, type Somebody, untilKeepers } from '../cast/keeping.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { type MailCatcher, mailService } from '../cast/mailService.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { databaseFileName } from '#server/sql/openSql.ts'
import { readProject } from '../docs/projectFiles.ts'
import { seenTables } from '../docs/seenTables.ts'

const tables = seenTables(readProject('docs/THREAT-MODEL.md'))

let host: TestHost
let mail: MailCatcher
const clock = { now: Date.now() }
const dayMs = 86_400_000
const wires: Wire[] = []

beforeAll(async () => {
  mail = await mailService()
  host = await testHost({ now: () => clock.now, mail: mail.place })
  await journey()
  await keeping()
})
afterAll(async () => {
  await host.stop()
  await mail.stop()
})

const browser = (): Browser => {
  const made = new Browser(host.url)
  wires.push(made.wire)
  return made
}

const settled = (engine: StoppableEngine, circle: CircleId, wanted: (is: CircleState) => boolean) =>
  untilCircle(engine, circle, state => state.sending.length === 0 && wanted(state))

/** Ana, Ben and Caro do what people do here, the quiet things too. */
const journey = async (): Promise<void> => {
  const anas = browser()
  const ana = await signUp(anas, 'Ana')
  const ben = await signUp(browser(), 'Ben')
  const caro = await signUp(browser(), 'Caro')
  const circle = await makeCircle(ana, 'family')
  const made = await good(ana.circles.invite(circle, { mode: 'ask', uses: 1, days: 7 }))
  const fragment = made.link.split('#')[1] ?? ''
  await good(ben.circles.readInvite(fragment))
  await good(ben.circles.join(fragment, { name: 'Ben', hello: 'It is me.' }))
  await settled(ana, circle, ({ view }) => view.requests.length === 1)
  const bens = await accountOf(ben)
  await good(ana.circles.welcome(circle, bens))
  const open = await openLink(ana, circle)
  await good(caro.circles.join(open, { name: 'Caro', hello: '' }))
  for (const engine of [ana, ben, caro])
    await settled(engine, circle, ({ view }) =>
      view.members.every(({ name }) => name !== undefined),
    )

  const draft = await ana.circles.newId()
  const picture = { kind: 'picture', mime: 'image/jpeg', words: 'It is lit.' } as const
  const { blob } = await good(ana.files.keep(draft, { ...picture, bytes: new Uint8Array(9) }))
  const words = { t: 'share-offered', need: 'listen', words: 'The lamp.' } as const
  await good(ana.circles.say(circle, words, draft))
  const { view } = await settled(ben, circle, is => is.view.shares.length === 1)
  const share = view.shares[0]
  if (share?.kind !== 'open') throw new Error('No share.')
  const { entry } = share
  await good(ben.files.open(circle, blob))
  await good(
    ben.circles.say(circle, { t: 'move-made', share: entry, move: 'reflect', words: 'You wait.' }),
  )
  const answered = await settled(ana, circle, is => {
    const [one] = is.view.shares
    return one?.kind === 'open' && one.moves.length === 1
  })
  const [first] = answered.view.shares
  const move = first?.kind === 'open' ? first.moves[0]?.entry : undefined
  if (move === undefined) throw new Error('No answer.')
  await good(ana.circles.say(circle, { t: 'heard-answered', move, heard: 'yes' }))
  await good(ana.circles.say(circle, { t: 'share-rested', share: entry }))
  await good(ana.circles.takeBack(circle, [entry]))

  // What nobody else may learn of: all of it in one's own circle.
  await good(ben.circles.sayToMyself({ t: 'page-written', words: 'Only mine.' }))
  const tomorrow = Date.now() + 3_600_000
  await good(ben.circles.sayToMyself({ t: 'share-set-aside', share: entry, until: tomorrow }))
  const anasAccount = await accountOf(ana)
  await good(caro.circles.sayToMyself({ t: 'person-blocked', account: anasAccount, name: 'Ana' }))
  await good(caro.account.changeSetting('helpCountry', 'ES'))
  await good(
    ben.letters.report({
      circle,
      to: anasAccount,
      about: await accountOf(caro),
      quotes: [],
      words: 'This.',
    }),
  )
  await settled(ana, circle, ({ reports }) => reports.told.length === 1)
  await good(ana.account.newRecoveryCode())
  await good(ana.account.nameDevice('The green one'))
  await good(ana.account.read())
  await good(caro.circles.leave(circle, 'leave'))
  await settled(ana, circle, is => is.view.members.length === 2)
  await telling(ana, ben, circle)
  await writing(caro)
  const again = anas.open()
  await until(again, state => state.signIn.kind === 'signed-in')
  await pairing(ana)
}

/** Ben's device is told; Ana is not safe, and tells him at once. */
const telling = async (
  ana: StoppableEngine,
  ben: StoppableEngine,
  circle: CircleId,
): Promise<void> => {
  const mine = createECDH('prime256v1')
  const [point, auth] = [toBase64Url(new Uint8Array(mine.generateKeys())), 'A'.repeat(22)]
  const address = { endpoint: 'https://push.example/ben', p256dh: point, auth }
  const at = { hours: [720], quiet: { from: 1320, to: 420 }, atOnce: 'always' } as const
  const share = { t: 'share-offered', need: 'unsafe', words: '' } as const
  const account = await accountOf(ben)
  await good(
    ana.circles.say(circle, share, await ana.circles.newId(), {
      kind: 'people',
      accounts: [account],
    }),
  )
  await good(ana.circles.say(circle, { t: 'share-offered', need: 'listen', words: 'Late.' }))
  await settled(ben, circle, ({ view }) =>
    view.shares.some(each => each.kind === 'open' && each.need === 'listen'),
  )
  await good(ben.telling.hostKey())
  // With his turn to be asked, a day later.
  await good(ben.telling.tell(address, at, 0))
  const sent = wires.flatMap(wire => wire.sent).length
  ben.telling.here()
  for (let tries = 0; wires.flatMap(wire => wire.sent).length === sent && tries < 100; tries++)
    await new Promise(resolve => setTimeout(resolve, 20))
  await good(ben.telling.stop())
}

/** Caro is written to, and whoever reads her mail wants none. */
const writing = async (caro: StoppableEngine): Promise<void> => {
  const at = {
    hours: [720],
    quiet: { from: 1320, to: 420 },
    atOnce: 'no',
    lang: 'en',
    named: false,
  } as const
  expect(await good(caro.email.look(0))).toBe('off')
  await good(caro.email.ask('caro@example.org', at, 0))
  while (mail.arrived.length === 0) await new Promise(resolve => setTimeout(resolve, 20))
  const text = mail.arrived[0]?.text ?? ''
  const code = /\d{4} \d{4}/.exec(text)?.[0] ?? ''
  expect(await good(caro.email.confirm(code))).toBe(true)
  await good(caro.email.choose(at, 0))
  const token = text.trim().split('#')[1] ?? ''
  expect(await good(browser().open().email.never(token, true))).toBe(true)
  await good(caro.email.stop())
}

/** Ana lets her new phone in. */
const pairing = async (ana: StoppableEngine): Promise<void> => {
  const phone = browser().open()
  await good(ana.account.letDeviceIn(await good(phone.account.pairingCode('en'))))
  await good(phone.account.pairingTry())
  await good(phone.account.pairingSame(true))
  await good(ana.account.letDeviceInTry())
  await good(phone.account.pairingTry())
}

/** Eva asks three people to keep a part, ends a set and makes another, stops a stranger, and comes back. */
const keeping = async (): Promise<void> => {
  const enter = async (name: string): Promise<Somebody> => ({
    name,
    engine: await signUp(browser(), name),
  })
  const eva = await enter('Eva')
  const keepers = [await enter('Finn'), await enter('Gala'), await enter('Hugo')] as const
  const circle = await makeCircle(eva.engine, 'family')
  const link = await openLink(eva.engine, circle, keepers.length)
  for (const { engine, name } of keepers) await comeIn(engine, circle, link, name)
  const { accounts, owner } = await keepParts(eva, circle, keepers, dayMs)
  await good(eva.engine.keepers.end())
  await untilKeepers(eva, ({ made }) => made?.ended === 'ended')
  await good(eva.engine.keepers.make(accounts, dayMs))
  await untilKeepers(eva, ({ made }) => made?.ended === undefined && made?.ready === true)
  const [first, second] = keepers
  const stranger = browser().open()
  await good(first.engine.keepers.help(owner, await askBack(stranger)))
  await untilKeepers(eva, ({ returning }) => returning !== undefined)
  await good(eva.engine.keepers.stopReturn())
  await good(stranger.keepers.giveUp())
  const phone = browser().open()
  const words = await askBack(phone)
  await good(first.engine.keepers.help(owner, words))
  await good(second.engine.keepers.help(owner, words))
  clock.now += dayMs
  await good(phone.keepers.lookBack('en'))
  // Lost, as the story goes: signed out by this, it would ask to renew its session or not.
  await eva.engine.stop()
  await good(phone.keepers.comeIn())
}

/** `/v1/circles/7e…/events` → `/v1/circles/:circle/events`. */
const templateOf = (path: string): string => {
  const fits = (template: string): boolean =>
    new RegExp(`^${template.replaceAll(/:[a-z]+/g, '[^/]+')}$`).test(path)
  // The longest wins: a word of a path is no id.
  const found = Object.values(paths)
    .filter(fits)
    .toSorted((a, b) => a.split(':').length - b.split(':').length)
  return found[0] ?? path
}

/** Names of every field, at any depth: `slots[].ct`. */
const fieldsOf = (json: unknown, at = ''): readonly string[] => {
  if (Array.isArray(json))
    return json.length === 0 ? [`${at}[]`] : json.flatMap(each => fieldsOf(each, `${at}[]`))
  if (typeof json !== 'object' || json === null) return [at]
  return Object.entries(json).flatMap(([name, value]) =>
    fieldsOf(value, at === '' ? name : `${at}.${name}`),
  )
}

const collected = (said: Iterable<readonly [where: string, fields: readonly string[]]>) => {
  const all = new Map<string, Set<string>>()
  for (const [where, fields] of said) {
    const known = all.get(where) ?? new Set()
    all.set(where, known)
    for (const field of fields) known.add(field)
  }
  return Object.fromEntries([...all].map(([where, fields]) => [where, [...fields].toSorted()]))
}

test('[X15] what devices send to the host is what the table says, field by field', () => {
  const requests = wires.flatMap(wire =>
    wire.requests.map(({ method, path, query, headers, body, json }) => {
      const inBody =
        body === undefined
          ? []
          : json === true
            ? fieldsOf(JSON.parse(fromUtf8(body) ?? ''))
            : ['bytes']
      const inQuery = Object.keys(query ?? {}).map(name => `?${name}`)
      const inHeaders = Object.keys(headers ?? {}).map(name => `header ${name}`)
      return [`${method} ${templateOf(path)}`, [...inHeaders, ...inQuery, ...inBody]] as const
    }),
  )
  const frames = wires.flatMap(wire =>
    wire.sent.map(bytes => {
      const { kind = 'unreadable', ...frame } = decodeClientFrame(bytes) ?? {}
      return [`live ${kind}`, Object.keys(frame)] as const
    }),
  )
  expect(collected([...requests, ...frames])).toEqual(tables.sent)
})

test('[X15] what the host stores is what the table says, column by column', () => {
  const database = new DatabaseSync(join(host.dataFolder, databaseFileName), { readOnly: true })
  const names = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .all()
    .map(({ name }) => String(name))
  const stored = Object.fromEntries(
    names.map(name => [
      name,
      database
        .prepare('SELECT name FROM pragma_table_info(?)')
        .all(name)
        .map(column => String(column['name']))
        .toSorted(),
    ]),
  )
  database.close()
  expect(stored).toEqual(tables.stored)
})
