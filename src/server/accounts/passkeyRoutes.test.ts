import { describe, expect, it } from 'vitest'
import { paths, pathTo } from '#protocol/api/paths.ts'
import {
  type AccountHost,
  type Answer,
  type Browser,
  openAccountHost,
  random,
  text,
} from '#test/accounts/accountHost.ts'
import { join, type Person, slotOf } from '#test/accounts/person.ts'
import { type SoftAuthenticator, softAuthenticator } from '#test/accounts/softAuthenticator.ts'

const refused = { refusal: 'not-signed-in' }

const add = async (
  browser: Browser,
  authenticator: SoftAuthenticator,
  more: object = {},
): Promise<Answer> => {
  const { json } = await browser.post(paths.passkeyAddOptions)
  const { attempt, options } = json as unknown as { attempt: string; options: unknown }
  const response = authenticator.create(options, browser.origin)
  return browser.post(paths.passkeys, { attempt, response, ...more })
}

const signInWith = async (
  browser: Browser,
  authenticator: SoftAuthenticator,
  change: (response: object) => object = response => response,
  flags?: number,
): Promise<Answer> => {
  const { json } = await browser.post(paths.passkeyOptions)
  const { attempt, options } = json as unknown as { attempt: string; options: unknown }
  const get = authenticator.get(options, browser.origin, flags === undefined ? {} : { flags })
  return browser.post(paths.passkeyLogin, { attempt, response: change(get) })
}

const withPasskey = async (
  options: Parameters<typeof openAccountHost>[0] = {},
): Promise<{ host: AccountHost; phone: Browser; ana: Person; key: SoftAuthenticator }> => {
  const host = await openAccountHost(options)
  const phone = host.browser()
  const ana = await join(host, phone)
  const key = softAuthenticator('ES256')
  expect((await add(phone, key)).status).toBe(200)
  return { host, phone, ana, key }
}

describe('a passkey', () => {
  it('[A12] asks for a resident key and for the person, and names the account by its id', async () => {
    const host = await openAccountHost({ origin: 'https://herewith.example' })
    const phone = host.browser()
    const ana = await join(host, phone)
    const { json } = await phone.post(paths.passkeyAddOptions)
    expect(json['options']).toMatchObject({
      rp: { id: 'herewith.example', name: 'Herewith' },
      user: { id: text(ana.idBytes) },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const login = await phone.post(paths.passkeyOptions)
    expect(login.json['options']).toMatchObject({
      rpId: 'herewith.example',
      userVerification: 'required',
    })
    expect(login.json['options']).not.toHaveProperty('allowCredentials')
  })

  it.each(['ES256', 'Ed25519'] as const)('of %s signs in, with its slot', async kind => {
    const host = await openAccountHost({ origin: 'https://herewith.example' })
    const phone = host.browser()
    const ana = await join(host, phone)
    const key = softAuthenticator(kind)
    const slot = await slotOf(ana, 1, random(32), key.credentialId)
    expect((await add(phone, key, { slot, label: 'AAAA' })).json).toEqual({})
    const laptop = host.browser()
    expect((await signInWith(laptop, key)).json).toMatchObject({ accountId: ana.id })
    const { json } = await laptop.get(paths.account)
    expect(json).toMatchObject({ passkeys: [{ label: 'AAAA' }], fresh: true })
    expect(json['slots']).toContainEqual(slot)
    expect((await signInWith(laptop, key)).status).toBe(200)
  })

  it('[A12] goes with its slot', async () => {
    const { host, phone, key } = await withPasskey()
    const { json } = await phone.get(paths.account)
    const [{ id = '' } = {}] = json['passkeys'] as unknown as { id?: string }[]
    expect((await phone.delete(pathTo(paths.passkeyById, { passkey: id }))).status).toBe(200)
    expect((await phone.get(paths.account)).json).toMatchObject({ passkeys: [] })
    expect((await signInWith(host.browser(), key)).json).toEqual(refused)
  })

  it('[T75] that is not right is refused like one nobody has', async () => {
    const { host, key } = await withPasskey()
    const browser = host.browser()
    const strange = softAuthenticator('ES256')
    strange.create({ challenge: '', rp: { id: 'localhost' }, user: { id: text(random(16)) } }, '')
    const bent = (response: object): object => {
      const { response: inner } = response as { response: object }
      return { ...response, response: { ...inner, signature: text(random(70)) } }
    }
    expect((await signInWith(browser, strange)).json).toEqual(refused)
    expect((await signInWith(browser, key, bent)).json).toEqual(refused)
    expect((await signInWith(browser, key, () => ({}))).json).toEqual(refused)
    const presentOnly = 0x01
    expect((await signInWith(browser, key, undefined, presentOnly)).json).toEqual(refused)
    const stale = { attempt: text(random(16)), response: {} }
    expect((await browser.post(paths.passkeyLogin, stale)).json).toEqual(refused)
  })

  it('made for another page, or for another account, is refused', async () => {
    const { host, key, phone } = await withPasskey()
    const { json } = await phone.post(paths.passkeyOptions)
    const { attempt, options } = json as unknown as { attempt: string; options: unknown }
    const phished = key.get(options, 'https://herewith.example.evil')
    const answer = await phone.post(paths.passkeyLogin, { attempt, response: phished })
    expect(answer.json).toEqual(refused)

    const added = (await phone.post(paths.passkeyAddOptions)).json as Record<string, string>
    const mallory = host.browser()
    await join(host, mallory)
    const other = softAuthenticator('ES256').create(added['options'], mallory.origin)
    const taken = await mallory.post(paths.passkeys, { attempt: added['attempt'], response: other })
    expect(taken.json).toEqual({ refusal: 'bad-request' })
  })

  it('[T72] is refused when the PRF output comes along', async () => {
    const { host, key } = await withPasskey()
    const leaking = (response: object): object => ({
      ...response,
      clientExtensionResults: { prf: { results: { first: text(random(32)) } } },
    })
    expect((await signInWith(host.browser(), key, leaking)).json).toEqual(refused)
  })

  it('is not offered where the address is a number', async () => {
    const host = await openAccountHost({ origin: 'https://192.0.2.7' })
    expect((await host.browser().post(paths.passkeyOptions)).json).toEqual({
      refusal: 'not-allowed',
    })
  })
})
