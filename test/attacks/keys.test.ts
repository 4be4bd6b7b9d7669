import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { fromBase64Url } from '#base/text.ts'
import { reseal } from '#client/circle/changeKeys.ts'
import { makeInvite } from '#client/circle/invite.ts'
import { join } from '#client/circle/join.ts'
import { remove } from '#client/circle/leave.ts'
import { openInvite } from '#client/circle/readInvite.ts'
import { welcome } from '#client/circle/welcome.ts'
import { pad } from '#crypto/padding.ts'
import { openContent } from '#crypto/content.ts'
import { contentKeysOf } from '#crypto/contentKey.ts'
import { openEpochKey } from '#crypto/epochKey.ts'
import { pull } from '#client/sync/pull.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { aadLength, parseEvent } from '#protocol/envelope.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import { type Author, authorNamed, contentEntry, random } from '../cast/author.ts'
import { identityFrom, newKept, type TestDevice, testDevice, value } from '../cast/testDevice.ts'
import { forge, forgeContent } from './forge.ts'
import { addForm, b64, idText, sealFor, tell } from './forms.ts'
import { HostileHost } from './hostileHost.ts'
import { bring, type Friend, friendsOf, offer, shares } from './friends.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import {
  ana,
  ben,
  box,
  caro,
  deviceOf,
  expectRead,
  flipped,
  mallory,
  share,
  shown,
  type Story,
  storyOf,
  sync,
} from './scene.ts'

type Seal = { readonly a: string; readonly e: string; readonly c: string }
type Rekey = {
  readonly epoch: number
  readonly commit: string
  readonly seals: readonly Seal[]
  readonly prev?: { readonly iv: string; readonly c: string }
}

const bytes = (text: string): Bytes => fromBase64Url(text) ?? new Uint8Array()

const controlIn = (wire: Bytes) => {
  const event = parseControlEvent(parseStrictJson(wire.subarray(268)))
  return typeof event === 'object' ? event : undefined
}

it('[T50] who was removed opens nothing that comes later, with every key they ever had', async () => {
  const all = await friendsOf(3)
  const [anas, bens, caros] = all.friends as [Friend, Friend, Friend]
  await offer(anas, 'with Ben')
  for (const friend of all.friends) value(await bring(friend))
  expect(shares(bens)).toEqual(['with Ben'])
  const { accountId, keys } = bens.device.identity
  const { device, log } = anas
  await device.locked(all.circle, async () => value(await remove(device.desk, log, accountId)))
  for (const friend of [anas, caros]) {
    await offer(friend, `without Ben ${shares(friend).length}`)
    value(await bring(friend))
  }
  const known = await Promise.all(
    bens.log.book.pages().map(async ({ epoch }) => bens.log.book.key(epoch)),
  )
  const his = known.filter((key): key is Bytes => key instanceof Uint8Array)
  expect(his.length).toBe(1)

  // The host gives him all of it.
  const { entries } = all.host.held(all.circle)
  const wires = entries.map(({ wire }) => wire)
  const later = wires.filter(wire => {
    const event = parseEvent(wire)
    return event.ok && event.value.header.kind === 'content' && event.value.header.epoch === 2
  })
  expect(later.length).toBe(2)
  const present = await anas.log.book.key(2)
  for (const wire of later) {
    const event = parseEvent(wire)
    if (!event.ok || event.value.body === undefined) throw new Error('unreadable')
    const { header, signed, body } = event.value
    const open = async (key: Bytes, epoch: number) => {
      const subkey = await contentKeysOf(all.circle, epoch, key)(header.accountId, header.sessionId)
      return openContent(subkey, signed.slice(0, aadLength), header.nonce, body)
    }
    for (const key of his)
      for (const epoch of [1, 2]) expect(await open(key, epoch)).toBeUndefined()
    expect(present instanceof Uint8Array ? await open(present, 2) : undefined).toContain('without')
  }
  // No seal of the new key opens with his, whomever he takes it to be for.
  const removal = wires.map(controlIn).find(event => event?.t === 'member.remove')
  if (removal?.t !== 'member.remove') throw new Error('nobody was removed')
  expect(removal.rekey.seals.map(({ a }) => a)).not.toContain(accountId)
  const epoch = { circleId: all.circle, epoch: 2, commit: bytes(removal.rekey.commit) }
  for (const { a, e, c } of removal.rekey.seals)
    for (const to of [accountId, a])
      for (const by of [anas.device.identity.accountId, accountId]) {
        const sealed = { e: bytes(e), c: bytes(c) }
        const opened = await openEpochKey(epoch, keys.kemKey, { to, toGen: 1, by }, sealed)
        expect(opened).toEqual({ ok: false, error: 'SEAL' })
      }
  // His own device shows nothing new, and stops at the entry that removed him.
  all.host.show(all.circle, wires, accountId)
  await bens.device.locked(all.circle, () => pull(bens.device.desk, bens.log))
  expect(shares(bens)).toEqual(['with Ben'])
  expect(JSON.stringify(bens.log.fold)).not.toContain('without')
})

it('[T50] the real host serves somebody who was removed nothing after their removal', async () => {
  const story = await storyOf([ben, caro])
  const real = await RealHost.of(story)
  await expectAccepted(real, (await story.script.remove(ana, [ben])).wire)
  const words = await contentEntry(ben, story.script.place(ben), story.script.epochKey, share('x'))
  expect(await real.send(words.wire)).toMatchObject({ error: { refusal: 'not-found' } })
  expect(await real.host.standing(ben, story.script)).toBe('out')
})

const seals = (rekey: object): readonly Seal[] => (rekey as Rekey).seals

/** A steward's rotation in which these people get something else than the others. */
const dividing = async (
  story: Story,
  by: Author,
  members: readonly Author[],
  cheated: readonly Author[],
  seal: (to: Author, rekey: Rekey) => Promise<{ readonly e: string; readonly c: string }>,
) => {
  const rekey = (await story.script.rekey(by, members)) as Rekey
  const changed = await Promise.all(
    rekey.seals.map(async one => {
      const to = cheated.find(who => idText(who.accountId) === one.a)
      return to === undefined ? one : { a: one.a, ...(await seal(to, rekey)) }
    }),
  )
  const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, seals: changed } }
  const entry = await tell(story, by, event)
  story.script.took(by, entry)
  story.add(entry)
  story.script.useNextEpoch()
}

const withMallory = async (): Promise<Story> => {
  const story = await storyOf([ben, caro, mallory])
  const event = { t: 'role.set', a: idText(mallory.accountId), role: 'steward' }
  story.add(await story.script.control(ana, event))
  return story
}

it('[T52] who gives different people different keys is named to those who got another', async () => {
  const everyone = [ana, ben, caro, mallory]
  for (const cheated of [[], [ben], [ben, caro], [ana, ben, caro]]) {
    const story = await withMallory()
    const other = random(32)
    await dividing(story, mallory, everyone, cheated, (to, { epoch, commit }) =>
      sealFor(story, to, mallory, { key: other, epoch, commit: bytes(commit) }),
    )
    await story.say(mallory, 'divided')
    for (const who of [ana, ben, caro]) {
      const { device, log } = await expectRead(story.wires, story.circle, who)
      const wasCheated = cheated.includes(who)
      const named = device.alarms.filter(alarm => alarm.kind === 'key-commit')
      expect(named.length > 0).toBe(wasCheated)
      for (const alarm of named) expect(alarm).toMatchObject({ by: mallory.accountId })
      expect(shown(log)).toEqual(wasCheated ? [] : ['divided'])
      expect((await log.book.key(2)) instanceof Uint8Array).toBe(!wasCheated)
    }
  }
})

it('[T52] a key for a newcomer, or a repaired one, that is not the one of all names its maker', async () => {
  const other = random(32)
  const story = await withMallory()
  const invitation = await story.script.invite(mallory)
  const newcomer = await authorNamed('Dana')
  const request = await story.script.request(newcomer, invitation, box)
  story.add(invitation.entry, request)
  const add = await addForm(story, mallory, newcomer, request)
  const seal = await sealFor(story, newcomer, mallory, { key: other })
  const entry = await tell(story, mallory, { ...add, seal })
  story.script.took(mallory, entry)
  story.add(entry)
  const { device } = await expectRead(story.wires, story.circle, newcomer)
  expect(device.alarms).toMatchObject([{ kind: 'key-commit', by: mallory.accountId }])

  const wrong = { ...(await sealFor(story, ben, ana, { key: other })) }
  const repair = { t: 'epoch.reseal', a: idText(ben.accountId), epoch: 1, seal: wrong }
  const more = await tell(story, ana, repair)
  // Ben's own key was right: a second, wrong one changes nothing for him.
  const bens = await expectRead(story.with(more), story.circle, ben)
  expect((await bens.log.book.key(1)) instanceof Uint8Array).toBe(true)
})

it('[T53] the new key goes to exactly the members: one more or one fewer is refused', async () => {
  const story = await storyOf([ben, caro])
  const real = await RealHost.of(story)
  const { script } = story
  const rekey = (await script.rekey(ana, [ana, ben, caro])) as Rekey
  const extra = seals(await script.rekey(ana, [ana, ben, caro, mallory])).find(
    ({ a }) => a === idText(mallory.accountId),
  )
  if (extra === undefined) throw new Error('no seal')
  const inOrder = (list: readonly Seal[]) =>
    list.toSorted((x, y) => Buffer.compare(bytes(x.a), bytes(y.a)))
  const wrong: readonly (readonly Seal[])[] = [
    inOrder([...rekey.seals, extra]),
    ...rekey.seals.map((_, place) => rekey.seals.toSpliced(place, 1)),
    ...rekey.seals.map((_, place) => inOrder(rekey.seals.with(place, extra))),
    ...rekey.seals.map(seal => inOrder([...rekey.seals, seal])),
    ...rekey.seals.map((seal, place) => rekey.seals.with((place + 1) % 3, seal)),
    rekey.seals.toReversed(),
    [...rekey.seals.slice(1), ...rekey.seals.slice(0, 1)],
    [extra],
  ]
  for (const list of wrong) {
    const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, seals: list } }
    await expectRefused(real, (await tell(story, ana, event)).wire, 'SEALS')
  }
  // A removal that still seals to the one it removes, or forgets somebody who stays.
  const a = [idText(ben.accountId)]
  for (const members of [[ana, ben, caro], [ana], [ana, caro, mallory], [ana, ben]]) {
    const event = { t: 'member.remove', a, rekey: await script.rekey(ana, members) }
    await expectRefused(real, (await tell(story, ana, event)).wire, 'SEALS')
  }
  for (const epoch of [0, 1, 3, 7]) {
    const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, epoch } }
    await expectRefused(real, (await tell(story, ana, event)).wire, ['EPOCH', 'FORMAT'])
  }
  const { prev, ...bare } = rekey
  expect(prev).toBeDefined()
  const event = { t: 'epoch.rotate', why: 'age', rekey: bare }
  await expectRefused(real, (await tell(story, ana, event)).wire, 'EPOCH')
  await expectAccepted(real, (await tell(story, ana, { ...event, rekey })).wire)
})

it('[T54] a seal is worth nothing for another epoch, reader or sender', async () => {
  const sealOf = (story: Story, who: Author) => {
    const found = story.wires
      .map(controlIn)
      .find(event => event?.t === 'member.add' && event.m.a === who.accountId)
    if (found?.t !== 'member.add' || found.seal === undefined) throw new Error('no seal')
    return found.seal
  }
  const everyone = [ana, ben, caro, mallory]
  const cases: Readonly<
    Record<string, (story: Story, to: Author, rekey: Rekey) => Promise<{ e: string; c: string }>>
  > = {
    'of an earlier epoch': async (story, to) => sealOf(story, to),
    'for another reader': async (_, to, { seals: all }) => {
      const other = all.find(({ a }) => a !== idText(to.accountId))
      return { e: other?.e ?? '', c: other?.c ?? '' }
    },
    'of another sender': (story, to, { epoch, commit }) =>
      sealFor(story, to, caro, { epoch, commit: bytes(commit) }),
    'for another epoch': (story, to, { commit }) =>
      sealFor(story, to, mallory, { epoch: 1, commit: bytes(commit) }),
    'under another commitment': (story, to, { epoch }) =>
      sealFor(story, to, mallory, { epoch, commit: random(32) }),
    'in another circle': async (_, to, { epoch, commit }) =>
      sealFor(await storyOf([]), to, mallory, { epoch, commit: bytes(commit) }),
    'of random bytes': async () => ({ e: b64(random(32)), c: b64(random(48)) }),
  }
  for (const [note, seal] of Object.entries(cases)) {
    const story = await withMallory()
    await dividing(story, mallory, everyone, [ben], (to, rekey) => seal(story, to, rekey))
    await story.say(mallory, 'later')
    const { device, log } = await expectRead(story.wires, story.circle, ben)
    expect(await log.book.key(2), note).toMatchObject({ kind: 'no-key' })
    expect(device.alarms[0], note).toEqual({ kind: 'no-key', circle: story.circle, epoch: 2 })
    expect(shown(log), note).toEqual([])
    const others = await expectRead(story.wires, story.circle, caro)
    expect(shown(others.log), note).toEqual(['later'])
  }
})

it('[T56] a seal that does not open is repaired by somebody else, and then all of it is read', async () => {
  const story = await withMallory()
  await story.say(caro, 'before')
  await dividing(story, mallory, [ana, ben, caro, mallory], [ben], async () => ({
    e: b64(random(32)),
    c: b64(random(48)),
  }))
  await story.say(caro, 'after')
  const host = new HostileHost()
  const wires = [...story.wires]
  for (const chunk of [wires.slice(0, 2), ...wires.slice(2).map(wire => [wire])]) {
    const [first = new Uint8Array()] = chunk
    const by = [ana, ben, caro, mallory].find(
      ({ accountId }) => Buffer.from(first.subarray(36, 52)).toString('hex') === accountId,
    )
    value(await host.store((by ?? ana).accountId, story.circle, chunk))
  }
  const devices = await Promise.all([ana, ben].map(author => deviceOf(host, author)))
  const [anas, bens] = devices as [TestDevice, TestDevice]
  const [anaLog, benLog] = [await anas.open(story.circle), await bens.open(story.circle)]
  expect(await sync(anas, anaLog)).toMatchObject({ ok: true })
  expect(await sync(bens, benLog)).toMatchObject({ ok: true })
  expect(shown(benLog)).toEqual(['before'])
  expect(bens.alarms[0]).toMatchObject({ kind: 'no-key', epoch: 2 })
  await anas.locked(story.circle, async () => value(await reseal(anas.desk, anaLog, ben.accountId)))
  expect(await sync(bens, benLog)).toMatchObject({ ok: true })
  expect(shown(benLog)).toEqual(['before', 'after'])
  expect(benLog.fold.unreadable).toEqual([])
  expect(benLog.fold.circle).toEqual(anaLog.fold.circle)
  // The device remembers it.
  const again = await testDevice(host, bens.identity, bens.kept)
  expect(shown(await again.open(story.circle))).toEqual(['before', 'after'])
})

it('[T56] a repair is for the present epoch and a member, from a member', async () => {
  const story = await storyOf([ben])
  story.add(await story.script.rotate(ana))
  const real = await RealHost.of(story)
  const seal = await sealFor(story, ben, ana)
  const event = { t: 'epoch.reseal', a: idText(ben.accountId), epoch: 2, seal }
  for (const epoch of [0, 1, 3])
    await expectRefused(real, (await tell(story, ana, { ...event, epoch })).wire, 'EPOCH')
  const stranger = { ...event, a: idText(mallory.accountId) }
  await expectRefused(real, (await tell(story, ana, stranger)).wire, 'NOT_MEMBER')
  await expectAccepted(real, (await tell(story, ana, event)).wire)
})

/** Fifty epochs with a word in each; at one of them the link to the key before is changed. */
const fifty = async (broken?: { readonly at: number; readonly how: 'iv' | 'c' | 'other' }) => {
  const story = await withMallory()
  for (let n = 2; n <= 51; n++) {
    const rekey = (await story.script.rekey(mallory, [ana, ben, caro, mallory])) as Rekey
    const { prev } = rekey
    if (prev === undefined) throw new Error('no link')
    const changed = {
      iv: { ...prev, iv: b64(flipped(bytes(prev.iv), 3)) },
      c: { ...prev, c: b64(flipped(bytes(prev.c), 20)) },
      other: { iv: b64(random(12)), c: b64(random(48)) },
    }
    const link = broken?.at === n ? changed[broken.how] : prev
    const event = { t: 'epoch.rotate', why: 'age', rekey: { ...rekey, prev: link } }
    const entry = await tell(story, mallory, event)
    story.script.took(mallory, entry)
    story.add(entry)
    story.script.useNextEpoch()
    await story.say(ben, `epoch ${n}`)
  }
  const newcomer = await authorNamed('Dana')
  await story.letIn(ana, newcomer)
  return { story, newcomer }
}

it('[T57] a newcomer walks back through fifty epochs', async () => {
  const { story, newcomer } = await fifty()
  const { device, log } = await expectRead(story.wires, story.circle, newcomer)
  expect(shown(log).length).toBe(50)
  expect([log.fold.unreadable, device.alarms]).toEqual([[], []])
})

it('[T57] a link that does not fit alarms, names its maker, and hides what lies behind it', async () => {
  for (const [at, how] of [
    [51, 'c'],
    [30, 'iv'],
    [30, 'other'],
    [2, 'c'],
  ] as const) {
    const { story, newcomer } = await fifty({ at, how })
    const { device, log } = await expectRead(story.wires, story.circle, newcomer)
    expect(shown(log)).toEqual(Array.from({ length: 50 }, (_, n) => `epoch ${n + 2}`).slice(at - 2))
    // Of the first epoch there is one entry too: the circle's name.
    expect(log.fold.unreadable.length).toBe(at - 2 + 1)
    const alarms = device.alarms.filter(({ kind }) => kind === 'key-commit')
    expect(alarms.length).toBeGreaterThan(0)
    for (const alarm of alarms) expect(alarm).toMatchObject({ by: mallory.accountId })
    // Whoever was there all along has every key by their own seal.
    const bens = await expectRead(story.wires, story.circle, ben)
    expect(shown(bens.log).length).toBe(50)
  }
})

it('[T58] where history begins at joining, a newcomer opens nothing older, walking or not', async () => {
  const host = new HostileHost()
  const device = async (seed: number) => testDevice(host, await identityFrom(seed), await newKept())
  const [anas, bens] = [await device(1), await device(2)]
  const { id: circle } = await anas.make('community')
  await anas.say(circle, { t: 'member-named', name: 'before Ben' })
  const friend = { device: anas, log: await anas.open(circle) }
  value(await bring(friend))
  const terms = { mode: 'ask', uses: 3, days: 7 } as const
  const { fragment } = await anas.locked(circle, async () =>
    value(await makeInvite(anas.desk, friend.log, terms)),
  )
  const invite = value(await openInvite(bens.desk.host, fragment))
  const words = { name: 'Ben', hello: '' }
  value(await bens.locked(circle, () => join(bens.desk, invite, words)))
  value(await bring(friend))
  const { accountId } = bens.identity
  await anas.locked(circle, async () => value(await welcome(anas.desk, friend.log, accountId)))
  await anas.say(circle, { t: 'member-named', name: 'after Ben' })
  value(await bring(friend))
  const his = { device: bens, log: await bens.open(circle) }
  value(await bring(his))
  expect(await his.log.book.key(1)).toMatchObject({ kind: 'no-key' })
  expect((await his.log.book.key(2)) instanceof Uint8Array).toBe(true)
  const text = JSON.stringify(his.log.fold)
  expect([text.includes('before Ben'), text.includes('after Ben')]).toEqual([false, true])
  for (const page of his.log.book.pages()) expect(page.prev).toBeUndefined()
})

it('[T58] there, nobody can smuggle a way back in: no link to older keys, no open invitation', async () => {
  const policy = { history: 'join', invite: 'steward' } as const
  const story = await storyOf([], policy)
  const real = await RealHost.of(story)
  const { script } = story
  const rekey = (await script.rekey(ana, [ana])) as Rekey
  expect(rekey.prev).toBeDefined()
  const rotate = (with_: object) =>
    tell(story, ana, { t: 'epoch.rotate', why: 'age', rekey: with_ })
  await expectRefused(real, (await rotate(rekey)).wire, 'EPOCH')
  const open = await (await storyOf([], policy)).script.invite(ana, 'open')
  const event = JSON.parse(new TextDecoder().decode(open.entry.wire.subarray(268)))
  await expectRefused(real, (await tell(story, ana, event)).wire, 'INVITE')
  const invitation = await script.invite(ana)
  await expectAccepted(real, invitation.entry.wire)
  const request = await script.request(ben, invitation, box)
  await expectAccepted(real, request.wire)
  // With the present key only, the newcomer would read what was said under it before.
  await expectRefused(
    real,
    (await tell(story, ana, await addForm(story, ana, ben, request))).wire,
    'SEALS',
  )
  const { prev: _, ...bare } = (await script.rekey(ana, [ana, ben])) as Rekey
  const { seal: __, ...add } = (await addForm(story, ana, ben, request)) as {
    readonly seal: object
  }
  const smuggled = { ...add, epoch: 2, rekey: { ...bare, prev: rekey.prev } }
  await expectRefused(real, (await tell(story, ana, smuggled)).wire, 'EPOCH')
  await expectAccepted(real, (await tell(story, ana, { ...add, epoch: 2, rekey: bare })).wire)
})

it('[T59] what an insider makes unreadable is the same mark for everybody, and stops nobody', async () => {
  const story = await storyOf([ben, mallory])
  const { script } = story
  const elsewhere = await storyOf([mallory])
  const bens = await story.say(ben, 'of Ben')
  const place = () => script.place(mallory)
  const nonce = random(12)
  const content = { kind: 'content', nonce } as const
  const makers: readonly (() => ReturnType<typeof forge>)[] = [
    () => forge(mallory, place(), random(300), content),
    () => forge(mallory, place(), new Uint8Array(), content),
    () => forge(mallory, place(), random(15), content),
    () => forge(mallory, place(), random(16), content),
    () => contentEntry(mallory, place(), random(32), share('another key')),
    () => contentEntry(mallory, place(), elsewhere.script.epochKey, share('of another circle')),
    () =>
      forge(mallory, place(), bens.wire.slice(268), {
        ...content,
        nonce: bens.wire.slice(156, 168),
      }),
    () => forgeContent(mallory, place(), script.epochKey, pad(random(40))),
    () => contentEntry(mallory, place(), script.epochKey, 'not JSON'),
    () => contentEntry(mallory, place(), script.epochKey, '{"t":"share-offered"}'),
    () => contentEntry(mallory, place(), script.epochKey, '{"v":1,"id":"x","at":1,"t":"x"}'),
    () => contentEntry(mallory, place(), script.epochKey, `"${'x'.repeat(60_000)}"`),
  ]
  const garbage: string[] = []
  for (const make of makers) {
    const entry = await make()
    script.took(mallory, entry)
    story.add(entry)
    garbage.push(entry.eventId)
    await story.say(ana, `after ${garbage.length}`)
  }
  const words = ['of Ben', ...garbage.map((_, n) => `after ${n + 1}`)]
  for (const who of [ana, ben, mallory]) {
    const { log, device } = await expectRead(story.wires, story.circle, who)
    expect(log.fold.unreadable).toEqual(garbage)
    expect(shown(log)).toEqual(words)
    expect(device.alarms.map(alarm => alarm.kind)).toEqual(garbage.map(() => 'unreadable'))
  }
  // And the real host, which cannot know, takes it as it is.
  await RealHost.of(story)
})

const poison = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '0'.repeat(64),
  'f'.repeat(64),
]

it('[T59] whatever JSON an insider seals, every device folds it alike and none breaks', async () => {
  const story = await storyOf([ben, mallory])
  const first = await story.say(ana, 'a target')
  const texts = fc.sample(
    fc.record(
      {
        v: fc.oneof(fc.constant(1), fc.anything()),
        id: fc.constantFrom(...poison, '01H0000000000000000000000A', '01H0000000000000000000000B'),
        at: fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER), fc.string()),
        t: fc.constantFrom(
          'share-offered',
          'move-made',
          'heard-answered',
          'circle-named',
          'member-named',
          'marks',
          'batch',
          'page-written',
          ...poison,
        ),
        need: fc.constantFrom('listen', 'unsafe', ...poison),
        move: fc.constantFrom('reflect', 'view', ...poison),
        share: fc.constantFrom(first.eventId, ...poison),
        target: fc.constantFrom(first.eventId, ...poison),
        words: fc.oneof(fc.string(), fc.constantFrom(...poison), fc.jsonValue()),
        name: fc.oneof(fc.string(), fc.jsonValue()),
        ops: fc.array(fc.jsonValue(), { maxLength: 3 }),
      },
      { requiredKeys: ['t', 'id', 'v', 'at'] },
    ),
    { seed: 59, numRuns: 150 },
  )
  for (const text of texts) {
    const json = JSON.stringify(text)
    story.add(await story.script.content(mallory, json))
  }
  await story.say(ben, 'still here')
  const { log } = await expectRead(story.wires, story.circle, ana)
  const other = await expectRead(story.wires, story.circle, ben)
  expect(other.log.fold).toEqual(log.fold)
  expect(shown(log)).toContain('still here')
  expect(shown(log)).toContain('a target')
  expect(({} as Record<string, unknown>)['words']).toBeUndefined()
})
