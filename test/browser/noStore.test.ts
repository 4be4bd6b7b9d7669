import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { chromiumOptions } from '#dev/chromium.ts'
import { en } from '#web/text/en.ts'
import { look } from './look.ts'
import { meet, type Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { begin, type Kept, makeCircle, makeLink, share, signIn } from './steps.ts'
import { builtApp } from './webHost.ts'

/** What somebody gets whose browser keeps nothing, keeps it shut, or throws it away. */
let stage: Stage
let kept: Kept
let link: string
beforeAll(async () => {
  stage = await openStage()
  const ana = await stage.enter('Ana')
  kept = await begin(ana, await stage.host.setUpLink())
  await makeCircle(ana, 'Ana and Ben')
  link = await makeLink(ana, 'ask')
  await ana.leave()
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

const denied = `throw new DOMException('denied', 'SecurityError')`
const throwing = (name: string): string =>
  `Object.defineProperty(window, '${name}', { get() { ${denied} } });`

/** Titles of `/early.js`, which has its own words. */
const stopped = {
  en: 'This browser does not let Herewith keep anything',
  es: 'Este navegador no deja que Herewith guarde nada',
}

/** The page that stands there after *Leave quickly*. */
const measures = { en: 'Kitchen measures', es: 'Medidas de cocina' }

/** Each way in, and what a browser does that keeps nothing at all. */
const nothingKept = {
  'the door itself throws': throwing('indexedDB'),
  'there is no store': `Object.defineProperty(window, 'indexedDB', { value: undefined });`,
  'opening it throws': `IDBFactory.prototype.open = () => { ${denied} };`,
  'no cookies, and all three stores throw': `Object.defineProperty(Navigator.prototype, 'cookieEnabled', { value: false });${['indexedDB', 'localStorage', 'sessionStorage', 'BroadcastChannel'].map(throwing).join('')}`,
}

test('[W7] a browser that keeps nothing says so at every way in, and both ways out work', async () => {
  const ways = ['/', link, '/sign-in', '/setup#a-link', '/new']
  for (const before of Object.values(nothingKept))
    for (const lang of ['en', 'es'] as const) {
      const ben = await stage.enter('Ben', { lang, before })
      for (const way of ways) {
        await ben.page.goto('about:blank')
        await ben.open(way)
        await ben.sees(stopped[lang])
        expect(await ben.page.locator('#app').innerText()).toBe('')
      }
      expect(await look(ben, [{ name: 'stopped', path: '/' }], 'light')).toEqual([])
      await helpOpens(ben)
      await ben.open(link)
      await ben.press(ben.says.leave.leave)
      await ben.sees(measures[ben.lang])
      await ben.open('/')
      await ben.sees(stopped[lang])
      for (let press = 0; press < 3; press++) await ben.page.keyboard.press('Escape')
      await ben.sees(measures[ben.lang])
      await ben.leave()
    }
})

const helpOpens = async (person: Person): Promise<void> => {
  const { says, page } = person
  await person.follow(says.help.getHelp)
  await person.sees(says.help.title)
  await page.getByRole('combobox').selectOption('GB')
  await page.getByRole('link', { name: /116 123/ }).waitFor()
  await person.press(says.leave.leave)
  await person.sees(measures[person.lang])
}

test('[W7] site data blocked in the settings of a real Chromium says so, and help opens', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'herewith-profile-'))
  mkdirSync(join(profile, 'Default'))
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  )
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumOptions,
    locale: 'es',
  })
  stage.witness.watch(context, 'Ben')
  const page = await context.newPage()
  const ben = meet({ name: 'Ben', context, page, origin: stage.host.origin, lang: 'es' })
  await ben.open('/help.html')
  const found = await page.evaluate(() => {
    try {
      return localStorage.length
    } catch {
      return 'blocked'
    }
  })
  expect(found).toBe('blocked')
  await ben.open(link)
  await ben.sees(stopped.es)
  await helpOpens(ben)
  await context.close()
  rmSync(profile, { recursive: true, force: true })
})

test('[W7] [X7] without the small stores everything works, and leaving locks', async () => {
  const other = await openStage()
  const before = throwing('localStorage') + throwing('sessionStorage')
  const ana = await other.enter('Ana', { before, lang: 'es' })
  const own = await begin(ana, await other.host.setUpLink())
  await makeCircle(ana, 'Ana y Ben')
  await ana.follow(ana.says.ui.back)
  await share(ana, { need: 'listen', words: 'La lámpara sigue encendida.' })
  await ana.reload()
  await ana.reads('La lámpara sigue encendida.')
  await ana.press(ana.says.leave.leave)
  await ana.page.waitForURL('**/measures.html')
  await ana.open('/circles')
  await ana.sees(ana.says.account.lockedTitle)
  await signIn(ana, own)
  await ana.sees(ana.says.ui.circles)
  expect(other.witness.complaints()).toEqual([])
  await other.close()
})

/** The engine's thread is another world: what it finds there is written before its own words. */
const withThread = (before: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'herewith-thread-'))
  cpSync(builtApp, folder, { recursive: true })
  const assets = join(folder, 'assets')
  const name = readdirSync(assets).find(file => /^engineWorker.*\.js$/.test(file))
  if (name === undefined) throw new Error('The engine has no thread')
  const file = join(assets, name)
  writeFileSync(file, `${before};${readFileSync(file, 'utf8')}`)
  return folder
}

const alone = { context: { serviceWorkers: 'block' as const } }

/** What the engine's thread may find where its store should be. */
const shut = {
  throws: `IDBFactory.prototype.open = () => { ${denied} }`,
  fails: `IDBFactory.prototype.open = () => {
    const request = new EventTarget()
    request.error = new DOMException('denied', 'UnknownError')
    setTimeout(() => request.dispatchEvent(new Event('error')))
    return request
  }`,
  'refuses the first write': `const open = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    if (mode === 'readwrite') ${denied}
    return open.call(this, names, mode, options)
  }`,
}

test('[A24] a store that stays shut is said on every way in, and the app works while it is open', async () => {
  for (const [what, before] of Object.entries(shut)) {
    const webFolder = withThread(before)
    const other = await openStage({ webFolder })
    const setUp = await other.host.setUpLink()
    // That a write fails is known when the first one is made.
    if (what !== 'refuses the first write')
      for (const lang of ['en', 'es'] as const) {
        const ben = await other.enter('Ben', { ...alone, lang })
        for (const way of ['/', '/j#a-link', '/sign-in', setUp]) {
          await ben.page.goto('about:blank')
          await ben.open(way)
          await ben.reads(ben.says.app.alarms['storage-blocked'].title)
        }
        expect(await look(ben, [{ name: what, path: '/sign-in' }], 'dark')).toEqual([])
        await ben.leave()
      }
    const ana = await other.enter('Ana', { ...alone, lang: 'es' })
    await begin(ana, setUp)
    await ana.reads(ana.says.app.alarms['storage-blocked'].title)
    const { account, agreement, circles } = ana.says
    await ana.follow(new RegExp(`^${account.firstCircle}`))
    await ana.choose(circles.kinds.pair)
    await ana.type(circles.nameLabel, 'Ana y Ben')
    await ana.press(circles.goOn)
    await ana.press(agreement.without)
    await ana.sees(circles.inviteTitle)
    await ana.press(ana.says.help.getHelp)
    await ana.sees(ana.says.help.title)
    await ana.press(ana.says.leave.leave)
    await ana.sees(measures.es)
    expect(other.witness.complaints()).toEqual([])
    await other.close()
    rmSync(webFolder, { recursive: true, force: true })
  }
})

/** Holds the store in a tab that is none of ours, as one that sleeps would. */
const holdStore = (page: Person['page'], version: number): Promise<void> =>
  page.evaluate(
    at =>
      new Promise<void>(resolve => {
        const opening = indexedDB.open('herewith', at)
        opening.addEventListener('upgradeneeded', () => {
          for (const name of ['index', 'wires', 'parts', 'sent', 'records'])
            opening.result.createObjectStore(name)
          opening.result
            .createObjectStore('outbox', { autoIncrement: true })
            .createIndex('id', 'id', { unique: true })
        })
        opening.addEventListener('success', () => {
          Object.assign(window, { held: opening.result })
          resolve()
        })
      }),
    version,
  )

test('[A33] a store that another tab holds is said after some seconds, and opens when it is let go', async () => {
  for (const lang of ['en', 'es'] as const) {
    const ana = await stage.enter('Ana', { lang })
    const other = await ana.tab()
    await other.open('/measures.html')
    await holdStore(other.page, 1)
    await ana.open('/sign-in')
    const { title } = ana.says.app.alarms['storage-waits']
    await ana.reads(title)
    await other.page.close()
    await ana.page.getByText(title).waitFor({ state: 'detached' })
    await signIn(ana, kept)
    // The account speaks its own language.
    await ana.sees(en.ui.today)
    await ana.leave()
  }
})

test('[A33] a store of a newer version says that this one is too old', async () => {
  const ana = await stage.enter('Ana', { lang: 'es' })
  await ana.open('/measures.html')
  await holdStore(ana.page, 99)
  await ana.open('/')
  await ana.reads(ana.says.app.alarms['update-needed'].title)
  await ana.sees(ana.says.welcome.title)
  await ana.leave()
})

test('[A25] a store that the browser throws away under an open page ends in the ways in', async () => {
  const ana = await stage.enter('Ana')
  await ana.open('/sign-in')
  await signIn(ana, kept)
  await ana.sees(ana.says.ui.today)
  const devtools = await ana.context.newCDPSession(ana.page)
  await devtools.send('Storage.clearDataForOrigin', {
    origin: stage.host.origin,
    storageTypes: 'indexeddb',
  })
  await ana.reads(ana.says.welcome.cleared)
  await ana.press(ana.says.welcome.signIn)
  await signIn(ana, kept)
  await ana.sees(ana.says.ui.today)
  await ana.leave()
})

/** As after a power cut in the middle of a write: half of everything that is kept. */
const spoilStore = (page: Person['page']): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const opening = indexedDB.open('herewith')
        opening.addEventListener('success', () => {
          const db = opening.result
          const tx = db.transaction(['parts', 'wires'], 'readwrite')
          for (const name of ['parts', 'wires']) {
            const walk = tx.objectStore(name).openCursor()
            walk.addEventListener('success', () => {
              const cursor = walk.result
              if (cursor === null) return
              const value: unknown = cursor.value
              if (value instanceof Uint8Array) cursor.update(value.slice(0, value.length / 2))
              cursor.continue()
            })
          }
          tx.addEventListener('complete', () => {
            db.close()
            resolve()
          })
        })
      }),
  )

test('[A33] a store that is half written says so, and removing it leads back in', async () => {
  const ana = await stage.enter('Ana')
  const { account, app, ui } = ana.says
  await ana.open('/sign-in')
  await signIn(ana, kept)
  await ana.follow(ui.circles)
  await ana.follow(/Ana and Ben/)
  await ana.sees('Ana and Ben')
  await ana.open('/measures.html')
  await spoilStore(ana.page)
  await ana.open('/circles')
  await ana.sees(account.lockedTitle)
  await ana.reads(app.alarms['storage-damaged'].title)
  await ana.press(account.removeHere)
  await ana.press(account.removeHereYes)
  await ana.press(ana.says.welcome.signIn)
  await signIn(ana, kept)
  await ana.follow(ui.circles)
  await ana.follow(/Ana and Ben/)
  await ana.sees('Ana and Ben')
  await ana.leave()
})

/** From a word of the page on, no write finds room. */
const fillsUp = `let isFull = false
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...given) {
    if (isFull) throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, given)
  }
  new BroadcastChannel('fill').onmessage = () => { isFull = true }`

test('[A33] a disk that fills up is said where somebody writes, and nothing claims to be safe', async () => {
  const webFolder = withThread(fillsUp)
  const other = await openStage({ webFolder })
  const ana = await other.enter('Ana', { ...alone, lang: 'es' })
  const { app, circle, sharing, ui } = ana.says
  await begin(ana, await other.host.setUpLink())
  await makeCircle(ana, 'Ana y Ben')
  await ana.follow(ui.back)
  await ana.press(circle.share)
  await ana.choose(sharing.needs.listen)
  await ana.press(sharing.goOn)
  await ana.page.evaluate(() => new BroadcastChannel('fill').postMessage(''))
  await ana.type(sharing.words, 'La mesa está puesta.')
  await ana.reads(ui.wordsLost)
  await ana.press(sharing.send)
  await ana.reads(app.failures['device-full'])
  expect(await ana.page.getByText(ui.wordsSafe).count()).toBe(0)
  expect(await ana.top().getByRole('textbox').first().inputValue()).toBe('La mesa está puesta.')
  expect(other.witness.complaints()).toEqual([])
  await other.close()
  rmSync(webFolder, { recursive: true, force: true })
})
