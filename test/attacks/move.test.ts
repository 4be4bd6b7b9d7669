import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import { type RunningServer, startServer } from '#server/http/startServer.ts'
import { softAuthenticator } from '../accounts/softAuthenticator.ts'
import { authorNamed } from '../cast/author.ts'
import { Device } from '../cast/device.ts'
import { Browser } from '../cast/engineDevice.ts'
import { until } from '../cast/until.ts'
import { toolsWith } from '../cast/hostTools.ts'
import { signUp } from '../cast/meet.ts'

const [old, other] = ['https://old.example', 'https://new.example']
let dataFolder: string
let running: RunningServer[]
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'herewith-move-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map(server => server.close()))
  rmSync(dataFolder, { recursive: true, force: true })
})

const start = async (origin: string) => {
  const started = await startServer({ dataFolder, host: '127.0.0.1', origin })
  if (started.ok) running.push(started.value)
  return started
}

const stop = async (): Promise<void> => {
  await running.pop()?.close()
}

/** A host at the old address, open to anyone, where Ana has an account. */
const begin = async (): Promise<{ readonly url: string; readonly ana: Device }> => {
  const started = await start(old)
  if (!started.ok) throw new Error(started.error)
  const url = `http://127.0.0.1:${started.value.port}`
  const token = (await started.value.setUpLink())?.split('#')[1]
  const ana = new Device(url, await authorNamed('Ana'))
  await ana.ask('POST', paths.setUp, { json: { token, accounts: 'anyone' } })
  expect((await ana.signUp({ kind: 'none' })).status).toBe(200)
  return { url, ana }
}

const addPasskey = async (device: Device): Promise<void> => {
  const { json } = await device.ask('POST', paths.passkeyAddOptions, { json: {} })
  const response = softAuthenticator('ES256').create(json['options'], old)
  const added = await device.ask('POST', paths.passkeys, {
    json: { attempt: json['attempt'], response },
  })
  expect(added.status).toBe(200)
}

const tools = () => toolsWith({ HEREWITH_DATA: dataFolder })

describe('[T79] a host that moves to another domain', () => {
  it('[T79] does not start there before its people were told, and says why', async () => {
    const { ana, url } = await begin()
    await addPasskey(ana)
    await stop()
    const refused = await start(other)
    expect(refused.ok).toBe(false)
    if (refused.ok) return
    for (const said of [old, other, 'Passkeys', 'passphrase', `host -- move ${other}`])
      expect(refused.error).toContain(said)
    expect(url).not.toBe('')
    // With the old address as before.
    expect((await start(old)).ok).toBe(true)
  })

  it('[T79] tells every device beforehand, on every screen, and starts after that', async () => {
    const { ana, url } = await begin()
    await addPasskey(ana)
    expect((await ana.ask('GET', paths.host)).json).not.toHaveProperty('movesTo')
    expect(await tools()('move', 'http://new.example')).toMatchObject({ code: 1 })
    expect(await tools()('move', other)).toMatchObject({ code: 0 })
    await expect
      .poll(async () => (await ana.ask('GET', paths.host)).json['movesTo'], { timeout: 20_000 })
      .toBe(other)
    const browser = new Browser(url)
    const engine = await signUp(browser, 'Ben')
    expect((await until(engine, ({ movesTo }) => movesTo !== undefined)).movesTo).toBe(other)
    await browser.close()
    await stop()
    const moved = await start(other)
    expect(moved.ok).toBe(true)
    if (!moved.ok) return
    const there = new Device(`http://127.0.0.1:${moved.value.port}`, ana.author)
    const { json } = await there.ask('GET', paths.host)
    expect(json).toMatchObject({ origin: other })
    expect(json).not.toHaveProperty('movesTo')
    // And back needs the same.
    await stop()
    expect((await start(old)).ok).toBe(false)
  })

  it('[T79] needs none of that without a passkey, on the same domain, or when it was taken back', async () => {
    const { ana } = await begin()
    await stop()
    expect((await start(other)).ok).toBe(true)
    await stop()
    expect((await start(old)).ok).toBe(true)
    const [server] = running
    const here = new Device(`http://127.0.0.1:${server?.port}`, ana.author)
    here.cookie = ana.cookie
    await addPasskey(here)
    await stop()
    expect((await start(`${old}:8443`)).ok).toBe(true)
    await stop()
    await tools()('move', other)
    await tools()('move', '')
    expect((await start(other)).ok).toBe(false)
  })
})
