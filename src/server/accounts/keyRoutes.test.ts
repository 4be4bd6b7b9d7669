import { describe, expect, it } from 'vitest'
import { deriveAccountKeys } from '#crypto/accountKeys.ts'
import { sign } from '#crypto/signature.ts'
import { paths } from '#protocol/api/paths.ts'
import { keyLinkMessage } from '#protocol/signedMessages.ts'
import { type AccountHost, openAccountHost, random, text } from '#test/accounts/accountHost.ts'
import {
  join,
  newPerson,
  type Person,
  recoveryKey,
  recoverySlot,
  register,
  signInByPassphrase,
  signInByRecovery,
  slotOf,
} from '#test/accounts/person.ts'

const nextKeys = async (person: Person) => {
  const root = random(32)
  const gen = person.keys.gen + 1
  const keys = await deriveAccountKeys(root, gen)
  const recoveryEntropy = random(16)
  const next: Person = { ...person, root, keys, recoveryEntropy }
  const link = (of: Person, signer: Person) =>
    sign(signer.keys.signKey, keyLinkMessage({ accountId: person.idBytes, ...of.keys }))
  const request = {
    gen,
    sk: text(keys.idPublicKey),
    ek: text(keys.kemPublicKey),
    by: text(await link(next, person)),
    pop: text(await link(next, next)),
    ...(gen === 2 ? { first: text(await link(person, person)) } : {}),
    slots: [await recoverySlot(next)],
    recovery: await recoveryKey(recoveryEntropy),
  }
  return { next, request }
}

const changed = { status: 200 }
const isIn = async (browser: ReturnType<AccountHost['browser']>): Promise<boolean> =>
  (await browser.get(paths.account)).status === 200

describe('new keys', () => {
  it('[A6] [A9] follow a chain of links, replace every slot and end every other session', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone, { name: 'ana', passphrase: 'calm river stone' })
    const laptop = host.browser()
    await signInByPassphrase(host, laptop, 'ana', 'calm river stone')

    const second = await nextKeys(ana)
    expect(await phone.post(paths.rotate, second.request)).toMatchObject(changed)
    expect(await isIn(laptop)).toBe(false)
    const third = await nextKeys(second.next)
    expect(await phone.post(paths.rotate, third.request)).toMatchObject(changed)

    const { json } = await phone.get(paths.account)
    const { sk, ek, by, pop } = third.request
    expect(json).toMatchObject({ gen: 3, slots: third.request.slots, hasPassphrase: false })
    expect(json['links']).toHaveLength(3)
    expect(json['links']).toMatchObject([
      { sk: text(ana.keys.idPublicKey), by: second.request.first },
      { sk: second.request.sk, by: second.request.by, pop: second.request.pop },
      { sk, ek, by, pop },
    ])
    expect((await signInByRecovery(host, host.browser(), ana)).status).toBe(401)
    expect((await signInByRecovery(host, laptop, third.next)).status).toBe(200)
    const { last } = await signInByPassphrase(host, laptop, 'ana', 'calm river stone')
    expect(last).toBeUndefined()
  })

  it('[A9] [T41] need the old key, the new key, the next number and a sound slot', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const { request } = await nextKeys(ana)
    const { first, ...withoutFirst } = request
    const bad = [
      { ...request, by: text(random(64)) },
      { ...request, pop: text(random(64)) },
      { ...request, gen: 3 },
      { ...request, first: request.by },
      withoutFirst,
      { ...request, slots: [await slotOf(ana, 1, random(32), text(random(16)))] },
      { ...(await nextKeys(await newPerson())).request },
    ]
    // oxlint-disable-next-line no-await-in-loop
    for (const body of bad)
      expect((await phone.post(paths.rotate, body)).json).toEqual({ refusal: 'bad-request' })
    expect(first).toBeDefined()
    expect((await phone.get(paths.account)).json).toMatchObject({ gen: 1 })
  })

  it('[A5] need a fresh sign-in', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    host.clock.now += 11 * 60_000
    const { request } = await nextKeys(ana)
    const again = { refusal: 'sign-in-again' }
    expect((await phone.post(paths.rotate, request)).json).toEqual(again)
    expect((await phone.delete(paths.account)).json).toEqual(again)
    expect((await phone.post(paths.passkeyAddOptions)).json).toEqual(again)
  })
})

describe('a new recovery code', () => {
  it('[A6] ends the old one and every other session', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const entropy = random(16)
    const slot = await recoverySlot(ana, entropy)
    const request = { recovery: await recoveryKey(entropy), slot }
    expect(await phone.put(paths.recoveryCode, request)).toMatchObject(changed)
    expect((await phone.get(paths.account)).json).toMatchObject({ slots: [slot] })
    expect((await signInByRecovery(host, host.browser(), ana)).status).toBe(401)
    const next = await signInByRecovery(host, host.browser(), { ...ana, recoveryEntropy: entropy })
    expect(next.status).toBe(200)
    expect(await isIn(phone)).toBe(false)
  })

  it('needs a slot of its own kind', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const slot = await slotOf(ana, 2, random(64))
    const request = { recovery: await recoveryKey(random(16)), slot }
    expect((await phone.put(paths.recoveryCode, request)).json).toEqual({ refusal: 'bad-request' })
  })
})

describe('a new passphrase', () => {
  it('[A6] may come with a new name, keeps this session and ends the others', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const made = await register(host, phone, { name: 'ana', passphrase: 'calm' })
    const slot = await slotOf(ana, 2, made.exportKey)
    const body = { passphrase: made.passphrase, slot }
    expect(await phone.put(paths.passphrase, body)).toMatchObject(changed)
    expect(await isIn(phone)).toBe(true)
    const laptop = host.browser()
    expect((await signInByPassphrase(host, laptop, 'ana', 'calm')).last?.status).toBe(200)

    const renamed = await register(host, phone, { name: 'anahí', passphrase: 'river' })
    const next = { passphrase: renamed.passphrase, slot: await slotOf(ana, 2, renamed.exportKey) }
    expect(await phone.put(paths.passphrase, next)).toMatchObject(changed)
    expect(await isIn(laptop)).toBe(false)
    expect((await signInByPassphrase(host, laptop, 'ana', 'calm')).last).toBeUndefined()
    expect((await signInByPassphrase(host, laptop, 'anahí', 'river')).last?.status).toBe(200)
    expect((await phone.put(paths.passphrase, next)).json).toEqual({ refusal: 'bad-request' })
  })

  it('[A3] leaves the name of somebody else alone, also when both want it at once', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const made = await register(host, phone, { name: 'ana', passphrase: 'calm' })
    await join(host, host.browser(), { name: 'ana', passphrase: 'sooner' })
    const slot = await slotOf(ana, 2, made.exportKey)
    const answer = await phone.put(paths.passphrase, { passphrase: made.passphrase, slot })
    expect(answer.json).toEqual({ refusal: 'name-taken' })
    expect((await phone.get(paths.account)).json).toMatchObject({ hasPassphrase: false })
  })

  it('is refused with a record that could never be used', async () => {
    const host = await openAccountHost()
    const phone = host.browser()
    const ana = await join(host, phone)
    const made = await register(host, phone, { name: 'ana', passphrase: 'calm' })
    const slot = await slotOf(ana, 2, made.exportKey)
    // No point of the group: random bytes are one now and then.
    const record = text(new Uint8Array(192).fill(255))
    const passphrase = { ...made.passphrase, record }
    const answer = await phone.put(paths.passphrase, { passphrase, slot })
    expect(answer.json).toEqual({ refusal: 'bad-request' })
  })
})
