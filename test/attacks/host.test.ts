/* oxlint-disable no-await-in-loop -- one attack after another */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeEntries } from '#protocol/api/events.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { authorNamed, CircleScript, random } from '../cast/author.ts'
import type { Device } from '../cast/device.ts'
import { type TestHost, testHost } from '../cast/testHost.ts'
import { masked, RawClient } from './rawClient.ts'

const folder = mkdtempSync(join(tmpdir(), 'herewith-host-'))
let host: TestHost
let mallory: Device
let circle: CircleScript
beforeAll(async () => {
  const webFolder = join(folder, 'web')
  mkdirSync(join(webFolder, 'assets'), { recursive: true })
  writeFileSync(join(webFolder, 'index.html'), '<html><head></head><body>app</body></html>')
  writeFileSync(join(webFolder, 'assets', 'app.js'), 'app()')
  writeFileSync(join(folder, 'secret.txt'), 'the secret beside the app')
  host = await testHost({ webFolder, halfRequestMs: 300, origin: 'https://circle.example' })
  mallory = await host.join(await authorNamed('Mallory'))
  circle = new CircleScript()
  const made = await circle.create(mallory.author)
  await mallory.append(circle.circleId, ...made.map(({ wire }) => wire))
})
afterAll(async () => {
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

const raw = (): RawClient => new RawClient(host.url)
const isWell = async (): Promise<void> => {
  expect((await fetch(`${host.url}${paths.health}`)).status).toBe(200)
}

describe('a page of another site', () => {
  const pages: readonly (readonly [string, Record<string, string>])[] = [
    ['names itself', { origin: 'https://evil.example' }],
    ['comes from nowhere', { origin: 'null' }],
    ['has our name in its own', { origin: 'https://circle.example.evil.example' }],
    ['is ours over http', { origin: 'http://circle.example' }],
    ['has another port', { origin: 'https://circle.example:8443' }],
    ['is on this machine', { origin: 'http://localhost:1' }],
    ['is a neighbour', { origin: 'https://circle.example', 'sec-fetch-site': 'same-site' }],
    ['is somewhere else', { 'sec-fetch-site': 'cross-site' }],
    ['is a link in a letter', { 'sec-fetch-site': 'none' }],
  ]
  it.each(pages)('[S3] that %s changes nothing and opens no socket', async (_, headers) => {
    const changes: readonly (readonly [string, string])[] = [
      ['POST', paths.challenge],
      ['POST', paths.signOut],
      ['POST', paths.signOutEverywhere],
      ['DELETE', paths.account],
      ['PUT', paths.device],
      ['POST', pathTo(paths.events, { circle: circle.circleId })],
    ]
    for (const [method, path] of changes) {
      const body = method === 'DELETE' ? {} : { json: { label: 'AAAA' } }
      const answer = await mallory.ask(method, path, { ...body, headers })
      expect([method, path, answer.status]).toEqual([method, path, 403])
    }
    await expect(mallory.connect(headers)).rejects.toThrow('403')
    expect((await mallory.ask('GET', paths.account)).status).toBe(200)
  })

  it('[S3] cannot send a form: no type that a form has is taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type }
      const json = await mallory.ask('POST', paths.signOut, { body: Buffer.from('{}'), headers })
      expect(json.status).toBe(400)
      const path = pathTo(paths.events, { circle: circle.circleId })
      const body = encodeEntries([random(300)])
      const bytes = await mallory.ask('POST', path, { body, headers })
      expect(bytes.status).toBe(400)
    }
  })
})

describe('more than the host takes', () => {
  it('[S3] is refused before it is read, whether its length is said or not', async () => {
    const routes: readonly (readonly [string, string, string, number])[] = [
      ['POST', paths.challenge, 'application/json', 20_000],
      ['POST', paths.accounts, 'application/json', 100_000],
      ['PUT', paths.device, 'application/json', 20_000],
      [
        'POST',
        pathTo(paths.events, { circle: circle.circleId }),
        'application/octet-stream',
        2_000_000,
      ],
      [
        'PUT',
        pathTo(paths.joinBox, { circle: circle.circleId, box: '00'.repeat(32) }),
        'application/octet-stream',
        20_000,
      ],
    ]
    for (const [method, path, type, size] of routes) {
      const head = [
        `${method} ${path} HTTP/1.1`,
        'host: 127.0.0.1',
        `content-type: ${type}`,
        `cookie: ${mallory.cookie ?? ''}`,
      ].join('\r\n')
      const said = raw()
      said.write(`${head}\r\ncontent-length: ${size}\r\n\r\nx`)
      expect([path, await said.status()]).toEqual([path, 413])
      said.end()
      // In pieces, without a length, and without an end.
      const client = raw()
      client.write(`${head}\r\ntransfer-encoding: chunked\r\n\r\n`)
      const piece = 'x'.repeat(16_000)
      for (let sent = 0; sent < size; sent += piece.length)
        client.write(`${piece.length.toString(16)}\r\n${piece}\r\n`)
      expect([path, await client.status()]).toEqual([path, 413])
      client.end()
    }
    await isWell()
  })

  it('[S3] in headers or in a frame ends the connection, and only that one', async () => {
    const client = raw()
    client.write(`GET / HTTP/1.1\r\nhost: a\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`)
    expect(await client.status()).toBe(431)
    const large = raw()
    expect(await large.upgrade(mallory.cookie ?? '')).toBe(101)
    large.write(masked(2, random(16), 1_500_000))
    await large.closed
    const endless = raw()
    expect(await endless.upgrade(mallory.cookie ?? '')).toBe(101)
    // Pieces of one message, each small, without a last one.
    const first = masked(2, random(60_000))
    first[0] = 0x02
    endless.write(first)
    for (let count = 0; count < 30 && !endless.isClosed; count++) {
      const piece = masked(0, random(60_000))
      piece[0] = 0x00
      endless.write(piece)
    }
    await endless.closed
    await isWell()
  })
})

describe('half a request', () => {
  it('[S3] is waited for a while and no longer', async () => {
    const halves = [
      'GET / HTTP/1.1\r\nhost: a\r\n',
      'POST /v1/auth/challenge HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
      `GET ${paths.live} HTTP/1.1\r\nconnection: Upgrade\r\n`,
      'G',
    ]
    const clients = halves.map(half => {
      const client = raw()
      client.write(half)
      return client
    })
    // One more byte now and then, as slowly as it can be done.
    const dripping = raw()
    dripping.write('GET / HTTP/1.1\r\nhost: a\r\n')
    const drip = setInterval(() => {
      dripping.write('x')
    }, 100)
    await Promise.all([...clients, dripping].map(client => client.closed))
    clearInterval(drip)
    expect(clients.map(client => client.isClosed)).not.toContain(false)
    await isWell()
  })
})

describe('frames that are none', () => {
  const id = (): Uint8Array => Buffer.from(circle.circleId, 'hex')
  const frames = (): readonly Uint8Array[] => [
    new Uint8Array(0),
    Uint8Array.of(0),
    Uint8Array.of(99, 1, 2, 3),
    Uint8Array.of(1, ...id()),
    Uint8Array.of(1, ...id(), 255, 255, 255, 255, 255, 255, 255, 255),
    Uint8Array.of(1, ...id(), 0, 0, 0, 0, 0, 0, 0, 1, 0),
    Uint8Array.of(2, ...id(), 1),
    Uint8Array.of(3, ...id(), 0, 0, 0, 1),
    Uint8Array.of(3, ...id(), 0, 0, 0, 1, 0, 255, 255, 255, 255),
    Uint8Array.of(3, ...id(), 0, 0, 0, 1, 0, 0, 0, 0, 9, 1),
    Uint8Array.of(16, ...id()),
    Uint8Array.of(17, 0, 0, 0, 1),
  ]

  it('[S3] close the socket politely, and only that one', async () => {
    const other = await mallory.connect()
    for (const frame of frames()) {
      const live = await mallory.connect()
      live.ws.send(frame)
      expect([frame[0], await live.closed]).toEqual([frame[0], 1008])
    }
    const live = await mallory.connect()
    live.ws.send('words instead of bytes')
    expect(await live.closed).toBe(1008)
    const unmasked = raw()
    expect(await unmasked.upgrade(mallory.cookie ?? '')).toBe(101)
    unmasked.write(Uint8Array.of(0x82, 1, 1))
    await unmasked.closed
    other.send({ kind: 'subscribe', circleId: circle.circleId, from: 1 })
    expect(await other.next()).toMatchObject({ kind: 'entries' })
    other.ws.close()
  })

  it('[S3] with no entries, or with bytes that are none, are refused and no more', async () => {
    const live = await mallory.connect()
    const { circleId } = circle
    for (const entries of [[], [random(10)], [random(300)], [new Uint8Array(0)]]) {
      live.send({ kind: 'append', circleId, request: 7, notify: 'none', entries })
      expect(await live.next()).toMatchObject({ kind: 'refused', request: 7 })
    }
    live.ws.close()
  })
})

describe('a socket that was told to go', () => {
  it('[T76] is not listened to any more, though it stays on the line', async () => {
    const eve = await host.join(await authorNamed('Eve'))
    const own = new CircleScript()
    const first = await own.create(eve.author)
    await eve.append(own.circleId, ...first.map(({ wire }) => wire))
    const thief = raw()
    expect(await thief.upgrade(eve.cookie ?? '')).toBe(101)
    const { cookie } = eve
    await eve.ask('POST', paths.signOut, { json: {} })
    await thief.until(data => data.includes(Buffer.from([0x88])))
    const before = thief.received.length
    // No goodbye from the thief: the connection is still open, and goes on speaking.
    const { wire } = await own.content(eve.author)
    thief.frame({
      kind: 'append',
      circleId: own.circleId,
      request: 1,
      notify: 'none',
      entries: [wire],
    })
    thief.frame({ kind: 'subscribe', circleId: own.circleId, from: 1 })
    // Sent and stored after it, so the host has had the time to listen.
    eve.cookie = cookie
    expect((await eve.ask('GET', paths.account)).status).toBe(401)
    for (let count = 0; count < 5; count++) {
      const later = await circle.content(mallory.author)
      expect((await mallory.append(circle.circleId, later.wire)).status).toBe(200)
    }
    expect(thief.received.length).toBe(before)
    expect(await headSeqOf(own)).toBe(2)
    thief.end()
  })
})

/** As the host's own disk has it. */
const headSeqOf = async (script: CircleScript): Promise<number> => {
  const { DatabaseSync } = await import('node:sqlite')
  const file = new DatabaseSync(join(host.dataFolder, 'herewith.db'), { readOnly: true })
  const row = file
    .prepare('SELECT head_seq FROM circle WHERE circle_id = ?')
    .get(Buffer.from(script.circleId, 'hex'))
  file.close()
  return Number(row?.['head_seq'])
}

describe('paths that lead elsewhere', () => {
  it('[S8] give nothing but the app', async () => {
    const targets = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/..\\secret.txt',
      '//secret.txt',
      '/assets/app.js/../../../secret.txt',
      `${folder}/secret.txt`,
      '/assets//../../secret.txt%00.js',
      '/.././.././../etc/passwd',
      'http://127.0.0.1/../secret.txt',
      '/constructor',
      '/__proto__',
      '/assets/',
    ]
    for (const target of targets) {
      const client = raw()
      client.write(`GET ${target} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`)
      await client.closed
      const text = client.received.toString('latin1')
      expect(text).not.toContain('the secret beside the app')
      expect(text).not.toContain('root:')
      expect([200, 404, 400]).toContain(await client.status())
    }
  })

  it('[S8] do not confuse host and app: odd requests are refused, and the host stands', async () => {
    const requests = [
      'TRACE / HTTP/1.1\r\nhost: a\r\n\r\n',
      'CONNECT a:443 HTTP/1.1\r\nhost: a\r\n\r\n',
      'FOO /v1/host HTTP/1.1\r\nhost: a\r\n\r\n',
      'TRACE /v1/host HTTP/1.1\r\nhost: a\r\n\r\n',
      'GET /v1/host HTTP/1.1\r\n\r\n',
      'GET /v1/host HTTP/1.1\r\nhost: a b c\r\n\r\n',
      'GET /v1/host HTTP/1.1\r\nhost: [::::]\r\n\r\n',
      'GET // HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n',
      'GET /v1/live HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: h2c\r\n\r\n',
      'GET /v1/live HTTP/1.1\r\nhost: a\r\n\r\n',
      'GET /v1/circles/%zz/events HTTP/1.1\r\nhost: a\r\n\r\n',
      'POST /v1/auth/challenge HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}',
      'POST /v1/auth/challenge HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 2\r\n\r\n{}',
      '\r\n\r\n\r\n\u0000\u0001',
    ]
    for (const request of requests) {
      const client = raw()
      client.write(request)
      const status = await client.status()
      expect([request, status === 0 || status >= 400]).toEqual([request, true])
      client.end()
      await isWell()
    }
  })

  it('[S8] of the interface are kept nowhere on the way', async () => {
    const asked = [
      paths.host,
      paths.account,
      paths.health,
      pathTo(paths.events, { circle: circle.circleId }),
      '/v1/nothing/here',
      pathTo(paths.inviteLookup, { invite: '00'.repeat(16) }),
    ]
    for (const path of asked) {
      const { headers } = await mallory.ask('GET', path)
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store'])
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
    const preflight = await mallory.ask('OPTIONS', paths.account, {
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' },
    })
    expect(preflight.status).toBe(404)
    expect([...preflight.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual(
      [],
    )
  })
})
