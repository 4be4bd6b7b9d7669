import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CatchingView } from '#core/catching/catchingView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { type RunningServer, startServer } from '#server/http/startServer.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { trusted, untilEndings } from '../cast/leftLetter.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { openToAnyone } from '../cast/testHost.ts'

/** Four letters to a person, then one a minute. */
const few = { name: 'letter-to', kind: 'bucket', burst: 4, perMinute: 1 } as const
const reserve = { name: 'letter-reserve', kind: 'bucket', burst: 1, perMinute: 1 / 1440 } as const

let dataFolder: string
let server: RunningServer
let url: string
let clock: { now: number }
const browsers: Browser[] = []

beforeEach(async () => {
  clock = { now: Date.now() }
  dataFolder = mkdtempSync(join(tmpdir(), 'herewith-letters-'))
  const started = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    now: () => clock.now,
    rules: { letterTo: few, letterReserve: reserve },
    callRoundMs: 20,
    halfRequestMs: 60_000,
  })
  if (!started.ok) throw new Error(started.error)
  server = started.value
  url = `http://127.0.0.1:${server.port}`
  await openToAnyone(server, url)
})
afterEach(async () => {
  await Promise.all(browsers.splice(0).map(each => each.close()))
  await server.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

interface Person {
  readonly browser: Browser
  readonly engine: StoppableEngine
  readonly account: AccountId
}

const enter = async (name: string): Promise<Person> => {
  const browser = new Browser(url)
  browsers.push(browser)
  const engine = await signUp(browser, name)
  return { browser, engine, account: await accountOf(engine) }
}

const untilCatching = async (
  engine: StoppableEngine,
  isSo: (catching: CatchingView) => boolean,
): Promise<void> => {
  await until(engine, ({ catching }) => catching !== undefined && isSo(catching))
}

const two = async () => {
  const ana = await enter('Ana')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle, 1)
  const ben = await enter('Ben')
  await comeIn(ben.engine, circle, link, 'Ben')
  await untilCircle(ana.engine, circle, ({ view }) => view.members.some(m => m.name === 'Ben'))
  return { ana, ben, circle }
}

const wish = (words: string) => ({ choice: 'hide', words, where: '' }) as const

/** Writes down new wishes until the host takes no more, and then some. */
const wishTillFull = async ({ engine }: Person): Promise<void> => {
  for (const words of ['one', 'two', 'three', 'four', 'five', 'six', 'seven']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a hand does
    await good(engine.endings.wish(wish(words)))
    // oxlint-disable-next-line no-await-in-loop
    await settled()
  }
}

/** An end to what never comes, which says what came instead. */
const bound = { timeout: 60_000 }

/** What somebody who is trusted reads of the wishes now. */
const wishesAt = async ({ engine }: Person): Promise<string | undefined> => {
  const { others } = await untilEndings(engine, () => true)
  return others[0]?.wishes?.words
}

/** Whether what I said last has gone to who is trusted. */
const isTold = async (engine: StoppableEngine): Promise<boolean | undefined> => {
  const { mine } = await untilEndings(engine, () => true)
  return mine[0]?.told
}

const settled = () => new Promise(resolve => setTimeout(resolve, 150))

const refused = ({ browser }: Person): number =>
  browser.wire.requests.filter(({ method, path }) => method === 'POST' && /mail\/./.test(path))
    .length

/** How often she knocked, once she has been quiet for a while: a busy machine is late. */
const quiet = async (person: Person): Promise<number> => {
  let knocked = 0
  const isQuiet = async (): Promise<boolean> => {
    const before = refused(person)
    await new Promise(resolve => setTimeout(resolve, 3000))
    knocked = refused(person)
    return knocked > 1 && knocked === before
  }
  await expect.poll(isQuiet, bound).toBe(true)
  return knocked
}

const minuteLater = (...people: readonly Person[]): void => {
  clock.now += 61_000
  for (const { browser } of people) browser.clockAheadMs += 61_000
}

test('[R17] of wishes that wait only the latest goes, when the host said, also after a restart', async () => {
  const { ana, ben, circle } = await two()
  await trusted(ana, ben, circle)
  await wishTillFull(ana)
  const { mine } = await untilEndings(ana.engine, view => view.mine[0]?.told === false)
  expect(mine).toHaveLength(1)
  // It waits for as long as the host said, and knocks no more till then.
  const knocked = await quiet(ana)
  await settled()
  await settled()
  expect(refused(ana)).toBe(knocked)

  await ana.engine.stop()
  const again = ana.browser.open()
  await until(again, state => state.signIn.kind === 'signed-in')
  minuteLater(ana)
  await expect.poll(() => wishesAt(ben), bound).toBe('seven')
  await expect.poll(() => isTold(again), bound).toBe(true)
})

test('[CA32] [R17] what takes back goes at once where the host takes nothing else', async () => {
  const { ana, ben, circle } = await two()
  await trusted(ana, ben, circle)
  await wishTillFull(ana)
  await untilEndings(ben.engine, ({ others }) => others[0]?.wishes !== undefined)
  await good(ana.engine.endings.wish(undefined))
  await expect.poll(() => wishesAt(ben), bound).toBeUndefined()
  expect((await untilEndings(ben.engine, () => true)).others[0]?.state).toBe('yes')
  await expect.poll(() => isTold(ana.engine), bound).toBe(true)
  // The reserve is used up too: the end of the trust waits its minute, and no other letter goes before it.
  await good(ana.engine.endings.wish(wish('eight')))
  await good(ana.engine.endings.stop(ben.account))
  minuteLater(ana)
  await expect
    .poll(async () => (await untilEndings(ben.engine, () => true)).others, bound)
    .toEqual([])
})

test('[CA32] “I am all right now” reaches who was asked, whatever else waits', async () => {
  const { ana, ben, circle } = await two()
  await good(ana.engine.calls.ask(ben.account, circle, 'Call me.', ['ring']))
  await untilCatching(ben.engine, ({ others }) => others.some(({ state }) => state === 'asks'))
  const yes = { hours: undefined, ways: ['ring'], phone: undefined, line: 'usual' } as const
  await good(ben.engine.calls.sayYes(ana.account, yes))
  await untilCatching(ana.engine, ({ mine }) =>
    mine.some(each => each.kind === 'member' && each.word === 'yes'),
  )
  await trusted(ana, ben, circle)
  await wishTillFull(ana)
  // What is kept for endings goes as well.
  await good(ana.engine.endings.wish(undefined))
  await expect.poll(() => isTold(ana.engine), bound).toBe(true)
  await good(ana.engine.endings.wish(wish('eight')))
  await untilEndings(ana.engine, view => view.mine[0]?.told === false)

  const call = await good(ana.engine.calls.newCall())
  await good(ana.engine.calls.begin(call))
  clock.now += 6_000
  await untilCatching(ben.engine, ({ toMe }) => toMe[0]?.over === undefined && toMe.length > 0)
  await good(ana.engine.calls.endAll(call))
  await untilCatching(ben.engine, ({ toMe }) => toMe[0]?.over !== undefined)
  const { catching } = await until(ana.engine, state => state.catching?.call?.waits === false)
  expect(catching?.call?.state).toBe('over')
})
