import { expect, it } from 'vitest'
import { type Bytes, concat } from '#base/bytes.ts'
import { fromBase64Url, toBase64Url, toHex } from '#base/text.ts'
import { idBytes } from '#base/ids.ts'
import { join } from '#client/circle/join.ts'
import { welcome } from '#client/circle/welcome.ts'
import { openInvite, viewInvited } from '#client/circle/readInvite.ts'
import { inviteFragment, inviterFingerprint } from '#crypto/inviteLink.ts'
import { sealInviteCard } from '#crypto/inviteCard.ts'
import type { HostRequest } from '#client/host/transport.ts'
import { type Author, type Invitation, random } from '../cast/author.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '../cast/testDevice.ts'
import { friendsOf } from './friends.ts'
import { idText, tell } from './forms.ts'
import { headOf, HostileHost } from './hostileHost.ts'
import {
  ana,
  ben,
  box,
  caro,
  flipped,
  mallory,
  type Story,
  storyOf,
  deviceOf,
  sync,
} from './scene.ts'

const cast = [ana, ben, caro, mallory]

/** The story on a host that stores it honestly, with a card for this invitation beside it. */
const published = async (story: Story, invitation: Invitation, by: Author) => {
  const host = new HostileHost()
  const [genesis, first, ...rest] = story.wires
  for (const wires of [[genesis, first], ...rest.map(wire => [wire])]) {
    const known = wires.filter(wire => wire !== undefined)
    const account = toHex(known[0]?.subarray(36, 52) ?? new Uint8Array())
    const author = cast.find(({ accountId }) => accountId === account) ?? ana
    value(await host.store(author.accountId, story.circle, known))
  }
  const { inviteId, previewKey } = invitation.keys
  const words = {
    circleName: 'Tuesday',
    circleKind: 'family',
    colour: 'lake',
    inviterName: by.name,
    members: [by.name],
  }
  const place = { circleId: story.circle, inviteId }
  const card = await sealInviteCard(previewKey, place, JSON.stringify(words), random)
  host.held(story.circle).cards.set(inviteId, {
    card: toBase64Url(card),
    ...(invitation.seal === undefined ? {} : { seal: toBase64Url(invitation.seal) }),
  })
  const fragment = inviteFragment({
    mode: invitation.seal === undefined ? 'ask' : 'open',
    circleIdPrefix: idBytes(story.circle).slice(0, 16),
    inviterFingerprint: inviterFingerprint(by.keys.idPublicKey),
    secret: invitation.secret,
  })
  return { host, fragment }
}

const strangerAt = async (host: HostileHost, seed = 9): Promise<TestDevice> =>
  testDevice(host, await identityFrom(seed), await newKept())

/** What a stranger with this link is told of the circle. */
const looked = async (host: HostileHost, fragment: string) => {
  const device = await strangerAt(host)
  const invite = await openInvite(device.desk.host, fragment)
  return invite.ok ? viewInvited(device.desk.host, invite.value) : invite
}

/** A circle with some history: Mallory looked after it once and does no longer, Ben has left. */
const withPast = async () => {
  const story = await storyOf([ben, mallory])
  const role = (to: string) => ({ t: 'role.set', a: idText(mallory.accountId), role: to })
  story.add(await story.script.control(ana, role('steward')))
  await story.say(mallory, 'as a steward')
  story.add(await story.script.control(ana, role('member')))
  const ended = await story.script.invite(ana)
  story.add(ended.entry)
  story.add(await story.script.control(ana, { t: 'invite.revoke', i: idText(ended.keys.inviteId) }))
  await story.say(ben, 'before leaving')
  story.add(await story.script.leave(ben))
  story.add(await story.script.rotate(ana, 'left'))
  await story.say(ana, 'after it')
  const invitation = await story.script.invite(ana)
  story.add(invitation.entry)
  story.add(await tell(story, ana, { t: 'circle.resume' }))
  return { story, ...(await published(story, invitation, ana)) }
}

it('[T33] a link leads to the circle it names and to no other', async () => {
  const { host, fragment } = await withPast()
  expect(await looked(host, fragment)).toMatchObject({ ok: true })
  const bytes = fromBase64Url(fragment) ?? new Uint8Array()
  for (let at = 2; at < 18; at++)
    expect(await looked(host, toBase64Url(flipped(bytes, at, 1 << (at % 8))))).toEqual({
      ok: false,
      error: 'link-of-another-circle',
    })
  for (let at = 34; at < 50; at++)
    expect(await looked(host, toBase64Url(flipped(bytes, at)))).toEqual({
      ok: false,
      error: 'link-closed',
    })
})

it('[T33] nor does a host lead a guest elsewhere, with a circle of its own under that name', async () => {
  const { host, story, fragment } = await withPast()
  const other = await withPast()
  host.show(story.circle, other.story.wires)
  expect(await looked(host, fragment)).toEqual({ ok: false, error: 'history-does-not-add-up' })
  for (const place of story.wires.keys()) {
    host.show(story.circle, story.wires.with(place, other.story.wires[place] ?? new Uint8Array()))
    expect(await looked(host, fragment), `${place}`).toMatchObject({ ok: false })
  }
  host.repent()
  expect(await looked(host, fragment)).toMatchObject({ ok: true })
  // A lookup that names another circle, found or made up.
  for (const circle of [other.story.circle, 'ab'.repeat(32)]) {
    const lying = await strangerAt(host)
    const api = lying.desk.host
    const honest = api.lookUpInvite.bind(api)
    api.lookUpInvite = async invite => {
      const answer = await honest(invite)
      return answer.ok ? { ok: true, value: { circleId: circle } } : answer
    }
    expect(await openInvite(api, fragment)).toMatchObject({ error: 'link-of-another-circle' })
  }
})

it('[T34] a link tells whose it is, and nobody else is believed to have made it', async () => {
  const { host, fragment } = await withPast()
  const bytes = fromBase64Url(fragment) ?? new Uint8Array()
  const other = inviterFingerprint(mallory.keys.idPublicKey)
  const changed = [
    ...Array.from({ length: 16 }, (_, n) => flipped(bytes, 18 + n, 1 << (n % 8))),
    concat(bytes.slice(0, 18), other, bytes.slice(34)),
  ]
  for (const link of changed)
    expect(await looked(host, toBase64Url(link))).toEqual({
      ok: false,
      error: 'history-does-not-add-up',
    })
  expect(await looked(host, fragment)).toMatchObject({ ok: true })
})

it('[T34] the words on a card come from whoever has the link', async () => {
  const { host, story, fragment } = await withPast()
  const { cards } = host.held(story.circle)
  const [invite = '', known] = [...cards][0] ?? []
  const card = fromBase64Url(known?.card ?? '') ?? new Uint8Array()
  for (let at = 0; at < card.length; at += 9) {
    cards.set(invite, { card: toBase64Url(flipped(card, at)) })
    expect(await looked(host, fragment)).toMatchObject({ error: 'history-does-not-add-up' })
  }
})

it('[T33] a history with a piece cut out, doubled or turned round is not believed', async () => {
  const { host, story, fragment } = await withPast()
  expect(await looked(host, fragment)).toMatchObject({ ok: true })
  const last = story.wires.length - 1
  const believed: string[] = []
  const tried = async (note: string, wires: readonly Bytes[]) => {
    host.show(story.circle, wires)
    const answer = await looked(host, fragment)
    if (answer.ok) believed.push(note)
  }
  for (let at = 0; at < last; at++) await tried(`without ${at}`, story.wires.toSpliced(at, 1))
  for (const [at, wire] of story.wires.entries())
    for (const to of [at + 1, story.wires.length])
      await tried(`${at} again at ${to}`, story.wires.toSpliced(to, 0, wire))
  for (let at = 0; at < last; at++) {
    const [one = new Uint8Array(), other = new Uint8Array()] = story.wires.slice(at, at + 2)
    await tried(`${at} turned`, story.wires.with(at, other).with(at + 1, one))
  }
  for (const at of [40, 60, 80, 100, 115, 130, 154, 210, 290])
    for (const [place, wire] of story.wires.entries())
      if (wire[2] === 1 && at < wire.length)
        await tried(`${place} byte ${at}`, story.wires.with(place, flipped(wire, at)))
  expect(believed).toEqual([])
})

it('[T33] the end of a history that the host names is the end it serves', async () => {
  const { host, story, fragment } = await withPast()
  const head = headOf(story.circle, story.wires)
  const lies: readonly (typeof host.bend)[] = [
    (_, page) => ({ ...page, head: flipped(page.head, 3) }),
    (_, page) => ({ ...page, headSeq: page.headSeq - 1 }),
    (_, page) => ({ ...page, headSeq: page.headSeq + 1, head }),
    (_, page) => ({ ...page, items: [] }),
    (_, page) => ({ ...page, items: page.items.slice(1) }),
    (_, page) => ({
      ...page,
      items: page.items.map(({ seq, item }) => ({ seq: seq + 1, item })),
    }),
  ]
  for (const lie of lies) {
    host.bend = lie
    expect(await looked(host, fragment)).toMatchObject({ ok: false })
  }
  host.bend = undefined
  expect(await looked(host, fragment)).toMatchObject({ ok: true })
})

it('[T32] an open link opens with the key that the log names, and with no other the host offers', async () => {
  const story = await storyOf([ben])
  const invitation = await story.script.invite(ana, 'open', { max: 5 })
  story.add(invitation.entry)
  const { host, fragment } = await published(story, invitation, ana)
  const { cards } = host.held(story.circle)
  const [invite = '', known] = [...cards][0] ?? []
  const seal = fromBase64Url(known?.seal ?? '') ?? new Uint8Array()
  const hello = { name: 'Dana', hello: '' }
  const joined = async () => {
    const device = await strangerAt(host, 8)
    const opened = await openInvite(device.desk.host, fragment)
    return opened.ok ? join(device.desk, opened.value, hello) : opened
  }
  for (const other of [flipped(seal, 0), flipped(seal, 40), random(80)]) {
    cards.set(invite, { card: known?.card ?? '', seal: toBase64Url(other) })
    expect(await joined()).toMatchObject({ ok: false, error: 'history-does-not-add-up' })
  }
  cards.set(invite, { card: known?.card ?? '' })
  expect(await joined()).toMatchObject({ ok: false, error: 'link-closed' })
  cards.set(invite, { card: known?.card ?? '', seal: toBase64Url(seal) })
  expect(await joined()).toMatchObject({ ok: true, value: { how: 'joined' } })
})

it('[T35] a request that outlived its link is not welcomed, whatever the host says', async () => {
  for (const late of [false, true]) {
    const story = await storyOf([])
    const exp = 1_800_000_500_000
    const invitation = await story.script.invite(ana, 'ask', { exp })
    story.add(invitation.entry, await story.script.request(caro, invitation, box))
    const { host } = await published(story, invitation, ana)
    const device = await deviceOf(host, ana)
    const log = await device.open(story.circle)
    value(await sync(device, log))
    host.now = () => (late ? exp : exp - 1)
    const welcomed = await device.locked(story.circle, () =>
      welcome(device.desk, log, caro.accountId),
    )
    expect(welcomed).toMatchObject(late ? { ok: false, error: 'link-closed' } : { ok: true })
    expect(log.state.membership?.members.has(caro.accountId)).toBe(!late)
  }
})

/** Everything of a request in which something could hide, in every spelling. */
const spelt = ({ method, path, query, headers, body }: HostRequest): string =>
  [
    JSON.stringify({ method, path, query, headers }),
    Buffer.from(body ?? []).toString('latin1'),
    Buffer.from(body ?? []).toString('hex'),
    Buffer.from(body ?? []).toString('base64'),
    Buffer.from(body ?? []).toString('base64url'),
  ].join('\n')

it('[T43] neither the fragment nor its secret is in any request of looking and joining', async () => {
  for (const mode of ['ask', 'open'] as const) {
    const story = await storyOf([ben])
    const invitation = await story.script.invite(ana, mode, { max: 5 })
    story.add(invitation.entry)
    const { host, fragment } = await published(story, invitation, ana)
    const device = await strangerAt(host)
    const opened = value(await openInvite(device.desk.host, fragment))
    value(await viewInvited(device.desk.host, opened))
    value(await join(device.desk, opened, { name: 'Dana', hello: 'a greeting' }))
    expect(host.requests.length).toBeGreaterThan(6)
    const { secret, keys } = invitation
    const hidden = [secret, secret.slice(0, 8), secret.slice(8)]
    const needles = [
      fragment,
      fragment.slice(-20),
      fragment.slice(0, 20),
      ...hidden.flatMap(bytes =>
        (['hex', 'base64', 'base64url', 'latin1'] as const).map(spelling =>
          Buffer.from(bytes).toString(spelling).replace(/=+$/, ''),
        ),
      ),
      'a greeting',
    ]
    const all = host.requests.map(spelt).join('\n')
    for (const needle of needles) expect(all.includes(needle), needle).toBe(false)
    // The check can find something: what is made from the secret to be sent is there.
    expect(all).toContain(keys.inviteId)
  }
})

it('[T43] the device keeps neither, once the person is in', async () => {
  const { fragment, friends } = await friendsOf(2)
  const secret = toHex((fromBase64Url(fragment) ?? new Uint8Array()).slice(34))
  for (const { device, log } of friends) {
    const fold = JSON.stringify(log.fold)
    expect([fold.includes(fragment), fold.includes(secret)]).toEqual([false, false])
    expect(await device.kept.store.part(log.id, 'joining')).toBeUndefined()
  }
  expect(box.length).toBeGreaterThan(0)
})
