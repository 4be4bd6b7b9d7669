/* oxlint-disable no-await-in-loop -- one step after another */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { encodeEntries } from '#protocol/api/events.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { defaultEmailRules } from '#server/email/emailRules.ts'
import { sendMail } from '#server/email/sendMail.ts'
import type { Device } from '../cast/device.ts'
import { type MailCatcher, mailService } from '../cast/mailService.ts'
import { ownCertificate } from '../cast/ownCertificate.ts'
import { CircleScene, type Role, roles } from './circleScene.ts'

/** A real host, a mail service beside it, and a clock that the test turns. */
let service: MailCatcher
let scene: CircleScene
const clock = { now: Date.parse('2026-11-29T08:00:00Z') }
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const open = (rules = {}) =>
  CircleScene.open({
    now: () => clock.now,
    push: false,
    mail: service.place,
    tellingRoundMs: 20,
    rules,
  })

beforeAll(async () => {
  service = await mailService()
  scene = await open()
})
afterAll(async () => {
  await scene.host.stop()
  await service.stop()
})
beforeEach(() => {
  // A morning two days later: whatever was counted is forgotten.
  clock.now += 2 * dayMs - (clock.now % dayMs) + 8 * hourMs
  service.arrived.length = 0
  service.no = {}
})

const noon = 12 * 60
const choice = {
  hours: [noon],
  quiet: { from: 1320, to: 420 },
  atOnce: 'always',
  lang: 'en',
  named: false,
} as const

const ask = (device: Device, address: unknown, change: object = {}) =>
  device.ask('PUT', paths.email, { json: { address, ...choice, ...change } })

const rounds = () => new Promise(resolve => setTimeout(resolve, 250))

const come = async (count: number) => {
  for (let tries = 0; service.arrived.length < count && tries < 200; tries++)
    await new Promise(resolve => setTimeout(resolve, 20))
  await rounds()
  expect(service.arrived).toHaveLength(count)
  return service.arrived
}

const codeIn = (text: string): string => /(\d{4}) (\d{4})/.exec(text)?.slice(1).join('') ?? ''
const tokenIn = (text: string): string => /\/no-mail#([0-9a-f]{64})/.exec(text)?.[1] ?? ''

/** Gives the address and the code; the mails it took are taken away. */
const turnOn = async (device: Device, address: string, change: object = {}): Promise<string> => {
  expect((await ask(device, address, change)).status).toBe(200)
  const [mail] = await come(1)
  const json = { code: codeIn(mail?.text ?? '') }
  expect((await device.ask('POST', paths.emailCode, { json })).status).toBe(200)
  service.arrived.length = 0
  return tokenIn(mail?.text ?? '')
}

const mine = async (device: Device) => (await device.ask('GET', paths.email)).json['mine']

const say = async (role: Role): Promise<void> => {
  const { circle } = scene
  const { wire } = await circle.content(scene.author(role))
  const path = `${pathTo(paths.events, { circle: circle.circleId })}?notify=all`
  await scene.devices[role].ask('POST', path, { body: encodeEntries([wire]) })
}

const tellNow = (role: Role, account: string) =>
  scene.devices[role].ask('POST', pathTo(paths.now, { circle: scene.circle.circleId }), {
    json: { accounts: [account] },
  })

const parted = ({ headers }: { readonly headers: Readonly<Record<string, string>> }) => {
  const { date, 'message-id': id, ...rest } = headers
  return { date, id, rest }
}

describe('a mail from a real host', () => {
  it('[NO18] never differs: for whatever, at an hour or at once, letter for letter', async () => {
    const { member } = scene.devices
    await turnOn(member, 'ana@example.org')
    await say('steward')
    await rounds()
    clock.now += 4 * hourMs + 11 * minuteMs
    await come(1)
    clock.now += hourMs
    await tellNow('steward', scene.author('member').accountId)
    clock.now += minuteMs
    const [hourly, urgent] = await come(2)
    if (hourly === undefined || urgent === undefined) throw new Error('No mail.')
    expect(urgent.text).toBe(hourly.text)
    expect(parted(urgent).rest).toEqual(parted(hourly).rest)
    expect([hourly.from, hourly.to]).toEqual(['notes@circle.example', ['ana@example.org']])
    // Nothing of Herewith, of whom, or of this machine; and nothing that tells when it is opened.
    expect(Object.keys(hourly.headers).toSorted()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'list-unsubscribe',
      'list-unsubscribe-post',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ])
    expect(hourly.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(parted(hourly).id).toMatch(/^<[0-9a-f-]{36}@circle\.example>$/)
    expect(hourly.raw.replace(/List-Unsubscribe:\s+<[^>]*>/i, '')).not.toMatch(/herewith|http/i)
    await member.ask('DELETE', paths.email)
  })

  it('[NO13] leaves no address, and nobody, in the log of the host', async () => {
    const { member } = scene.devices
    const token = await turnOn(member, 'ana@example.org')
    service.no = { RCPT: '450 ana@example.org is busy' }
    await tellNow('steward', scene.author('member').accountId)
    clock.now += minuteMs
    for (let tries = 0; !scene.host.log.join('').includes('mail the') && tries < 100; tries++)
      await rounds()
    await scene.devices.stranger.ask('POST', pathTo(paths.noEmailByMail, { token }), {})
    const log = scene.host.log.join('\n')
    expect(log).toMatch(/Z mail the mail service answered 450/)
    expect(log).toContain(`POST ${paths.noEmailByMail} 200`)
    for (const secret of ['ana@', 'example.org', 'busy', token, scene.author('member').accountId])
      expect(log).not.toContain(secret)
    const undo = { token, never: false }
    await scene.devices.stranger.ask('POST', paths.noEmail, { json: undo })
  })

  it('[NO15] goes on when every other session ends, and ends when it is taken back', async () => {
    const { member } = scene.devices
    await turnOn(member, 'ana@example.org')
    await member.ask('POST', paths.signOutEverywhere, { json: {} })
    expect(await mine(member)).toMatchObject({ state: 'on', address: 'ana@example.org' })
    await tellNow('steward', scene.author('member').accountId)
    clock.now += minuteMs
    await come(1)
    expect((await member.ask('DELETE', paths.email)).status).toBe(200)
    expect(await mine(member)).toBeUndefined()
    clock.now += 2 * hourMs
    await tellNow('steward', scene.author('member').accountId)
    clock.now += minuteMs
    await come(1)
  })

  it('[NO17] an address that nobody has is told of as soon as its service says so', async () => {
    const { member } = scene.devices
    service.no = { RCPT: '550 5.1.1 no such user' }
    await ask(member, 'nobody@example.org')
    await expect.poll(() => mine(member)).toMatchObject({ state: 'refused' })
    service.no = { RCPT: '554 5.7.1 relaying denied' }
    await ask(member, 'nobody@example.org')
    // That is a no to the host, and says nothing of the address.
    await expect.poll(() => mine(member)).toMatchObject({ state: 'asked', failed: true })
  })

  it('[NO13] is handed to nobody who cannot show who they are, and not in the open', async () => {
    const problems: string[] = []
    const mail = {
      to: 'ana@example.org',
      subject: 'A',
      text: 'A\n',
      noMoreUrl: 'https://a.example',
    }
    const unsigned = await mailService(ownCertificate)
    expect(await sendMail(unsigned.place, said => problems.push(said))(mail)).toBe('later')
    await expect.poll(() => unsigned.calls()).toBe(1)
    expect(unsigned.arrived).toEqual([])
    await unsigned.stop()
    const bare = { ...service.place, tls: 'must-start' } as const
    expect(await sendMail(bare, said => problems.push(said))(mail)).toBe('later')
    expect(service.arrived).toEqual([])
    expect(problems).toEqual([
      'no connection to the mail service, or none that is safe',
      // To STARTTLS: what is not safe is not gone on with.
      'the mail service answered 500',
    ])
  })
})

describe('a member who means harm', () => {
  it('[T111] slips no second address and no header of their own into a mail', async () => {
    const { member } = scene.devices
    for (const address of [
      'ana@example.org\r\nBcc: ben@example.org',
      'ana@example.org\nSubject: Hello',
      'ana@example.org,ben@example.org',
      'Ana <ana@example.org>',
      'ana%ben@example.org',
      'ana@exämple.org',
      `ana@${'a.'.repeat(200)}org`,
      'ana@127.0.0.1',
      7,
    ]) {
      clock.now += dayMs
      expect((await ask(member, address)).status).toBe(400)
    }
    expect((await ask(member, 'ana@example.org', { lang: 'en\r\nX: y' })).status).toBe(400)
    await come(0)
  })

  it('[T112] bothers no stranger: three codes a day from an account, and to an address from all of them', async () => {
    const { stranger, member, steward, left } = scene.devices
    const answers: number[] = []
    for (let count = 0; count < 6; count++)
      answers.push((await ask(stranger, `victim+${count}@example.org`)).status)
    expect(answers).toEqual([200, 200, 200, 429, 429, 429])
    await come(3)
    // Others may ask too; it is answered alike, and nothing comes.
    for (const device of [member, steward, left])
      expect((await ask(device, 'Victim@example.org')).status).toBe(200)
    await come(3)
    // Nothing else comes there, whatever is said, while nobody gave a code.
    await say('steward')
    await tellNow('steward', scene.author('member').accountId)
    clock.now += 12 * hourMs
    await come(3)
  })

  it('[T112] nor many strangers: a host sends a number of codes a day, and no more', async () => {
    const small = await open({
      emailEverywhere: { ...defaultEmailRules.emailEverywhere, burst: 4 },
    })
    for (const role of roles) await ask(small.devices[role], `${role}@example.org`)
    expect(await come(4)).toHaveLength(4)
    await small.host.stop()
  })

  it('[T113] stops nobody’s mail with a link they made up', async () => {
    const { member, stranger } = scene.devices
    const token = await turnOn(member, 'ana@example.org')
    const forged = `${token.slice(0, 32)}${'0'.repeat(32)}`
    for (const wrong of [forged, 'ab'.repeat(32)]) {
      const json = { token: wrong, never: true }
      expect((await stranger.ask('POST', paths.noEmail, { json })).status).toBe(404)
      const path = pathTo(paths.noEmailByMail, { token: wrong })
      expect((await stranger.ask('POST', path)).status).toBe(404)
      expect((await stranger.ask('GET', path)).status).toBe(404)
    }
    expect(await mine(member)).toMatchObject({ state: 'on' })
    await member.ask('DELETE', paths.email)
  })

  it('[NO15] [T113] whoever has a mail stops it without an account; looking at the link does nothing', async () => {
    const { member, steward } = scene.devices
    const token = await turnOn(member, 'ana@example.org')
    const url = `${scene.host.url}${pathTo(paths.noEmailByMail, { token })}`
    const looked = await fetch(url, { redirect: 'manual' })
    expect([looked.status, looked.headers.get('location')]).toEqual([303, `/no-mail#${token}`])
    expect(await mine(member)).toMatchObject({ state: 'on' })
    // As a mail service does it (RFC 8058): no cookie, no page of ours, a form.
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    expect((await fetch(url, { method: 'POST', body })).status).toBe(200)
    const stopped = await mine(member)
    expect(stopped).toMatchObject({ state: 'stopped' })
    expect(stopped).not.toHaveProperty('address')
    // From no account any more, and nobody can tell.
    expect((await ask(steward, 'ana@example.org')).status).toBe(200)
    expect((await ask(member, 'ana@example.org')).status).toBe(200)
    await come(0)
    expect(await mine(steward)).toMatchObject({ state: 'asked', failed: false })
    const after = await fetch(`${scene.host.url}${paths.noEmail}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, never: false }),
    })
    expect(after.status).toBe(200)
    clock.now += dayMs
    await ask(member, 'ana@example.org')
    await come(1)
    await member.ask('DELETE', paths.email)
  })

  it('[T114] guesses no code, and takes none that was for somebody else', async () => {
    const { member, stranger } = scene.devices
    await ask(member, 'victim@example.org')
    const [mail] = await come(1)
    const code = codeIn(mail?.text ?? '')
    const tryCode = (device: Device, text: string) =>
      device.ask('POST', paths.emailCode, { json: { code: text } })
    await ask(stranger, 'victim@example.org')
    expect((await tryCode(stranger, code)).status).toBe(404)
    for (let count = 0; count < 5; count++)
      await tryCode(member, String(count + (code === '00000001' ? 10 : 0)).padStart(8, '0'))
    expect((await tryCode(member, code)).status).toBe(404)
    const answers: number[] = []
    for (let count = 0; count < 8; count++) answers.push((await tryCode(member, code)).status)
    expect(answers.at(-1)).toBe(429)
    expect(await mine(member)).toMatchObject({ state: 'asked' })
  })
})

describe('a host that sends no mail', () => {
  it('[NO13] says so, takes no address, and knows no link', async () => {
    const quiet = await CircleScene.open({ now: () => clock.now, tellingRoundMs: 20 })
    const { member } = quiet.devices
    expect((await member.ask('GET', paths.email)).json).toEqual({ offered: false })
    expect((await ask(member, 'ana@example.org')).status).toBe(403)
    const json = { token: 'ab'.repeat(32), never: true }
    expect((await member.ask('POST', paths.noEmail, { json })).status).toBe(404)
    await come(0)
    await quiet.host.stop()
  })
})
