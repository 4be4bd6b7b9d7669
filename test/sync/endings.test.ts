import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { EndingsView } from '#core/endings/endingsView.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import { type RunningServer, startServer } from '#server/http/startServer.ts'
import { Browser, good, until, untilCircle } from '../cast/engineDevice.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { openToAnyone } from '../cast/testHost.ts'

let dataFolder: string
let server: RunningServer
let url: string
let clock: { now: number }
const browsers: Browser[] = []

beforeEach(async () => {
  clock = { now: Date.now() }
  dataFolder = mkdtempSync(join(tmpdir(), 'herewith-endings-'))
  const started = await startServer({
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    now: () => clock.now,
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
  readonly name: string
  readonly browser: Browser
  readonly engine: StoppableEngine
  readonly account: AccountId
}

const enter = async (name: string): Promise<Person> => {
  const browser = new Browser(url)
  browsers.push(browser)
  const engine = await signUp(browser, name)
  const { signIn } = await until(engine, state => state.signIn.kind === 'signed-in')
  if (signIn.kind !== 'signed-in') throw new Error(name)
  return { name, browser, engine, account: signIn.account }
}

const untilEndings = (
  engine: StoppableEngine,
  isSo: (view: EndingsView) => boolean,
): Promise<EndingsView> =>
  new Promise(resolve => {
    let stop: (() => void) | undefined
    let isDone = false
    stop = engine.watchMine('endings', view => {
      if (isDone || !isSo(view)) return
      isDone = true
      queueMicrotask(() => stop?.())
      resolve(view)
    })
  })

const two = async () => {
  const ana = await enter('Ana')
  const circle = await makeCircle(ana.engine, 'family')
  const link = await openLink(ana.engine, circle, 1)
  const ben = await enter('Ben')
  await comeIn(ben.engine, circle, link, 'Ben')
  await untilCircle(ana.engine, circle, ({ view }) => view.members.some(m => m.name === 'Ben'))
  return { ana, ben, circle }
}

const trusted = async (ana: Person, ben: Person, circle: CircleId): Promise<void> => {
  await good(ana.engine.endings.ask(ben.account, circle, 'Would you?'))
  await untilEndings(ben.engine, ({ others }) => others.some(({ state }) => state === 'asks'))
  await good(ben.engine.endings.answer(ana.account, 'yes'))
  await untilEndings(ana.engine, ({ mine }) => mine.some(({ word }) => word === 'yes'))
}

const wish = { choice: 'hide', words: 'All but the songs.', where: 'The blue box.' } as const

test('[EN2] [EN5] a yes brings the wishes, each change of them, and their end', async () => {
  const { ana, ben, circle } = await two()
  await good(ana.engine.endings.wish(wish))
  await trusted(ana, ben, circle)
  const told = await untilEndings(ben.engine, ({ others }) => others[0]?.wishes !== undefined)
  expect(told.others[0]).toMatchObject({ name: 'Ana', state: 'yes', wishes: wish })
  await good(ana.engine.endings.wish({ ...wish, choice: 'leave' }))
  await untilEndings(ben.engine, ({ others }) => others[0]?.wishes?.choice === 'leave')
  await good(ana.engine.endings.wish(undefined))
  await untilEndings(
    ben.engine,
    ({ others }) => others[0]?.state === 'yes' && others[0].wishes === undefined,
  )
})

test('[EN2] either side ends it; what was wished goes from where it was kept', async () => {
  const { ana, ben, circle } = await two()
  await good(ana.engine.endings.wish(wish))
  await trusted(ana, ben, circle)
  await untilEndings(ben.engine, ({ others }) => others[0]?.wishes !== undefined)
  await good(ben.engine.endings.answer(ana.account, 'no'))
  await untilEndings(ana.engine, ({ mine }) => mine[0]?.word === 'quit')
  expect(await ben.engine.endings.answer(ana.account, 'yes')).toEqual({
    ok: false,
    error: 'no-such-letter',
  })
  await trusted(ana, ben, circle)
  await good(ana.engine.endings.stop(ben.account))
  const { others } = await untilEndings(ben.engine, view => view.others.length === 0)
  expect(others).toEqual([])
})

test('[EN6] whom I block is told nothing, and is no confidant of mine any more', async () => {
  const { ana, ben, circle } = await two()
  await trusted(ana, ben, circle)
  await good(
    ana.engine.circles.sayToMyself({ t: 'person-blocked', account: ben.account, name: 'Ben' }),
  )
  await good(ana.engine.endings.wish(wish))
  const { mine } = await untilEndings(ana.engine, view => view.mine.length === 0)
  expect(mine).toEqual([])
  const theirs = await untilEndings(ben.engine, () => true)
  expect(theirs.others).toMatchObject([{ state: 'yes', wishes: undefined }])
})
