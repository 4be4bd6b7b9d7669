/* oxlint-disable no-await-in-loop -- one request after another is what is counted */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toBase64Url, toHex } from '#base/text.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { type CallRules, defaultCallRules } from '#server/calls/callRules.ts'
import { defaultEmailRules, type EmailRules } from '#server/email/emailRules.ts'
import { type BlobRules, defaultBlobRules } from '#server/blobs/blobRules.ts'
import { type CircleRules, defaultCircleRules } from '#server/circles/circleRules.ts'
import { defaultLeftRules, type LeftRules } from '#server/endings/leftRules.ts'
import { defaultHereNoteRules, type HereNoteRules } from '#server/hereNotes/hereNoteRules.ts'
import { defaultRateRules, type RateRules } from '#server/limits/rateRules.ts'
import { defaultKeeperRules, type KeeperRules } from '#server/keepers/keeperRules.ts'
import { defaultMailRules, type MailRules } from '#server/mail/mailRules.ts'
import { defaultPushRules, type PushRules } from '#server/push/pushRules.ts'
import type { RateRule } from '#server/limits/rateRules.ts'
import { authorNamed, CircleScript, random } from '../cast/author.ts'
import { Device } from '../cast/device.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'

const { bringBlob, readBlob } = defaultBlobRules
const defaults = {
  ...defaultRateRules,
  ...defaultCircleRules,
  ...defaultMailRules,
  bringBlob,
  readBlob,
  ...defaultKeeperRules,
  ...defaultPushRules,
  ...defaultEmailRules,
  ...defaultCallRules,
  ...defaultHereNoteRules,
  ...defaultLeftRules,
}

/** The same rules, so tight that a test meets them. */
const tight = Object.fromEntries(
  Object.entries(defaults).map(([name, rule]): [string, RateRule] => [
    name,
    rule.kind === 'bucket' ? { ...rule, burst: 8, perMinute: 1 } : rule,
  ]),
) as unknown as RateRules &
  CircleRules &
  MailRules &
  KeeperRules &
  PushRules &
  EmailRules &
  CallRules &
  HereNoteRules &
  LeftRules &
  Pick<BlobRules, 'bringBlob' | 'readBlob'>

let host: TestHost
let mallory: Device
let cookie: string | undefined
let clock = Date.now()
beforeAll(async () => {
  // With mail, so that its routes are there; nothing is handed in.
  const mail = { host: '127.0.0.1', port: 1, tls: 'none', signIn: undefined } as const
  host = await testHost({
    rules: tight,
    now: () => clock,
    mail: { ...mail, from: 'notes@circle.example' },
  })
  mallory = await host.join(await authorNamed('Mallory'))
  cookie = mallory.cookie
})
afterAll(() => host.stop())

const ids = {
  circle: toHex(random(32)),
  invite: toHex(random(16)),
  box: toHex(random(32)),
  session: toHex(random(16)),
  slot: toHex(random(16)),
  passkey: toHex(random(16)),
  account: toHex(random(16)),
  blob: toHex(random(16)),
  chunk: '0',
  call: toHex(random(16)),
  note: toHex(random(32)),
  ask: toHex(random(16)),
  token: toBase64Url(random(32)),
}

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const
const routes = Object.values(paths)
  .filter(path => path !== paths.live)
  .flatMap(path => methods.map(method => [method, path] as const))

const knock = (method: string, path: string, own: boolean) => {
  mallory.cookie = own ? cookie : undefined
  const body =
    method === 'GET' || method === 'DELETE'
      ? {}
      : [paths.events, paths.joinBox, paths.mailTo, paths.blobChunk].some(one => one === path)
        ? { body: random(10) }
        : { json: {} }
  return mallory.ask(method, pathTo(path, ids), body)
}

describe('[S3] whoever asks too often', () => {
  it.each(['signed in', 'not signed in'])('[S3] waits at every route there is, %s', async who => {
    const unlimited: string[] = []
    const seen = new Set<string>()
    for (const [method, path] of routes) {
      clock += 3_600_000 // Every bucket is full again.
      // Signing out would end the session that the others are asked with.
      const own = who === 'signed in' && path !== paths.signOut
      const lines = host.log.length
      await knock(method, path, own)
      // Each route writes a line; a method that a path does not have writes none.
      if (host.log.length === lines) continue
      seen.add(path)
      const statuses: number[] = []
      for (let tries = 0; tries < 12; tries++)
        statuses.push((await knock(method, path, own)).status)
      if (!statuses.includes(429)) unlimited.push(`${method} ${path}`)
    }
    mallory.cookie = cookie
    expect(unlimited).toEqual([])
    expect(seen).toEqual(new Set(routes.map(([, path]) => path)))
  })

  it('[S3] is told how long, and may go on after that', async () => {
    clock += 3_600_000
    let answer = await mallory.ask('GET', paths.account)
    while (answer.status === 200) answer = await mallory.ask('GET', paths.account)
    expect([answer.status, answer.json['refusal']]).toEqual([429, 'too-many'])
    const waitS = Number(answer.json['retryAfterS'])
    expect(answer.headers.get('retry-after')).toBe(String(waitS))
    clock += (waitS - 1) * 1000 - 1000
    expect((await mallory.ask('GET', paths.account)).status).toBe(429)
    clock += 2_000
    expect((await mallory.ask('GET', paths.account)).status).toBe(200)
  })

  it('[S3] opens no more sockets, and appends no more over one', async () => {
    clock += 3_600_000
    const circle = new CircleScript()
    const made = await circle.create(mallory.author)
    const sent = await mallory.append(circle.circleId, ...made.map(({ wire }) => wire))
    expect(sent.status).toBe(200)
    const live = await mallory.connect()
    const refusals: string[] = []
    for (let request = 0; request < 12; request++) {
      const entry = await circle.content(mallory.author)
      const { circleId } = circle
      live.send({ kind: 'append', circleId, request, notify: 'none', entries: [entry.wire] })
      const frame = await live.next()
      refusals.push(frame.kind === 'refused' ? frame.refusal : frame.kind)
    }
    // The append over HTTP was counted in the same bucket.
    expect(refusals.filter(one => one === 'appended')).toHaveLength(7)
    expect(refusals.at(-1)).toBe('too-many')
    live.ws.close()
    const opened = await Promise.all(
      Array.from({ length: 12 }, async () =>
        mallory.connect().then(
          one => {
            one.ws.close()
            return 'open'
          },
          (error: unknown) => String(error),
        ),
      ),
    )
    expect(opened.filter(one => one === 'open')).toHaveLength(7)
    expect(opened.filter(one => one.includes('429'))).toHaveLength(5)
  })

  it('[S3] cannot begin anew under an address of her own invention', async () => {
    clock += 3_600_000
    const ask = (forwarded: string) =>
      mallory.ask('POST', paths.challenge, { json: {}, headers: { 'x-forwarded-for': forwarded } })
    // A proxy on this machine writes the last address; what stands before it came from outside.
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries++)
      statuses.push((await ask(`192.0.2.${tries}, 198.51.100.7`)).status)
    expect(statuses.filter(status => status === 200)).toHaveLength(8)
    for (const network of ['2001:db8:1:1::1', '2001:db8:1:1:ffff::2', '2001:db8:1:1:0:0:0:3'])
      for (let tries = 0; tries < 3; tries++) statuses.push((await ask(network)).status)
    expect(statuses.slice(-1)).toEqual([429])
    for (const odd of ['', ',', ' , ', 'x'.repeat(4000), '::', '1.2.3.4.5', '[::1]:80'])
      expect((await ask(odd)).status).toBeLessThan(500)
  })

  it('[S3] of everybody together: one name is tried ten times from anywhere', async () => {
    const own = await testHost({ now: () => clock })
    const device = new Device(own.url, mallory.author)
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries++) {
      const json = { nameHash: toBase64Url(new Uint8Array(32)), request: toBase64Url(random(32)) }
      const headers = { 'x-forwarded-for': `198.51.100.${tries}` }
      statuses.push((await device.ask('POST', paths.opaqueLogin, { json, headers })).status)
    }
    expect(statuses.slice(0, 10)).not.toContain(429)
    expect(statuses.slice(10)).toEqual([429, 429])
    await own.stop()
  })

  it('[S3] the rules of a real host are no wider than this', () => {
    for (const rule of Object.values(defaults)) {
      if (rule.kind === 'tries') {
        expect([rule.free, rule.firstDelayMs]).toEqual([10, 30_000])
        continue
      }
      // A chunk is a quarter of a mebibyte: an album of forty pictures is read at one go.
      const most = rule === readBlob ? 4800 : 1200
      expect(rule.burst).toBeLessThanOrEqual(most)
      expect(rule.perMinute).toBeLessThanOrEqual(most)
    }
    expect(defaults.create).toMatchObject({ burst: 160, perMinute: 10 })
    expect(defaults.register).toMatchObject({ burst: 60, perMinute: 10 })
  })
})
