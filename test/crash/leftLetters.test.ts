/* oxlint-disable no-await-in-loop -- one life of the host after another */
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import { databaseFileName } from '#server/sql/openSql.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { type Leaving, leftSeven, leftWords, untilEndings } from '../cast/leftLetter.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { HostProcess } from './hostProcess.ts'

const inside = pathToFileURL(join(import.meta.dirname, 'inside.ts')).href
const hourMs = 3_600_000
const dayMs = 24 * hourMs

let dataFolder: string
let host: HostProcess
let url: string
let browsers: readonly Browser[]
let ana: Leaving
let ben: Leaving
/** When it may be read, by the host. */
let dueAt: number

const settings = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  HEREWITH_DATA: dataFolder,
  NODE_OPTIONS: `--import=${inside}`,
  ...more,
})

interface Row {
  readonly due_at: number | null
  readonly given_at: number | null
  readonly words: number
}

/** What lies on the disk of a host that is not running. */
const onDisk = (): Row => {
  const database = new DatabaseSync(join(dataFolder, databaseFileName))
  const row = database
    .prepare('SELECT due_at, given_at, letter IS NOT NULL AS words FROM left_letter')
    .get()
  database.close()
  return row as unknown as Row // The statement names the row.
}

const enter = async (browser: Browser, name: string): Promise<Leaving> => {
  const engine = await signUp(browser, name)
  return { browser, engine, account: await accountOf(engine) }
}

/** The host lives again, and everybody is so much later. */
const rises = async (laterMs: number, diesAfter?: string): Promise<void> => {
  host = new HostProcess(
    settings({
      PORT: new URL(url).port,
      STORY_LATER_MS: String(laterMs),
      ...(diesAfter === undefined ? {} : { STORY_DIES_AFTER: diesAfter }),
    }),
  )
  for (const browser of browsers) browser.clockAheadMs = laterMs
  await host.url()
}

const looks = (): number =>
  ben.browser.wire.requests.filter(({ path }) => path === paths.leftLetters).length

/** His device does once more what it does each minute. Sending to nobody does nothing, and looks at the host. */
const look = async (): Promise<void> => {
  await ben.engine.endings.stop('0'.repeat(32) as typeof ana.account)
  await new Promise(resolve => {
    setTimeout(resolve, 100)
  })
}

/** Until it saw twice how things are, and whatever follows from it has happened. */
const looksTwice = async (): Promise<void> => {
  await until(ben.engine, ({ connection }) => connection === 'live')
  const before = looks()
  while (looks() - before < 3) await look()
}

const came = async (): Promise<string | undefined> => {
  const { others } = await untilEndings(ben.engine, () => true)
  return others[0]?.came?.words
}

/** Ana left Ben a letter, and he has asked for it. She is away from now on. */
beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'herewith-left-'))
  host = new HostProcess(settings())
  url = await host.url()
  await fetch(`${url}${paths.setUp}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: await host.setUpToken(), accounts: 'anyone' }),
  })
  const [first, second] = [new Browser(url), new Browser(url)]
  browsers = [first, second]
  ana = await enter(first, 'Ana')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle)
  ben = await enter(second, 'Ben')
  await comeIn(ben.engine, circle, link, 'Ben')
  await untilCircle(ana.engine, circle, ({ view }) => view.members.some(m => m.name === 'Ben'))
  await leftSeven(ana, ben, circle)
  await good(ben.engine.endings.want(ana.account))
  await ana.engine.stop()
  await host.kill()
  dueAt = onDisk().due_at ?? 0
})
afterEach(async () => {
  await Promise.all(browsers.map(each => each.close()))
  await host.kill()
  rmSync(dataFolder, { recursive: true, force: true })
})

test('[EN22] killed again and again during the wait, it goes on from where it was: not early, and once', async () => {
  expect(dueAt - Date.now()).toBeGreaterThan(7 * dayMs - hourMs)
  for (const beforeMs of [6 * dayMs, 3 * dayMs, hourMs]) {
    await rises(dueAt - Date.now() - beforeMs)
    await looksTwice()
    expect(await came()).toBeUndefined()
    await host.kill()
    // No life of it began the wait anew, and none shortened it.
    expect(onDisk()).toEqual({ due_at: dueAt, given_at: null, words: 1 })
  }
  await rises(dueAt - Date.now() + 60_000)
  await untilEndings(ben.engine, ({ others }) => others[0]?.came !== undefined)
  await looksTwice()
  await host.kill()
  const { given_at: givenAt, words } = onDisk()
  expect(givenAt).toBeGreaterThanOrEqual(dueAt)
  expect(words).toBe(0)
  // A month later nothing comes a second time.
  await rises(dueAt - Date.now() + 30 * dayMs)
  await looksTwice()
  expect(await came()).toBe(leftWords)
  await host.kill()
  expect(onDisk()).toEqual({ due_at: null, given_at: givenAt, words: 0 })
})

test.each([
  ['written down that it is given, and not sent', 'SET given_at = COALESCE', 1],
  ['let go of its words, and not said so', 'SET letter = NULL, ask_id = NULL', 0],
] as const)('[EN22] killed in the very moment: %s', async (_, statement, words) => {
  const later = dueAt - Date.now() + 60_000
  await rises(later, statement)
  let isOver = false
  const ended = host.ended.then(end => {
    isOver = true
    return end
  })
  while (!isOver) await look()
  expect(await ended).toEqual({ code: null, signal: 'SIGKILL' })
  const row = onDisk()
  expect(row.given_at).toBeGreaterThanOrEqual(dueAt)
  expect(row.words).toBe(words)
  // The one never left the host; of the other only the word that it has arrived was lost.
  expect(await came()).toBe(words === 1 ? undefined : leftWords)

  await rises(later + hourMs)
  await untilEndings(ben.engine, ({ others }) => others[0]?.came !== undefined)
  await looksTwice()
  expect(await came()).toBe(leftWords)
  const fetched = ben.browser.wire.requests.filter(
    ({ path, method }) => method === 'GET' && path.endsWith('/letter'),
  )
  expect(fetched).toHaveLength(words === 1 ? 2 : 1)
  await host.kill()
  // Given once: the first time stands, and there is nothing left to give.
  expect(onDisk()).toEqual({ due_at: null, given_at: row.given_at, words: 0 })
})
