import { describe, expect, it } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import { memorySql, openAccountHost, random, text } from '#test/accounts/accountHost.ts'
import { passkeyDomain, webOrigin } from './webOrigin.ts'

describe('set-up', () => {
  it('[A11] takes the answers of whoever holds the link, and shows them to devices', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const before = (await browser.get(paths.host)).json
    expect(before).toEqual({
      instanceId: text(host.deps.settings.instanceId),
      setUp: false,
      accounts: 'invited',
      version: '0.1.0',
    })
    const token = text((await host.deps.settings.newSetUpToken())!)
    const answers = { token, origin: 'https://herewith.example/', accounts: 'invited' }
    expect((await browser.post(paths.setUp, answers)).json).toEqual({})
    expect((await browser.get(paths.host)).json).toEqual({
      ...before,
      setUp: true,
      origin: 'https://herewith.example',
    })
    // Until the first account is there, a mistake can be mended with the same link.
    expect((await browser.post(paths.setUp, { token, accounts: 'anyone' })).json).toEqual({})
    expect((await browser.get(paths.host)).json).toEqual({
      ...before,
      setUp: true,
      accounts: 'anyone',
    })
  })

  it('[A11] refuses another token, a link of an earlier start and an unsafe address', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const old = text((await host.deps.settings.newSetUpToken())!)
    const token = text((await host.deps.settings.newSetUpToken())!)
    const ask = async (body: object) =>
      (await browser.post(paths.setUp, { accounts: 'anyone', ...body })).json
    expect(await ask({ token: text(random(32)) })).toEqual({ refusal: 'not-allowed' })
    expect(await ask({ token: old })).toEqual({ refusal: 'not-allowed' })
    expect(await ask({ token, origin: 'http://192.0.2.7' })).toEqual({ refusal: 'bad-request' })
    expect((await browser.get(paths.host)).json).toMatchObject({ setUp: false })
  })

  it('lets HEREWITH_ORIGIN win', async () => {
    const host = await openAccountHost({ origin: 'https://herewith.example' })
    const browser = host.browser()
    const token = text((await host.deps.settings.newSetUpToken())!)
    await browser.post(paths.setUp, { token, origin: 'https://other.example', accounts: 'invited' })
    expect((await browser.get(paths.host)).json).toMatchObject({
      origin: 'https://herewith.example',
    })
  })

  it('keeps its lasting secrets over a restart', async () => {
    const sql = memorySql()
    const first = await openAccountHost({ sql })
    const second = await openAccountHost({ sql })
    expect(second.deps.settings.instanceId).toEqual(first.deps.settings.instanceId)
    expect(second.deps.settings.opaqueSetup).toBe(first.deps.settings.opaqueSetup)
    expect(second.deps.settings.unknownLoginId(new Uint8Array(32))).toEqual(
      first.deps.settings.unknownLoginId(new Uint8Array(32)),
    )
  })
})

describe('an address people open', () => {
  it.each([
    ['https://herewith.example', 'https://herewith.example'],
    [' https://Herewith.Example:443/ ', 'https://herewith.example'],
    ['https://herewith.example:8443', 'https://herewith.example:8443'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['http://herewith.example', undefined],
    ['https://herewith.example/app', undefined],
    ['https://ana:secret@herewith.example', undefined],
    ['https://herewith.example/?x', undefined],
    ['herewith.example', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s', (given, origin) => {
    expect(webOrigin(given)).toBe(origin)
  })

  it('has passkeys when it is a name', () => {
    expect(passkeyDomain('https://herewith.example:8443')).toBe('herewith.example')
    expect(passkeyDomain('http://localhost:8080')).toBe('localhost')
    expect(passkeyDomain('http://127.0.0.1:8080')).toBeUndefined()
    expect(passkeyDomain('http://[::1]:8080')).toBeUndefined()
  })
})
