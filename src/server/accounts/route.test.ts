import { describe, expect, it } from 'vitest'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { StorageFailed, StorageFull, type Sql } from '#server/sql/sql.ts'
import { memorySql, openAccountHost, random, text } from '#test/accounts/accountHost.ts'
import { join, nameHash } from '#test/accounts/person.ts'
import { accountRoutes } from './accountRoutes.ts'

const notAllowed = { refusal: 'not-allowed' }
const badRequest = { refusal: 'bad-request' }

describe('a request that changes something', () => {
  it('[A4] comes from our own page', async () => {
    const host = await openAccountHost({ origin: 'https://herewith.example' })
    const browser = host.browser()
    await join(host, browser)
    const ask = async (headers: Record<string, string>) =>
      (await browser.ask('POST', paths.signOutEverywhere, {}, headers)).json
    expect(await ask({ origin: 'https://evil.example' })).toEqual(notAllowed)
    expect(await ask({ origin: 'null' })).toEqual(notAllowed)
    expect(await ask({ origin: 'https://herewith.example.evil' })).toEqual(notAllowed)
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toEqual(notAllowed)
    expect(await ask({ 'sec-fetch-site': 'same-site' })).toEqual(notAllowed)
    expect(await ask({})).toEqual({})
    const removal = await browser.ask('DELETE', paths.account, undefined, {
      origin: 'https://evil.example',
    })
    expect(removal.json).toEqual(notAllowed)
  })

  it('[A4] is JSON that fits, and no larger than it may be', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await browser.ask('POST', paths.challenge, {}, form)).json).toEqual(badRequest)
    expect((await browser.post(paths.challenge, { more: 1 })).json).toEqual(badRequest)
    expect((await browser.post(paths.challenge, 'text')).json).toEqual(badRequest)
    const large = { ['x'.repeat(9000)]: 1 }
    expect((await browser.post(paths.challenge, large)).json).toEqual({ refusal: 'too-large' })
    const lying = await host.app.request(`${browser.origin}${paths.challenge}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '2' },
      body: JSON.stringify(large),
    })
    expect(lying.status).toBe(413)
    const broken = await host.app.request(`${browser.origin}${paths.challenge}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x7b, 0xff, 0x7d]),
    })
    expect(broken.status).toBe(400)
    const deep = await host.app.request(`${browser.origin}${paths.challenge}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '['.repeat(4000),
    })
    expect(deep.status).toBe(400)
  })

  it('[A4] may come from the page it asks while nobody knows the address yet', async () => {
    const host = await openAccountHost()
    const ask = (origin: string, site: string) =>
      host.app.request(`https://new.example${paths.challenge}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          host: 'new.example',
          origin,
          'sec-fetch-site': site,
        },
        body: '{}',
      })
    expect((await ask('https://new.example', 'same-origin')).status).toBe(200)
    expect((await ask('https://evil.example', 'cross-site')).status).toBe(403)
    expect((await ask('https://evil.example', 'same-origin')).status).toBe(403)
  })
})

describe('the session cookie', () => {
  const cookieOf = async (origin?: string): Promise<string> => {
    const host = await openAccountHost(origin === undefined ? {} : { origin })
    const browser = host.browser()
    await join(host, browser)
    return browser.cookieHeader
  }

  it('[A8] [T76] is bound to the host, unreadable for scripts and never sent along by other sites', async () => {
    const host = await openAccountHost({ origin: 'https://herewith.example' })
    const browser = host.browser()
    await join(host, browser)
    const { headers } = await browser.post(paths.signOut)
    expect(headers.get('set-cookie')).toBe(
      '__Host-herewith=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
    )
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('asks for https wherever that is possible', async () => {
    expect(await cookieOf('https://herewith.example')).toMatch(/^__Host-herewith=[\w-]{64}$/)
    expect(await cookieOf()).toMatch(/^herewith=[\w-]{64}$/)
  })

  it('[A8] cannot be planted under the other name', async () => {
    const host = await openAccountHost({ origin: 'https://herewith.example' })
    const mallory = host.browser()
    await join(host, mallory)
    const planted = mallory.cookieHeader.replace('__Host-', '')
    expect(await host.deps.sessions.authenticate(mallory.cookieHeader)).toBeDefined()
    expect(await host.deps.sessions.authenticate(planted)).toBeUndefined()
    expect(await host.deps.sessions.authenticate(`x=1; ${mallory.cookieHeader};`)).toBeDefined()
    expect(await host.deps.sessions.authenticate('herewith=!')).toBeUndefined()
    expect(await host.deps.sessions.authenticate('x'.repeat(9000))).toBeUndefined()
  })

  it('[A8] is stored as a hash only', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    await join(host, browser)
    const token = Buffer.from(browser.cookieHeader.split('=')[1] ?? '', 'base64url').subarray(16)
    const rows = await host.deps.sql.all('SELECT * FROM device_session')
    const stored = rows.flatMap(row => Object.values(row).map(String))
    expect(stored).not.toContain(new Uint8Array(token).join(','))
  })
})

describe('[S8] the log', () => {
  it('holds the method, the pattern of the path, the status and the time, and nothing else', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    await join(host, browser)
    await browser.get(`${paths.account}?secret=1#more`)
    await browser.delete(pathTo(paths.slotById, { slot: 'aa'.repeat(16) }))
    await browser.post(paths.opaqueLogin, {
      nameHash: nameHash(host, 'ana'),
      request: text(random(32)),
    })
    expect(host.log.at(-1)).toEqual({
      method: 'POST',
      route: paths.opaqueLogin,
      status: expect.any(Number) as number,
      ms: 0,
    })
    const known = new Set<string>(Object.values(paths))
    for (const line of host.log) {
      expect(Object.keys(line)).toEqual(['method', 'route', 'status', 'ms'])
      expect(known).toContain(line.route)
    }
  })
})

describe('a database that fails', () => {
  const failing = (error: Error): Sql => {
    const sql = memorySql()
    let isBroken = false
    const guard = async <T>(work: () => Promise<T>): Promise<T> => {
      if (isBroken) throw error
      return work()
    }
    return {
      all: (query, params) => {
        const rows = guard(() => sql.all(query, params))
        // Works while the host starts.
        isBroken ||= query.includes('setting') && query.includes('value')
        return rows as never
      },
      run: (query, params) => guard(() => sql.run(query, params)),
      batch: statements => guard(() => sql.batch(statements)),
      batchSoon: statements => guard(() => sql.batchSoon(statements)),
      forget: () => guard(() => sql.forget()),
      close: () => sql.close(),
    }
  }

  it.each([
    [new StorageFull('full'), 507, 'storage-full'],
    [new StorageFailed('gone'), 503, 'unavailable'],
    [new Error('a bug'), 503, 'unavailable'],
  ])('is said in one word, and reported: %s', async (error, status, refusal) => {
    const host = await openAccountHost({ sql: failing(error) })
    const reported: unknown[] = []
    const app = accountRoutes({ ...host.deps, reportError: fault => reported.push(fault) })
    const response = await app.request(`http://localhost:8080${paths.host}`)
    expect([response.status, await response.json()]).toEqual([status, { refusal }])
    expect(reported).toEqual([error])
  })
})
