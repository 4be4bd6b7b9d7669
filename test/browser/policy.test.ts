import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Person } from './person.ts'
import { innerScenes } from './scenes.ts'
import { openStage, type Stage } from './stage.ts'
import { type Pair, pair, share } from './steps.ts'

/** Writes down every report of the browser about the policy, before anything of ours runs. */
const listen = `
  globalThis.reports = []
  addEventListener('securitypolicyviolation', event => {
    reports.push(event.effectiveDirective + ' ' + (event.blockedURI || 'inline'))
  })`

const reports = ({ page }: Person): Promise<readonly string[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'reports') as string[])

let stage: Stage
let friends: Pair

beforeAll(async () => {
  stage = await openStage()
  friends = await pair(stage, { before: listen })
  await share(friends.ana, { need: 'listen', words: 'The lamp is still on.' })
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

test('[C1] no screen, sheet or composer breaks the policy of the app', async () => {
  const { ben } = friends
  await ben.open('/circles')
  await ben.follow(/Ana and Ben/)
  await ben.sees('Ana and Ben')
  const circle = new URL(ben.page.url()).pathname
  await ben.follow(ben.says.sharing.asks.listen('Ana'))
  await ben.reads('The lamp is still on.')
  const asked = new URL(ben.page.url()).pathname
  for (const scene of innerScenes({ circle, share: asked })) {
    await ben.open(scene.path)
    await ben.page.getByRole('heading', { level: 1 }).last().waitFor()
    await scene.act?.(ben)
    expect(await reports(ben), scene.name).toEqual([])
    await scene.after?.(ben)
  }
  const stranger = await stage.enter('Stranger', { before: listen })
  for (const path of ['/', '/sign-in', '/new', '/j', '/setup', '/help.html', '/measures.html']) {
    await stranger.open(path)
    await stranger.page.getByRole('heading', { level: 1 }).last().waitFor()
    expect(await reports(stranger), path).toEqual([])
  }
  await stranger.leave()
})

/** What somebody who got a line into the page would try next, and what is reported of it. */
const attempts: readonly (readonly [attempt: string, report: string])[] = [
  [`document.body.innerHTML = '<b>hello</b>'`, 'require-trusted-types-for trusted-types-sink'],
  [
    `const script = document.createElement('script')
     script.append('globalThis.owned = true')
     document.body.append(script)`,
    'require-trusted-types-for trusted-types-sink',
  ],
  [
    `document.body.setAttribute('onclick', 'globalThis.owned = true')`,
    'require-trusted-types-for trusted-types-sink',
  ],
  [`(0, eval)('globalThis.owned = true')`, 'require-trusted-types-for trusted-types-sink'],
  [`new Image().src = 'https://elsewhere.test/x.gif'`, 'img-src https://elsewhere.test/x.gif'],
  [
    `fetch('https://elsewhere.test/take').catch(() => {})`,
    'connect-src https://elsewhere.test/take',
  ],
  [`new WebSocket('wss://elsewhere.test/take')`, 'connect-src wss://elsewhere.test/take'],
  [
    `const frame = document.createElement('iframe')
     frame.src = 'https://elsewhere.test/'
     document.body.append(frame)`,
    'frame-src https://elsewhere.test',
  ],
  [
    `const form = document.createElement('form')
     form.action = 'https://elsewhere.test/take'
     document.body.append(form)
     form.submit()`,
    'form-action https://elsewhere.test',
  ],
  [
    `const base = document.createElement('base')
     base.href = 'https://elsewhere.test/'
     document.head.append(base)`,
    'base-uri https://elsewhere.test',
  ],
]

test('[C1] what a hostile line would try is refused, and reported', async () => {
  const { ana } = friends
  await ana.open('/me/about')
  await ana.page.getByRole('heading', { level: 1 }).last().waitFor()
  for (const [attempt, report] of attempts) {
    await ana.page.evaluate(() => Reflect.set(globalThis, 'reports', []))
    // From a timer: what the test itself evaluates stands above the policy.
    await ana.page.evaluate(`setTimeout(() => { ${attempt} })`)
    const heard = () => reports(ana).then(all => all.join(' | '))
    await expect.poll(heard, { message: attempt }).toContain(report)
  }
  expect(await ana.page.evaluate(() => Reflect.has(globalThis, 'owned'))).toBe(false)
  for (const request of stage.witness.requests)
    if (request.url().includes('elsewhere.test'))
      expect(request.failure()?.errorText, request.url()).toBe('csp')
  expect(stage.witness.complaints().length).toBeGreaterThan(0)
})
