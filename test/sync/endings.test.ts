import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { paths } from '#protocol/api/paths.ts'
import { databaseFileName } from '#server/sql/openSql.ts'
import { type RunningServer, startServer } from '#server/http/startServer.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { accountOf, until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, passphraseOf, signUp } from '../cast/meet.ts'
import { leftSeven, leftWords, trusted, untilEndings } from '../cast/leftLetter.ts'
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
  return { name, browser, engine, account: await accountOf(engine) }
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

const dayMs = 86_400_000
const nobody = '0'.repeat(32) as AccountId

/** What a device does by itself once a minute. */
const tend = async (...people: readonly Person[]): Promise<void> => {
  // Sending to nobody does nothing, and looks at the host.
  for (const { engine } of people) {
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await good(engine.endings.stop(nobody))
  }
}

/** Time goes by for the host and for everybody. */
const pass = async (ms: number, ...people: readonly Person[]): Promise<void> => {
  clock.now += ms
  for (const { browser } of people) browser.clockAheadMs += ms
  await tend(...people)
}

const asked = async (ana: Person, ben: Person): Promise<void> => {
  await good(ben.engine.endings.want(ana.account))
  await tend(ana)
  await untilEndings(ana.engine, ({ mine }) => mine[0]?.asking !== undefined)
}

/** Once more after a round that saw how things are now: whatever follows from it has happened. */
const looksTwice = async (person: Person): Promise<void> => {
  const looks = (): number =>
    person.browser.wire.requests.filter(({ path }) => path === paths.leftLetters).length
  const before = looks()
  await expect
    .poll(async () => {
      await tend(person)
      return looks() - before
    })
    .toBeGreaterThan(2)
}

const todayOf = (person: Person, kind: string) =>
  until(person.engine, ({ today }) => today?.items.some(item => item.kind === kind) === true)

/** Somebody has the host's database in their hands. */
const atHost = (statement: string): void => {
  const database = new DatabaseSync(join(dataFolder, databaseFileName))
  database.exec(statement)
  database.close()
}

test('[EN12] [EN17] asked for, Ana reads it first on Today and says that she is here', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await asked(ana, ben)
  // The host may say so before his own letter is here.
  await until(ana.engine, ({ today }) => {
    const first = today?.items[0]
    return first?.kind === 'left-asked' && first.signed
  })
  await pass(6 * dayMs, ana, ben)
  await good(ana.engine.endings.refuse(ben.account))
  await tend(ben)
  const { others } = await untilEndings(
    ben.engine,
    view => view.others[0]?.want?.ended !== undefined,
  )
  expect(others[0]?.want).toMatchObject({ ended: 'refused', signed: true })
  await todayOf(ben, 'left-here')
  await good(ben.engine.endings.read(ana.account, 'left-refused'))
  await untilEndings(ben.engine, view => view.others[0]?.want?.news === false)
  await pass(20 * dayMs, ana, ben)
  await looksTwice(ben)
  const later = await untilEndings(ben.engine, () => true)
  expect(later.others[0]?.came).toBeUndefined()
  expect(await ben.engine.endings.want(ana.account)).toEqual({
    ok: false,
    error: 'no-longer-there',
  })
  expect((await untilEndings(ana.engine, () => true)).mine[0]?.asking).toBeUndefined()
})

test('[EN11] [EN16] silence gives it, after the days, to a device that was away; once', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await good(ben.engine.endings.want(ana.account))
  await ana.engine.stop()
  await pass(6 * dayMs, ben)
  await looksTwice(ben)
  const early = await untilEndings(ben.engine, () => true)
  expect(early.others[0]).toMatchObject({ came: undefined, want: { ended: undefined } })
  await pass(dayMs, ben)
  const { others } = await untilEndings(ben.engine, view => view.others[0]?.came !== undefined)
  expect(others[0]).toMatchObject({
    came: { words: leftWords, read: false },
    want: { ended: 'got' },
  })
  await todayOf(ben, 'left-came')
  await good(ben.engine.endings.read(ana.account, 'left-letter'))
  await untilEndings(ben.engine, view => view.others[0]?.came?.read === true)
  // Laid down afterwards, the letter stays.
  await good(ben.engine.endings.answer(ana.account, 'no'))
  const after = await untilEndings(ben.engine, view => view.others[0]?.stands === false)
  expect(after.others[0]?.came?.words).toBe(leftWords)
})

test('[EN16] who left it was taken out of the circle since: it is given, and is hers', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await good(ana.engine.circles.leave(circle, 'leave'))
  await untilCircle(ben.engine, circle, ({ view }) => view.members.length === 1)
  await good(ben.engine.endings.want(ana.account))
  await pass(7 * dayMs, ben)
  const { others } = await untilEndings(ben.engine, view => view.others[0]?.came !== undefined)
  expect(others[0]?.came?.words).toBe(leftWords)
})

test('[EN15] taken off the list, or blocked, nothing lies there for them any more', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await good(
    ana.engine.circles.sayToMyself({ t: 'person-blocked', account: ben.account, name: 'Ben' }),
  )
  await untilEndings(ana.engine, view => view.mine.length === 0)
  await expect
    .poll(async () => {
      await tend(ana)
      const database = new DatabaseSync(join(dataFolder, databaseFileName))
      const rows = database.prepare('SELECT 1 FROM left_letter').all()
      database.close()
      return rows.length
    })
    .toBe(0)
  // Nothing in it says why.
  expect(await ben.engine.endings.want(ana.account)).toEqual({
    ok: false,
    error: 'no-longer-there',
  })
  expect((await untilEndings(ben.engine, () => true)).others[0]?.state).toBe('yes')
})

test('[EN16] with new keys of whom it is for it is sealed anew, as it was written then', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  const headOf = (): unknown => {
    const database = new DatabaseSync(join(dataFolder, databaseFileName))
    const row = database.prepare('SELECT substr(letter, 1, 16) AS head FROM left_letter').get()
    database.close()
    return row?.['head']
  }
  const before = headOf()
  await good(ben.engine.account.signOutEverywhere(passphraseOf('Ben')))
  await expect
    .poll(
      async () => {
        await tend(ana)
        return JSON.stringify(headOf()) !== JSON.stringify(before)
      },
      { timeout: 60_000, interval: 300 },
    )
    .toBe(true)
  await good(ben.engine.endings.want(ana.account))
  await pass(7 * dayMs, ben)
  const { others } = await untilEndings(ben.engine, view => view.others[0]?.came !== undefined)
  expect(others[0]?.came?.words).toBe(leftWords)
})

test('[EN11] [T134] a host that lets it go early finds no device that takes it', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await good(ben.engine.endings.want(ana.account))
  atHost('UPDATE left_letter SET due_at = 1')
  await pass(6 * dayMs, ben)
  await looksTwice(ben)
  const { others } = await untilEndings(ben.engine, () => true)
  expect(others[0]).toMatchObject({ came: undefined, want: { ended: undefined } })
  const fetched = ben.browser.wire.requests.filter(({ path }) => path.endsWith('/letter'))
  expect(fetched).toEqual([])
})

test('[EN18] [T135] a host that gives it in spite of a no is not believed by who knows of the no', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await asked(ana, ben)
  await good(ana.engine.endings.refuse(ben.account))
  atHost('UPDATE left_letter SET refused = 0, due_at = 1')
  await pass(8 * dayMs, ben)
  const { others } = await untilEndings(
    ben.engine,
    view => view.others[0]?.want?.ended !== undefined,
  )
  expect(others[0]).toMatchObject({ came: undefined, want: { ended: 'refused', signed: true } })
})

test('[EN12] [T135] a host that forgot the no is told it again by any device of hers', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await asked(ana, ben)
  await good(ana.engine.endings.refuse(ben.account))
  // As from a copy that was made before.
  atHost('UPDATE left_letter SET refused = 0')
  await tend(ana)
  await tend(ana)
  await expect
    .poll(() => {
      const database = new DatabaseSync(join(dataFolder, databaseFileName))
      const row = database.prepare('SELECT refused FROM left_letter').get()
      database.close()
      return row?.['refused']
    })
    .toBe(1)
})

test('[EN18] [T136] what a host alone says is shown as what it says', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  const soon = clock.now + 9 * dayMs
  atHost(`UPDATE left_letter SET ask_id = x'${'ab'.repeat(16)}', due_at = ${soon}`)
  await tend(ana)
  const mine = await untilEndings(ana.engine, view => view.mine[0]?.asking !== undefined)
  expect(mine.mine[0]?.asking?.signed).toBe(false)
  atHost('UPDATE left_letter SET ask_id = NULL, due_at = NULL, again_at = 0')
  await good(ben.engine.endings.want(ana.account))
  atHost('UPDATE left_letter SET refused = 1')
  await tend(ben)
  const { others } = await untilEndings(
    ben.engine,
    view => view.others[0]?.want?.ended !== undefined,
  )
  expect(others[0]?.want).toMatchObject({ ended: 'refused', signed: false, news: false })
})

test('[EN19] [T137] other words in its place, of any length and from anybody, are not read as hers', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await good(ben.engine.endings.want(ana.account))
  atHost('UPDATE left_letter SET letter = randomblob(4096)')
  await pass(8 * dayMs, ben)
  const { others } = await untilEndings(
    ben.engine,
    view => view.others[0]?.want?.ended !== undefined,
  )
  expect(others[0]).toMatchObject({ came: undefined, want: { ended: 'closed' } })
})

test('[EN21] [T158] a letter that did not open here is not let go at the host, because an earlier one came', async () => {
  const { ana, ben, circle } = await two()
  await leftSeven(ana, ben, circle)
  await good(ben.engine.endings.want(ana.account))
  await pass(8 * dayMs, ben)
  await untilEndings(ben.engine, view => view.others[0]?.came !== undefined)
  // She was away, and is alive: she leaves another one, and later he asks again.
  await looksTwice(ben)
  await pass(dayMs, ana, ben)
  await looksTwice(ana)
  await good(ana.engine.endings.leave(ben.account, 7))
  atHost('UPDATE left_letter SET again_at = 0')
  await good(ben.engine.endings.want(ana.account))
  const lies = () => {
    const database = new DatabaseSync(join(dataFolder, databaseFileName))
    const row = database.prepare('SELECT letter, given_at FROM left_letter').get()
    database.close()
    return { given: row?.['given_at'] !== null, there: row?.['letter'] !== null }
  }
  expect(lies()).toEqual({ given: false, there: true })
  ben.browser.wire.tamper = async (request, go) => {
    const answer = await go()
    return request.path.endsWith('/letter') && request.method === 'GET' && answer.ok
      ? { ok: true, value: { ...answer.value, body: new Uint8Array(1_024) } }
      : answer
  }
  await pass(8 * dayMs, ben)
  await untilEndings(ben.engine, view => view.others[0]?.want?.ended === 'closed')
  await looksTwice(ben)
  expect(lies()).toEqual({ given: true, there: true })
})
