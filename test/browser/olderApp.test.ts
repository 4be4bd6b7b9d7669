import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountId } from '#core/circle/ids.ts'
import { practices } from '#core/circle/practices.ts'
import { lastSteps } from '#web/together/lastSteps.ts'
import type { Act } from '#core/circle/fact.ts'
import { dayMs } from '#core/circle/circle.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
import { practices as older } from '../cast/olderPractices.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { openToAnyone } from '../cast/testHost.ts'
import { openStage, type Stage } from './stage.ts'
import { comeByLink, joinAtOnce, share } from './steps.ts'

const root = resolve(import.meta.dirname, '../..')
let folder: string
let stage: Stage

/** The app as it was before there was any of what Ana does here, from the same host. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'herewith-older-'))
  const webFolder = join(folder, 'web')
  await build({
    configFile: resolve(root, 'vite.config.ts'),
    logLevel: 'error',
    resolve: {
      alias: [
        {
          find: /^(?:\.|#core\/circle)\/practices\.ts$/,
          replacement: resolve(root, 'test/cast/olderPractices.ts'),
        },
      ],
    },
    build: { outDir: webFolder },
  })
  stage = await openStage({ webFolder })
  await openToAnyone(stage.host.server, stage.host.origin)
})
afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true, force: true })
})

test('[C16] an older app reads and writes on beside what it does not know', async () => {
  const browser = new Browser(stage.host.origin)
  const ana = await signUp(browser, 'Ana')
  const caros = new Browser(stage.host.origin)
  const caro = await signUp(caros, 'Caro')
  const circle = await makeCircle(ana, 'family', 'Home')
  const link = await openLink(ana, circle, 2)
  await comeIn(caro, circle, link, 'Caro')
  const ben = await stage.enter('Ben')
  await comeByLink(ben, `${stage.host.origin}/j#${link}`)
  await joinAtOnce(ben)
  await ben.sees('Home')

  const state = await untilCircle(ana, circle, ({ view }) =>
    ['Ben', 'Caro'].every(name => view.members.some(each => each.name === name)),
  )
  const accountOf = (name: string): AccountId => {
    const found = state.view.members.find(each => each.name === name)
    if (found === undefined) throw new Error(`${name} is not here`)
    return found.account
  }
  const said = new Set<string>()
  const sayAs = async (engine: typeof ana, act: Act): Promise<void> => {
    await good(engine.circles.say(circle, act))
    await untilCircle(engine, circle, ({ sending }) => sending.length === 0)
    said.add(act.t)
  }
  const say = (act: Act) => sayAs(ana, act)
  await say({ t: 'question-asked', words: 'What made you smile this week?', prompt: 'smile' })
  const today = Math.floor(Date.now() / dayMs)
  await say({
    t: 'commitment-asked',
    companion: accountOf('Ben'),
    what: 'I walk before I open the fridge.',
    often: 'daily',
    first: today,
    last: today + 6,
    zone: 0,
  })
  await say({ t: 'share-offered', need: 'listen', words: 'It is quiet here.', invitesViews: true })
  const offered = await untilCircle(ana, circle, each => each.view.shares.length === 1)
  const of = [accountOf('Ben'), accountOf('Caro')].toSorted()
  const shared = offered.view.shares[0]!.entry
  await say({ t: 'perspective-asked', share: shared, of })
  await say({ t: 'owning-sent', to: accountOf('Ben'), did: 'I broke the smile of the fridge.' })
  await say({ t: 'seen-said', to: accountOf('Ben'), words: 'Your smile.' })
  const hard = { month: 3, date: 12, yearly: true, what: 'The fridge', tone: 'hard' } as const
  await say({ t: 'day-kept', ...hard })
  await say({ t: 'note-sent', to: accountOf('Ben'), words: 'I smile at you.' })
  const lines = [{ kind: 'words', words: 'I stop answering the fridge.' }] as const
  await say({
    t: 'plan-shown',
    show: await ana.circles.newId(),
    to: [accountOf('Ben')],
    live: false,
    steps: [{ step: 'signs', lines }],
  })
  await untilCircle(caro, circle, each => each.view.shares.length === 1)
  await sayAs(caro, { t: 'guess-offered', share: shared, feelings: ['tired'] })
  await sayAs(caro, { t: 'owning-sent', to: accountOf('Ana'), did: 'I ate from the fridge.' })
  await untilCircle(ana, circle, ({ ownings }) => ownings.all.some(({ mine }) => !mine))
  await say({ t: 'repair-offered', to: accountOf('Caro'), words: 'We ask the fridge.' })
  // One of each that it does not know, and that a family can do.
  const missing = practices
    .filter(({ name, offeredIn }) => name in lastSteps && offeredIn.includes('family'))
    .filter(({ schemas }) => !Object.keys(schemas).some(t => said.has(t)))
    .map(({ name }) => name)
  expect(missing).toEqual([])
  expect(older.filter(({ name }) => name in lastSteps).map(({ name }) => name)).toEqual([
    'sharing',
    'page',
  ])

  await ben.reads('It is quiet here.')
  const words = await ben.page.locator('main').innerText()
  expect(words).not.toContain('smile')
  expect(words).not.toContain('fridge')
  await share(ben, { need: 'listen', words: 'I hear the same clock.' })
  const both = await untilCircle(ana, circle, ({ view }) =>
    view.shares.some(one => one.kind === 'open' && one.words.startsWith('I hear')),
  )
  expect(both.status).toMatchObject({ kind: 'ok' })
  // A new start folds all of it anew.
  await ben.page.reload()
  await ben.reads('It is quiet here.')
  await ben.reads('I hear the same clock.')
  expect(stage.witness.complaints()).toEqual([])
  await Promise.all([browser.close(), caros.close()])
})
