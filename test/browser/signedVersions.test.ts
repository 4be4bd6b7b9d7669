import { spawnSync } from 'node:child_process'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicKeyOf, releaseNumber } from '#dev/releaseFiles.ts'
import { writeRelease } from '#dev/writeRelease.ts'
import type { Person } from './person.ts'
import { openStage, type Stage } from './stage.ts'
import { startWebHost, type WebHost } from './webHost.ts'

const root = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string
}
const later = '7.7.7'

/** Made for these tests, and nobody's. */
const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

const folder = mkdtempSync(join(tmpdir(), 'herewith-signed-'))
const webFolder = join(folder, 'web')
const key = newKey()
let stage: Stage
let serving: WebHost | undefined

beforeAll(async () => {
  const pem = join(folder, 'release.pem')
  writeFileSync(pem, key.export({ type: 'pkcs8', format: 'pem' }))
  // As a program of its own: here the app would be built for tests, without a service worker.
  const vite = resolve(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(
    process.execPath,
    [vite, 'build', '--outDir', webFolder, '--logLevel', 'error'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', HEREWITH_RELEASE_KEY: pem },
      stdio: 'inherit',
    },
  )
  expect(built.status).toBe(0)
  stage = await openStage({ webFolder })
})
afterAll(async () => {
  await serving?.stop()
  await stage.browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The host serves another version from now on, which differs in one file and in its worker. */
const serve = async (what: {
  readonly cache: string
  readonly herewith: string
  readonly signedBy: KeyObject
}): Promise<void> => {
  const { port } = (serving ?? stage.host).server
  await (serving ?? stage.host).stop()
  appendFileSync(join(webFolder, 'early.css'), '\n')
  const worker = join(webFolder, 'serviceWorker.js')
  const pin = JSON.stringify({
    key: publicKeyOf(key),
    number: releaseNumber(what.herewith),
  })
  const text = readFileSync(worker, 'utf8')
    .replace(/(["'`])[0-9a-f]{16}\1/, `"${what.cache}"`)
    .replace(/\{"key":"[\w-]{43}","number":\d+\}/, pin)
    .replace(JSON.stringify(version), JSON.stringify(what.herewith))
  writeFileSync(worker, text)
  writeRelease(webFolder, what.herewith, what.signedBy)
  serving = await startWebHost({ webFolder, port })
}

const lookForUpdate = ({ page }: Person): Promise<unknown> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })

const caches = ({ page }: Person): Promise<readonly string[]> =>
  page.evaluate(() => window.caches.keys())

test('[C4] a changed file with a wrong signature is not taken, which is said; a signed one waits and names itself', async () => {
  const ana = await stage.enter('Ana')
  const { updateRefused, update } = ana.says.app
  await ana.open('/')
  await ana.appIsKept()
  const kept = await caches(ana)
  expect(kept).toContain('held-release')
  const style = () => ana.page.evaluate(async () => (await fetch('/early.css')).text())
  const before = await style()

  await serve({ cache: 'bad0bad0bad0bad0', herewith: later, signedBy: newKey() })
  await lookForUpdate(ana)
  await ana.reads(updateRefused.title)
  expect(await caches(ana)).toEqual(kept)
  await ana.reload()
  await ana.sees(ana.says.welcome.title)
  expect(await style()).toBe(before)
  expect(await ana.page.getByText(update.title).count()).toBe(0)

  await serve({ cache: '600d600d600d600d', herewith: later, signedBy: key })
  await lookForUpdate(ana)
  await ana.reads(update.title)
  await ana.reads(update.which(later, version))
  expect(await style()).toBe(before)
  await ana.press(update.take)
  await ana.page.getByText(update.title).waitFor({ state: 'detached' })
  await ana.sees(ana.says.welcome.title)
  expect(await caches(ana)).toEqual(expect.arrayContaining(['herewith-600d600d600d600d']))
  expect(await style()).toBe(`${before}\n\n`)
})
