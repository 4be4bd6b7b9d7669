import { beforeAll, describe, expect, it } from 'vitest'
import { startLogin } from '#client/account/opaque.ts'
import { sign } from '#crypto/signature.ts'
import { paths } from '#protocol/api/paths.ts'
import { authMessage } from '#protocol/signedMessages.ts'
import { type AccountHost, openAccountHost, random, text } from '#test/accounts/accountHost.ts'
import {
  challenge,
  instanceOf,
  join,
  nameHash,
  newPerson,
  type Person,
  recoveryRequestOf,
  register,
  signInByPassphrase,
  signInByRecovery,
  slotOf,
} from '#test/accounts/person.ts'

const dayMs = 86_400_000
const wrong = { refusal: 'not-signed-in' }
const passphrase = 'calm river stone lamp tree'

describe('signing in by passphrase', () => {
  let host: AccountHost
  let ana: Person
  beforeAll(async () => {
    host = await openAccountHost()
    ana = await join(host, host.browser(), { name: 'ana', passphrase })
  })

  it('takes the whole OPAQUE dance to a session', async () => {
    const phone = host.browser()
    const { last } = await signInByPassphrase(host, phone, ' Ana', passphrase)
    expect(last?.json).toMatchObject({ accountId: ana.id, gen: 1 })
    expect((await phone.get(paths.account)).json).toMatchObject({ hasPassphrase: true })
  })

  it('[T75] answers alike, with the same steps, whether the name is there or not', async () => {
    const ask = async (name: string) => {
      host.statements.length = 0
      const phone = host.browser()
      const { request } = await startLogin('wrong')
      const first = await phone.post(paths.opaqueLogin, {
        nameHash: nameHash(host, name),
        request,
      })
      const attempt: string = first.json['attempt'] ?? ''
      const last = await phone.post(paths.opaqueFinish, { attempt, finish: text(random(64)) })
      const lengths = Object.entries(first.json).map(([key, value]) => [key, String(value).length])
      const statements = host.statements.filter(line => !line.includes('setting'))
      return { lengths, status: first.status, last: last.json, statements: [...statements] }
    }
    const known = await ask('ana')
    expect(await ask('nobody')).toEqual(known)
    expect(known.last).toEqual(wrong)
  })

  it('[T75] keeps the login id of a name nobody has', async () => {
    const ask = async () => {
      const { request } = await startLogin('wrong')
      const body = { nameHash: nameHash(host, 'nobody else'), request }
      return (await host.browser().post(paths.opaqueLogin, body)).json['loginId']
    }
    expect(await ask()).toBe(await ask())
  })

  it('uses an attempt once, and only for two minutes', async () => {
    const login = await startLogin(passphrase)
    const phone = host.browser()
    const { json } = await phone.post(paths.opaqueLogin, {
      nameHash: nameHash(host, 'ana'),
      request: login.request,
    })
    const parties = { loginId: json['loginId'] ?? '', instanceId: text(instanceOf(host)) }
    const finished = login.finish(json['response'] ?? '', parties)
    const finish = finished.ok ? finished.value.finish : ''
    const body = { attempt: json['attempt'], finish }
    host.clock.now += 121_000
    expect((await phone.post(paths.opaqueFinish, body)).json).toEqual(wrong)
    host.clock.now -= 121_000
    expect((await phone.post(paths.opaqueFinish, body)).status).toBe(200)
    expect((await phone.post(paths.opaqueFinish, body)).json).toEqual(wrong)
  })

  it('refuses what is not a message of OPAQUE', async () => {
    const body = { nameHash: nameHash(host, 'ana'), request: text(random(20)) }
    expect((await host.browser().post(paths.opaqueLogin, body)).json).toEqual({
      refusal: 'bad-request',
    })
  })
})

describe('guessing', () => {
  it('[T77] [S3] slows one name down after ten tries, wherever they come from', async () => {
    const host = await openAccountHost()
    const { request } = await startLogin('guess')
    const ask = async (index: number) =>
      host
        .browser(`198.51.100.${index}`)
        .post(paths.opaqueLogin, { nameHash: nameHash(host, 'ana'), request })
    const tries = await Promise.all(Array.from({ length: 10 }, (_, index) => ask(index)))
    expect(tries.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    const next = await ask(11)
    expect(next.json).toEqual({ refusal: 'too-many', retryAfterS: 30 })
    expect(next.headers.get('retry-after')).toBe('30')
    host.clock.now += 30_000
    expect((await ask(12)).status).toBe(200)
    expect((await ask(13)).json).toEqual({ refusal: 'too-many', retryAfterS: 60 })
  })

  it('[T77] slows wrong recovery codes down after ten tries', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const body = {
      recovery: text(random(32)),
      challenge: text(random(32)),
      signature: text(random(64)),
    }
    for (let index = 0; index < 10; index++)
      // One after another, as somebody types them.
      // oxlint-disable-next-line no-await-in-loop
      expect((await browser.post(paths.recovery, body)).json).toEqual(wrong)
    expect((await browser.post(paths.recovery, body)).status).toBe(429)
  })

  it('[S3] slows one address down', async () => {
    const rules = { signIn: { name: 's', kind: 'bucket', burst: 3, perMinute: 60 } } as const
    const host = await openAccountHost({ rules })
    const ask = (address: string) => host.browser(address).post(paths.challenge)
    // oxlint-disable-next-line no-await-in-loop
    for (const status of [200, 200, 200, 429])
      expect((await ask('198.51.100.1')).status).toBe(status)
    expect((await ask('198.51.100.2')).status).toBe(200)
    host.clock.now += 1000
    expect((await ask('198.51.100.1')).status).toBe(200)
  })
})

describe('signing in by recovery code', () => {
  it('[A6] opens a session and ends all others', async () => {
    const host = await openAccountHost()
    const old = host.browser()
    const ana = await join(host, old)
    const phone = host.browser()
    const answer = await signInByRecovery(host, phone, ana)
    expect(answer.json).toMatchObject({ accountId: ana.id })
    expect((await phone.get(paths.account)).status).toBe(200)
    expect((await old.get(paths.account)).json).toEqual(wrong)
  })

  it('refuses another signature, another code and a challenge used before, all alike', async () => {
    const host = await openAccountHost()
    const browser = host.browser()
    const ana = await join(host, browser)
    const good = await recoveryRequestOf(host, browser, ana.recoveryEntropy)
    const bad = { ...good, signature: text(random(64)) }
    expect((await browser.post(paths.recovery, bad)).json).toEqual(wrong)
    expect((await browser.post(paths.recovery, good)).json).toEqual(wrong)
    const stranger = await recoveryRequestOf(host, browser, random(16))
    expect((await browser.post(paths.recovery, stranger)).json).toEqual(wrong)
  })
})

describe('a device that was idle', () => {
  const renew = async (host: AccountHost, person: Person, browser = host.browser()) => {
    const asked = await challenge(browser)
    const message = authMessage(instanceOf(host), asked, person.idBytes)
    const signature = text(await sign(person.keys.signKey, message))
    return browser.post(paths.renew, {
      accountId: person.id,
      challenge: text(asked),
      signature,
    })
  }

  it('[A7] renews its session with its identity key, without a fresh sign-in', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    host.clock.now += 31 * dayMs
    expect((await phone.get(paths.account)).json).toEqual(wrong)
    expect((await renew(host, ana, phone)).json).toMatchObject({ accountId: ana.id })
    expect((await phone.get(paths.account)).json).toMatchObject({ fresh: false })
  })

  it('[A7] [T76] cannot renew once it was signed out elsewhere, though it still has the key', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const other = host.browser()
    await signInByRecovery(host, other, ana)
    expect((await renew(host, ana, phone)).json).toEqual(wrong)
    expect((await renew(host, ana)).json).toEqual(wrong)
  })

  it('does not renew for another key', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const mallory = await newPerson()
    expect(
      (await renew(host, { ...mallory, id: ana.id, idBytes: ana.idBytes }, phone)).json,
    ).toEqual(wrong)
    expect((await renew(host, mallory, phone)).json).toEqual(wrong)
  })
})

describe('a passphrase that changes in the middle of a sign-in', () => {
  it('[T76] signs nobody in with the old one', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone, { name: 'ana', passphrase })
    const mallory = host.browser()
    const { last } = await signInByPassphrase(host, mallory, 'ana', passphrase, async () => {
      const made = await register(host, phone, { name: 'ana', passphrase: 'another one' })
      const slot = await slotOf(ana, 2, made.exportKey)
      const changed = await phone.put(paths.passphrase, { passphrase: made.passphrase, slot })
      expect(changed.status).toBe(200)
    })
    expect(last?.json).toEqual(wrong)
    expect((await signInByPassphrase(host, mallory, 'ana', passphrase)).last).toBeUndefined()
    expect((await signInByPassphrase(host, mallory, 'ana', 'another one')).last?.status).toBe(200)
  })
})
