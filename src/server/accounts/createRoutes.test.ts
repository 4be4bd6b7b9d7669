import { describe, expect, it } from 'vitest'
import { toHex } from '#base/text.ts'
import { paths } from '#protocol/api/paths.ts'
import { openAccountHost, random, text } from '#test/accounts/accountHost.ts'
import {
  accountRequest,
  invitation,
  join,
  newPerson,
  recoveryKey,
  register,
  slotOf,
} from '#test/accounts/person.ts'

describe('making an account', () => {
  it('[A1] takes an invitation, answers with a session and shows the account to its owner', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const ana = await newPerson()
    const request = await accountRequest(host, browser, ana, await invitation(host))
    const made = await browser.post(paths.accounts, request)
    expect(made.status).toBe(200)
    expect(made.json).toMatchObject({ accountId: ana.id, gen: 1 })
    const { json } = await browser.get(paths.account)
    expect(json).toMatchObject({
      accountId: ana.id,
      slots: request.slots,
      links: [],
      passkeys: [],
      hasPassphrase: false,
      fresh: true,
      devices: [{ sessionId: made.json['sessionId'], current: true }],
    })
  })

  it('[A1] lets one invitation token make one account', async () => {
    const host = await openAccountHost()
    const admission = await invitation(host)
    const first = host.browser()
    const request = await accountRequest(host, first, await newPerson(), admission)
    expect((await first.post(paths.accounts, request)).status).toBe(200)
    const second = host.browser()
    const again = await accountRequest(host, second, await newPerson(), admission)
    expect((await second.post(paths.accounts, again)).json).toEqual({ refusal: 'not-allowed' })
  })

  it('[A1] is closed without an admission, unless the host opened it to anyone', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const none = { kind: 'none' } as const
    const refused = await browser.post(
      paths.accounts,
      await accountRequest(host, browser, await newPerson(), none),
    )
    expect(refused.json).toEqual({ refusal: 'not-allowed' })
    const token = (await host.deps.settings.newSetUpToken())!
    await browser.post(paths.setUp, { token: text(token), accounts: 'anyone' })
    const made = await browser.post(
      paths.accounts,
      await accountRequest(host, browser, await newPerson(), none),
    )
    expect(made.status).toBe(200)
  })

  it('[A11] ends the set-up link with the first account', async () => {
    const host = await openAccountHost()
    const token = text((await host.deps.settings.newSetUpToken())!)
    const admission = { kind: 'setup', token } as const
    const browser = host.browser()
    const request = await accountRequest(host, browser, await newPerson(), admission)
    expect((await browser.post(paths.accounts, request)).status).toBe(200)
    const second = await accountRequest(host, browser, await newPerson(), admission)
    expect((await browser.post(paths.accounts, second)).json).toEqual({ refusal: 'not-allowed' })
    expect(await host.deps.settings.newSetUpToken()).toBeUndefined()
  })

  it('[A2] [T39] [T40] refuses keys that are weak, and an id that is not the hash of the key', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const admission = await invitation(host)
    const ask = async (change: object): Promise<unknown> =>
      (
        await browser.post(paths.accounts, {
          ...(await accountRequest(host, browser, await newPerson(), admission)),
          ...change,
        })
      ).json
    const refused = { refusal: 'bad-request' }
    const ben = await newPerson()
    expect(await ask({ accountId: ben.id })).toEqual(refused)
    expect(await ask({ sk: text(new Uint8Array(32)) })).toEqual(refused)
    expect(await ask({ ek: text(new Uint8Array(32)) })).toEqual(refused)
    expect(await ask({ recovery: text(new Uint8Array(32)) })).toEqual(refused)
    expect(await ask({ proof: text(random(64)) })).toEqual(refused)
    expect(await ask({ challenge: text(random(32)) })).toEqual(refused)
    expect(await ask({ accountId: toHex(random(16)) })).toEqual(refused)
  })

  it('[T74] asks for a slot that opens without an authenticator', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const ana = await newPerson()
    const request = await accountRequest(host, browser, ana, await invitation(host))
    const passkeyOnly = await slotOf(ana, 1, random(32), text(random(16)))
    const refused = await browser.post(paths.accounts, { ...request, slots: [passkeyOnly] })
    expect(refused.json).toEqual({ refusal: 'bad-request' })
    const twice = { ...request, slots: [...request.slots, ...request.slots] }
    expect((await browser.post(paths.accounts, twice)).json).toEqual({ refusal: 'bad-request' })
  })

  it('[A2] uses a challenge once', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const request = await accountRequest(host, browser, await newPerson(), await invitation(host))
    await browser.post(paths.accounts, request)
    const again = await browser.post(paths.accounts, {
      ...request,
      admission: await invitation(host),
    })
    expect(again.json).toEqual({ refusal: 'bad-request' })
  })

  it('[A3] gives a name to one person, and tells only who may take it', async () => {
    const host = await openAccountHost()
    await join(host, host.browser(), { name: 'Ana', passphrase: 'calm river stone' })
    const ben = host.browser()
    const login = { nameHash: text(random(32)), request: text(random(32)) }
    expect((await ben.post(paths.opaqueRegister, login)).json).toEqual({ refusal: 'not-signed-in' })
    await expect(
      register(
        host,
        ben,
        { name: ' ANA ', passphrase: 'x' },
        { admission: await invitation(host) },
      ),
    ).rejects.toThrow('name-taken')
  })

  it('[A3] takes back only a login id it gave out, for that name', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const admission = await invitation(host)
    const made = await register(host, browser, { name: 'ana', passphrase: 'x' }, { admission })
    const person = await newPerson()
    const request = await accountRequest(host, browser, person, admission)
    const stolen = await browser.post(paths.accounts, {
      ...request,
      slots: [...request.slots, await slotOf(person, 2, made.exportKey)],
      passphrase: { ...made.passphrase, loginId: text(random(16)) },
    })
    expect(stolen.json).toEqual({ refusal: 'not-allowed' })
    expect(await recoveryKey(person.recoveryEntropy)).toBe(request.recovery)
  })
})
