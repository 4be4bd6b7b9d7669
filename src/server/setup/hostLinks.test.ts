import { describe, expect, it } from 'vitest'
import { paths } from '#protocol/api/paths.ts'
import {
  type AccountHost,
  type Browser,
  openAccountHost,
  random,
  text,
} from '#test/accounts/accountHost.ts'
import { accountRequest, newPerson } from '#test/accounts/person.ts'
import { endHostLinks, makeHostLink } from './hostLinks.ts'

const dayMs = 86_400_000

const hostWithLink = async (uses: number): Promise<readonly [AccountHost, string]> => {
  const host = await openAccountHost()
  const token = random(32)
  await makeHostLink(host.deps.sql, { token, uses, expiresAt: host.clock.now + dayMs })
  return [host, text(token)]
}

/** Somebody new with this link; whether the account was made. */
const comeIn = async (host: AccountHost, token: string, browser: Browser = host.browser()) => {
  const admission = { kind: 'host-link', token } as const
  const request = await accountRequest(host, browser, await newPerson(), admission)
  return (await browser.post(paths.accounts, request)).json
}

const refused = { refusal: 'not-allowed' }

describe('a link of the host', () => {
  it('[A1] lets as many in as it is for, and nobody more', async () => {
    const [host, token] = await hostWithLink(2)
    expect(await comeIn(host, token)).toMatchObject({ gen: 1 })
    expect(await comeIn(host, token)).toMatchObject({ gen: 1 })
    expect(await comeIn(host, token)).toEqual(refused)
  })

  it('[A1] gives its last place to one of many who come at once', async () => {
    const [host, token] = await hostWithLink(1)
    const came = await Promise.all(Array.from({ length: 6 }, () => comeIn(host, token)))
    expect(came.filter(one => 'gen' in one)).toHaveLength(1)
    expect(came.filter(one => 'refusal' in one)).toHaveLength(5)
  })

  it('[A1] is not used up by an account that could not be made', async () => {
    const [host, token] = await hostWithLink(1)
    const browser = host.browser()
    const admission = { kind: 'host-link', token } as const
    const request = await accountRequest(host, browser, await newPerson(), admission)
    const forged = await browser.post(paths.accounts, { ...request, proof: text(random(64)) })
    expect(forged.json).toEqual({ refusal: 'bad-request' })
    expect(await comeIn(host, token)).toMatchObject({ gen: 1 })
  })

  it('[A1] ends with its time, and when the host ends all', async () => {
    const [host, token] = await hostWithLink(5)
    expect(await comeIn(host, token)).toMatchObject({ gen: 1 })
    host.clock.now += dayMs
    expect(await comeIn(host, token)).toEqual(refused)
    host.clock.now -= dayMs
    await host.deps.sql.batch([endHostLinks])
    expect(await comeIn(host, token)).toEqual(refused)
  })

  it('[A1] cannot be guessed, and a link of another kind is none', async () => {
    const [host, token] = await hostWithLink(5)
    expect(await comeIn(host, text(random(32)))).toEqual(refused)
    expect(await comeIn(host, text(new Uint8Array(32)))).toEqual(refused)
    expect(await comeIn(host, 'AAAA')).toEqual({ refusal: 'bad-request' })
    const browser = host.browser()
    for (const admission of [
      { kind: 'setup', token },
      { kind: 'invite', readToken: token },
    ] as const) {
      const request = await accountRequest(host, browser, await newPerson(), admission)
      expect((await browser.post(paths.accounts, request)).json).toEqual(refused)
    }
  })

  it('[A1] is stored as a hash: a copy of the database opens no door', async () => {
    const [host, token] = await hostWithLink(5)
    const [row] = await host.deps.sql.all<{ readonly token_hash: Uint8Array }>(
      'SELECT token_hash FROM host_link',
    )
    expect(text(row?.token_hash ?? new Uint8Array())).not.toBe(token)
    expect(await comeIn(host, text(row?.token_hash ?? new Uint8Array()))).toEqual(refused)
  })
})
