/* oxlint-disable no-await-in-loop -- one step after another */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { idBytes } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import { sign } from '#crypto/signature.ts'
import { paths } from '#protocol/api/paths.ts'
import { authMessage } from '#protocol/signedMessages.ts'
import { recheckMs } from '#server/accounts/session.ts'
import { type Author, authorNamed, CircleScript } from '../cast/author.ts'
import { Device, type Live } from '../cast/device.ts'
import { recover as recoverIn } from '../cast/recover.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { type Postgres, startPostgres } from '../contracts/postgres.ts'

/** Two nodes of one host, on one database, with one clock. */
let postgres: Postgres
let here: TestHost
let there: TestHost
let clock = Date.now()
beforeAll(async () => {
  postgres = await startPostgres()
  const options = { databaseUrl: postgres.url, now: () => clock }
  here = await testHost(options)
  there = await testHost(options)
})
afterAll(async () => {
  await here.stop()
  await there.stop()
  await postgres.stop()
})

const b64 = toBase64Url

const recover = async (device: Device): Promise<void> => {
  expect((await recoverIn(device)).status).toBe(200)
}

const renew = async (device: Device): Promise<number> => {
  const challenge = await device.challenge()
  const { accountId, keys } = device.author
  const message = authMessage(await device.instanceId(), challenge, idBytes(accountId))
  const signature = b64(await sign(keys.signKey, message))
  const json = { accountId, challenge: b64(challenge), signature }
  return (await device.ask('POST', paths.renew, { json })).status
}

/** The same session seen from a node. */
const at = (host: TestHost, author: Author, cookie: string | undefined): Device => {
  const device = new Device(host.url, author)
  device.cookie = cookie
  return device
}

interface Stolen {
  readonly author: Author
  readonly own: Device
  readonly cookie: string
  readonly sockets: readonly Live[]
}

/** Ana, and somebody with a copy of her cookie on both nodes. */
const stolen = async (name: string): Promise<Stolen> => {
  const author = await authorNamed(name)
  const first = await here.join(author)
  const cookie = first.cookie ?? ''
  const sockets = [
    await at(here, author, cookie).connect(),
    await at(there, author, cookie).connect(),
  ]
  return { author, own: first, cookie, sockets }
}

const endings: readonly (readonly [string, (own: Device) => Promise<void>])[] = [
  ['a recovery', own => recover(at(here, own.author, undefined))],
  [
    'sign out everywhere, from another session',
    async own => {
      const other = at(here, own.author, undefined)
      await recover(other)
      expect((await other.ask('POST', paths.signOutEverywhere, { json: {} })).status).toBe(200)
    },
  ],
  [
    'the end of the account',
    async own => {
      expect((await own.ask('DELETE', paths.account)).status).toBe(200)
    },
  ],
]

it.each(endings)('[T76] %s kills the cookie and the sockets on both nodes', async (name, end) => {
  const { author, own, cookie, sockets } = await stolen(`Ana, ${name}`)
  const [near, far] = sockets
  await end(own)
  // The cookie is dead at once, everywhere.
  for (const host of [here, there]) {
    const thief = at(host, author, cookie)
    for (const path of [paths.account, paths.circles])
      expect((await thief.ask('GET', path)).status).toBe(401)
    await expect(at(host, author, cookie).connect()).rejects.toThrow('401')
    expect(await renew(at(host, author, cookie))).toBe(401)
  }
  // So is the socket on this node; the other node asks again within its interval.
  expect(await near?.next()).toEqual({ kind: 'signed-out' })
  expect(await near?.closed).toBe(1008)
  clock += recheckMs
  expect(await far?.next()).toEqual({ kind: 'signed-out' })
  expect(await far?.closed).toBe(1008)
})

it('[T76] a session that goes on keeps its socket, however often it is asked', async () => {
  const { own, author, cookie, sockets } = await stolen('Ben, who stays')
  expect((await own.ask('POST', paths.signOutEverywhere, { json: {} })).status).toBe(200)
  clock += recheckMs + 1
  const circle = new CircleScript()
  const made = await circle.create(author)
  const device = at(there, author, cookie)
  expect((await device.append(circle.circleId, ...made.map(({ wire }) => wire))).status).toBe(200)
  for (const live of sockets) {
    live.send({ kind: 'subscribe', circleId: circle.circleId, from: 1 })
    expect(await live.next()).toMatchObject({ kind: 'entries' })
    live.ws.close()
  }
})

it('[T76] after a recovery its own session is the only one, on both nodes', async () => {
  const { author, own, cookie, sockets } = await stolen('Caro')
  const second = at(there, author, undefined)
  await recover(second)
  expect((await own.ask('GET', paths.account)).status).toBe(401)
  const account = (await second.ask('GET', paths.account)).json as {
    readonly devices: readonly { readonly current: boolean }[]
  }
  expect(account.devices).toMatchObject([{ current: true }])
  clock += recheckMs
  for (const live of sockets) expect(await live.closed).toBe(1008)
  expect((await at(here, author, cookie).ask('GET', paths.account)).status).toBe(401)
  expect((await at(here, author, second.cookie).ask('GET', paths.account)).status).toBe(200)
})
