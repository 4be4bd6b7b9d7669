import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStage, type Stage } from './stage.ts'
import { begin, comeByLink, type Pair, makeCircle, makeLink, pair, share } from './steps.ts'
import { builtApp, startWebHost } from './webHost.ts'

/** What bad luck gets: a clear sentence, and nothing lost. */
let stage: Stage
let friends: Pair
let link: string

beforeAll(async () => {
  stage = await openStage({}, ['--host-resolver-rules=MAP herewith.test 127.0.0.1'])
  friends = await pair(stage)
  await makeCircle(friends.ana, 'Ana and Caro')
  link = await makeLink(friends.ana, 'ask')
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const secretOf = (address: string): string => address.split('#')[1] ?? ''

test('over plain http from another machine it says what to do', async () => {
  const { port } = new URL(stage.host.origin)
  const far = await stage.enter('Far', { origin: `http://herewith.test:${port}` })
  await far.open(`/j#${secretOf(link)}`)
  await far.reads(/https:\/\/\./)
  await far.follow('Get help')
  await far.sees(far.says.help.title)
  await far.leave()
})

test('a browser that is too old, or keeps nothing, is told so in both languages', async () => {
  const gone = (what: string): string => `Object.defineProperty(${what}, { value: undefined })`
  const old = await stage.enter('Old', { before: gone(`Crypto.prototype, 'subtle'`) })
  await old.open('/')
  await old.sees('This browser is too old')
  await old.leave()
  // Between the two ages: everything is there but the signatures.
  const older = await stage.enter('Older', {
    lang: 'es',
    // An empty page has none, and the script runs there too.
    before: `const make = self.SubtleCrypto?.prototype.generateKey
    if (make) SubtleCrypto.prototype.generateKey = function (how, ...more) {
      return how.name === 'Ed25519'
        ? Promise.reject(new DOMException('no', 'NotSupportedError'))
        : make.call(this, how, ...more)
    }`,
  })
  await older.open(`/j#${secretOf(link)}`)
  await older.sees('Este navegador es demasiado antiguo')
  expect(await older.page.locator('#app').isVisible()).toBe(false)
  await older.follow(older.says.help.getHelp)
  await older.sees(older.says.help.title)
  await older.leave()
  const blocked = await stage.enter('Private', {
    lang: 'es',
    before: `IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }`,
  })
  await blocked.open(`/j#${secretOf(link)}`)
  await blocked.sees('Este navegador no deja que Herewith guarde nada')
  expect(await blocked.page.getByRole('textbox').inputValue()).toContain(secretOf(link))
  await blocked.leave()
})

test('[W7] inside a chat app: how to open the real browser, the whole link kept', async () => {
  const agent =
    'Mozilla/5.0 (Linux; Android 15; Pixel; wv) AppleWebKit/537.36 Chrome/150 Mobile Safari/537.36'
  const caro = await stage.enter('Caro', { agent })
  await caro.open(link)
  await caro.sees('Open this in your own browser')
  expect(await caro.page.getByRole('textbox').inputValue()).toBe(link)
  await caro.press('Go on here all the same')
  await caro.sees(caro.says.joining.title)
  await caro.reads(caro.says.joining.invites('Ana'))
  await caro.leave()
})

test('a damaged link, one that is none, and one of another circle each get a sentence', async () => {
  const caro = await stage.enter('Caro')
  const { app, joining } = caro.says
  await caro.open(link.slice(0, -6))
  await caro.sees(joining.wrongTitle)
  await caro.reads(new RegExp(`${app.failures['link-damaged']}|${app.failures['not-a-link']}`))
  await caro.page.goto('about:blank')
  await caro.open('/j')
  // The broken one is still kept in this tab; the right one is pasted over it.
  await caro.type(joining.pasteLabel, link)
  await caro.press(joining.pasteOpen)
  await caro.reads(joining.invites('Ana'))
  // Reloading in the middle loses nothing: the link is kept in this tab.
  await caro.reload()
  await caro.reads(joining.invites('Ana'))
  expect(caro.page.url()).not.toContain('#')
  await caro.leave()
})

test('asked, closed, and opened again by the same link; a first draft is kept meanwhile', async () => {
  const { ana } = friends
  const caro = await stage.enter('Caro')
  await comeByLink(caro, link)
  await caro.press(caro.says.joining.ask)
  await caro.sees(caro.says.joining.waitTitle('Ana and Caro'))
  await caro.press(caro.says.joining.waitWrite)
  await caro.top().getByRole('textbox').fill('I have thought of you all week.')
  await caro.press(caro.says.joining.draftKeep)
  await caro.reads(caro.says.joining.draftKept)
  await caro.page.close()
  const again = await caro.tab()
  await again.open(link)
  await again.sees(again.says.joining.waitTitle('Ana and Caro'))
  await again.press(again.says.joining.waitWriteOn)
  expect(await again.top().getByRole('textbox').inputValue()).toBe(
    'I have thought of you all week.',
  )
  await again.press(again.says.ui.close)
  await ana.open('/')
  await ana.press(ana.says.today.asksToJoinDo)
  await ana.press(ana.says.circle.welcome)
  await again.sees(again.says.joining.inTitle('Ana and Caro'))
  await again.press(again.says.joining.openCircle)
  // Named without its words, for whoever looks over a shoulder.
  await again.reads(again.says.circle.draftShare)
  await again.leave()
})

test('offline after the first visit it opens on Today, and writing waits here', async () => {
  const { ben } = friends
  await ben.open('/')
  await ben.appIsKept()
  await ben.context.setOffline(true)
  await ben.reload()
  await ben.sees(ben.says.ui.today)
  await ben.reads(ben.says.ui.offline)
  await ben.follow(new RegExp(`^${ben.says.ui.circles}`))
  await ben.follow(/Ana and Ben/)
  await share(ben, { need: 'company', words: 'The kettle is on.' })
  await ben.reads(ben.says.circle.kept)
  // Even a closed app keeps it.
  await ben.reload()
  await ben.reads('The kettle is on.')
  await ben.context.setOffline(false)
  await ben.page.getByText(ben.says.circle.kept).waitFor({ state: 'detached' })
  await friends.ana.open('/')
  await friends.ana.reads(friends.ana.says.today.company('Ben'))
})

test('a clock that is wrong by a day is said, and everything else goes on', async () => {
  const other = await openStage()
  const ana = await other.enter('Ana')
  // The host's answers bear yesterday's date: to Ana's device it is its own clock that is ahead.
  await ana.context.route('**/v1/**', async route => {
    const response = await route.fetch()
    const date = new Date(Date.now() - 26 * 3_600_000).toUTCString()
    await route.fulfill({ response, headers: { ...response.headers(), date } })
  })
  await begin(ana, await other.host.setUpLink())
  await ana.reads(ana.says.app.alarms.clock.title)
  await makeCircle(ana, 'Ana and Ben')
  const open = await makeLink(ana, 'open')
  const ben = await other.enter('Ben')
  await comeByLink(ben, open)
  await ben.press(ben.says.joining.join)
  await ben.sees('Ana and Ben')
  expect(other.witness.complaints()).toEqual([])
  await other.close()
})

test('a newer version waits until it is taken', async () => {
  const webFolder = mkdtempSync(join(tmpdir(), 'herewith-version-'))
  cpSync(builtApp, webFolder, { recursive: true })
  const other = await openStage({ webFolder })
  const ana = await other.enter('Ana')
  await ana.open('/')
  await ana.appIsKept()
  const { port } = other.host.server
  await other.host.stop()
  const worker = join(webFolder, 'serviceWorker.js')
  const text = readFileSync(worker, 'utf8')
  writeFileSync(worker, text.replace(/(["'`])[0-9a-f]{16}\1/, '"0123456789abcdef"'))
  const newer = await startWebHost({ webFolder, port })
  await ana.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await ana.reads(ana.says.app.update.title)
  await ana.press(ana.says.app.update.take)
  await ana.page.getByText(ana.says.app.update.title).waitFor({ state: 'detached' })
  await ana.sees(ana.says.welcome.title)
  const kept = await ana.page.evaluate(() => caches.keys())
  expect(kept).toEqual(['herewith-0123456789abcdef'])
  await newer.stop()
  await other.browser.close()
  rmSync(webFolder, { recursive: true, force: true })
})

test('[T43] the secret of a link is in no request, no referrer and no line of the host', async () => {
  const secret = secretOf(link)
  const { witness, host } = stage
  for (const request of witness.requests) {
    expect(request.url()).not.toContain(secret)
    expect(request.postData() ?? '').not.toContain(secret)
    for (const value of Object.values(request.headers())) expect(value).not.toContain(secret)
  }
  expect(witness.requests.length).toBeGreaterThan(100)
  expect(host.log.join('\n')).not.toContain(secret.slice(0, 24))
  expect(host.log.some(line => line.includes('?'))).toBe(false)
})

test('[C3] no key in the device store can be taken out', async () => {
  const { ana } = friends
  await ana.open('/')
  await ana.sees(ana.says.ui.today)
  const keys = await ana.page.evaluate(async () => {
    const found: string[] = []
    const look = (value: unknown): void => {
      if (value instanceof CryptoKey)
        found.push(`${value.type} ${value.algorithm.name} ${value.extractable ? 'open' : 'closed'}`)
      else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
        for (const inner of Object.values(value)) look(inner)
    }
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('no store')))
      })
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name))
      for (const store of db.objectStoreNames)
        look(await done(db.transaction(store).objectStore(store).getAll()))
      db.close()
    }
    return found
  })
  expect(keys.length).toBeGreaterThan(0)
  expect(keys.filter(key => !key.endsWith('closed') && !key.startsWith('public'))).toEqual([])
})
