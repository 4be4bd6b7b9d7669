import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#core/circle/fact.ts'
import { dayMs } from '#core/circle/circle.ts'
import { Browser, good, untilCircle } from '../cast/engineDevice.ts'
import { makeCircle, openLink, signUp } from '../cast/meet.ts'
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
  const circle = await makeCircle(ana, 'family', 'Home')
  const link = await openLink(ana, circle)
  const ben = await stage.enter('Ben')
  await comeByLink(ben, `${stage.host.origin}/j#${link}`)
  await joinAtOnce(ben)
  await ben.sees('Home')

  const state = await untilCircle(ana, circle, ({ view }) => view.members.length === 2)
  const other = state.view.members.find(({ isMe }) => !isMe)
  if (other === undefined) throw new Error('Ben is not here')
  const say = (act: Act) => good(ana.circles.say(circle, act))
  await say({ t: 'question-asked', words: 'What made you smile this week?', prompt: 'smile' })
  const today = Math.floor(Date.now() / dayMs)
  await say({
    t: 'commitment-asked',
    companion: other.account,
    what: 'I walk before I open the fridge.',
    often: 'daily',
    first: today,
    last: today + 6,
    zone: 0,
  })
  await say({ t: 'share-offered', need: 'listen', words: 'It is quiet here.', invitesViews: true })
  await untilCircle(ana, circle, ({ sending }) => sending.length === 0)

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
  await browser.close()
})
