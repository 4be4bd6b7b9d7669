/* oxlint-disable no-await-in-loop -- one look after another */
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoppableEngine } from '#client/engine/createEngine.ts'
import type { CatchingView } from '#core/catching/catchingView.ts'
import { paths } from '#protocol/api/paths.ts'
import { databaseFileName } from '#server/sql/openSql.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { until, untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { HostProcess } from './hostProcess.ts'

const untilCatching = async (
  engine: StoppableEngine,
  isSo: (catching: CatchingView) => boolean,
): Promise<CatchingView> => {
  const { catching } = await until(engine, state => {
    return state.catching !== undefined && isSo(state.catching)
  })
  if (catching === undefined) throw new Error('nobody is signed in')
  return catching
}

test('[CA9] killed right after it took a call, the host lets it go when it is there again, once', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-calls-'))
  const settings = { HEREWITH_DATA: dataFolder }
  let host = new HostProcess(settings)
  const url = await host.url()
  await fetch(`${url}${paths.setUp}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: await host.setUpToken(), accounts: 'anyone' }),
  })
  const browsers = [new Browser(url), new Browser(url)] as const
  const ana = await signUp(browsers[0], 'Ana')
  const ben = await signUp(browsers[1], 'Ben')
  const circle = await makeCircle(ana, 'pair')
  await comeIn(ben, circle, await openLink(ana, circle), 'Ben')
  const { view } = await untilCircle(ana, circle, state => state.view.members.length === 2)
  const ben0 = view.members.find(({ isMe }) => !isMe)?.account
  if (ben0 === undefined) throw new Error('Ben')
  await good(ana.calls.ask(ben0, circle, 'Ring me.', ['ring']))
  const { others } = await untilCatching(ben, each => each.others.length > 0)
  const owner = others[0]?.account
  if (owner === undefined) throw new Error('Ana')
  const yes = { hours: undefined, ways: ['ring'], phone: undefined, line: 'usual' } as const
  await good(ben.calls.sayYes(owner, yes))
  await untilCatching(ana, ({ mine }) => mine[0]?.kind === 'member' && mine[0].word === 'yes')
  const call = await good(ana.calls.newCall())
  await good(ana.calls.begin(call))
  await host.kill()
  await ana.stop()

  const letters = (): readonly unknown[] => {
    const database = new DatabaseSync(join(dataFolder, databaseFileName))
    const rows = database.prepare('SELECT state, released FROM catch_letter').all()
    database.close()
    return rows
  }
  // Written down before the yes, and still within the five seconds.
  expect(letters()).toEqual([{ state: 'held', released: 0 }])
  host = new HostProcess({ ...settings, PORT: new URL(url).port })
  await host.url()
  const { toMe } = await untilCatching(ben, each => each.toMe.length > 0)
  expect(toMe).toMatchObject([{ call, over: undefined }])
  // Killed again between letting it go and the end: nothing goes a second time.
  await host.kill()
  host = new HostProcess({ ...settings, PORT: new URL(url).port })
  await host.url()
  expect(letters()).toMatchObject([{ released: 1 }])
  await ben.calls.answer(owner, call, 'here')
  const again = browsers[0].open()
  const mine = await untilCatching(again, each => each.call?.people[0]?.says === 'here')
  expect(mine.call?.call).toBe(call)
  expect((await untilCatching(ben, () => true)).toMe).toHaveLength(1)
  await Promise.all(browsers.map(each => each.close()))
  await host.kill()
  rmSync(dataFolder, { recursive: true, force: true })
})
