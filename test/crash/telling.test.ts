import { createECDH } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toBase64Url } from '#base/text.ts'
import { paths } from '#protocol/api/paths.ts'
import { databaseFileName } from '#server/sql/openSql.ts'
import { Browser, good } from '../cast/engineDevice.ts'
import { untilCircle } from '../cast/until.ts'
import { comeIn, makeCircle, openLink, signUp } from '../cast/meet.ts'
import { random } from '../cast/author.ts'
import { HostProcess } from './hostProcess.ts'

test('[NO9] killed right after it took Ana’s words, the host still knows that Ben is to be told, and with its old key', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'herewith-telling-'))
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
  const mine = createECDH('prime256v1')
  const address = {
    endpoint: 'https://push.example/ben',
    p256dh: toBase64Url(new Uint8Array(mine.generateKeys())),
    auth: toBase64Url(random(16)),
  }
  const key = await good(ben.telling.hostKey())
  // Not within the hour: nothing leaves this machine.
  const later = (new Date().getUTCHours() + 6) % 24
  await good(ben.telling.tell(address, { hours: [later * 60], atOnce: 'no' }, 0))
  const words = { t: 'share-offered', need: 'listen', words: 'It is late.' } as const
  await good(ana.circles.say(circle, words))
  await untilCircle(ana, circle, ({ sending }) => sending.length === 0)
  await host.kill()

  const database = new DatabaseSync(join(dataFolder, databaseFileName))
  expect(database.prepare('SELECT waits FROM push_device').all()).toEqual([{ waits: 1 }])
  database.close()
  host = new HostProcess({ ...settings, PORT: new URL(url).port })
  await host.url()
  let again = await ben.telling.hostKey()
  for (let tries = 0; !again.ok && tries < 50; tries++) {
    // oxlint-disable-next-line no-await-in-loop
    await new Promise(resolve => setTimeout(resolve, 100))
    // oxlint-disable-next-line no-await-in-loop
    again = await ben.telling.hostKey()
  }
  expect(again).toEqual({ ok: true, value: key })
  await Promise.all(browsers.map(each => each.close()))
  await host.kill()
  rmSync(dataFolder, { recursive: true, force: true })
})
