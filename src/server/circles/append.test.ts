import { expect, test } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { concat, zeros } from '#base/bytes.ts'
import { idBytes } from '#base/ids.ts'
import { toBase64Url, utf8 } from '#base/text.ts'
import {
  type Author,
  authorNamed,
  CircleScript,
  contentEntry,
  type SealedEntry,
} from '#test/cast/author.ts'
import { circleHost } from '#test/cast/circleHost.ts'

const [ana, ben, caro, mallory] = (await Promise.all(
  ['Ana', 'Ben', 'Caro', 'Mallory'].map(name => authorNamed(name)),
)) as [Author, Author, Author, Author]
const wires = (...entries: readonly SealedEntry[]): readonly Bytes[] => entries.map(e => e.wire)
const box = utf8('a sealed hello')

/** Ana's circle on a fresh host, with Ben in it. */
const withBen = async () => {
  const host = await circleHost()
  const circle = new CircleScript()
  const made = await circle.create(ana)
  const invitation = await circle.invite(ana)
  await host.send(circle, ana, ...wires(...made, invitation.entry))
  const request = await circle.request(ben, invitation, box)
  await host.send(circle, ben, request.wire)
  const added = await circle.add(ana, ben, request)
  await host.send(circle, ana, added.wire)
  return { host, circle, invitation, request }
}

test('a circle is made, written in and acknowledged at its positions', async () => {
  const { host, circle } = await withBen()
  const share = await circle.content(ben)
  const answer = await host.send(circle, ben, share.wire)
  expect(answer).toEqual({ ok: true, value: { seq: circle.seq, head: circle.head } })
  const stored = await host.entryLog.read(idBytes(circle.circleId), 1, 100, 1e7)
  expect(stored.map(e => e.seq)).toEqual([1, 2, 3, 4, 5, 6])
})

test('[T19] the same bytes twice are one entry, with the same answer', async () => {
  const { host, circle } = await withBen()
  const share = await circle.content(ben)
  const [first, second] = await Promise.all([
    host.send(circle, ben, share.wire),
    host.send(circle, ben, share.wire),
  ])
  const third = await host.send(circle, ben, share.wire)
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  expect(third).toEqual(first)
  const next = await circle.content(ben)
  const both = await host.send(circle, ben, share.wire, next.wire)
  expect(both).toMatchObject({ ok: true, value: { seq: circle.seq } })
})

test('[T19] the first entries of a circle sent again are answered as before', async () => {
  const host = await circleHost()
  const circle = new CircleScript()
  const made = await circle.create(ana)
  const first = await host.send(circle, ana, ...wires(...made))
  expect(first).toMatchObject({ ok: true, value: { seq: 2 } })
  expect(await host.send(circle, ana, ...wires(...made))).toEqual(first)
})

test('[T17] a batch is stored as a whole or not at all', async () => {
  const { host, circle } = await withBen()
  const good = await circle.content(ben)
  const broken = await contentEntry(
    ben,
    circle.place(ben, { seenHead: zeros(32) }),
    circle.epochKey,
    '{}',
  )
  const seq = circle.seq
  expect(await host.send(circle, ben, good.wire, broken.wire)).toEqual({
    ok: false,
    error: { refusal: 'rule', fault: 'FORK' },
  })
  expect((await host.entryLog.head(idBytes(circle.circleId)))?.seq).toBe(seq - 1)
  expect(await host.send(circle, ben, good.wire)).toMatchObject({ ok: true, value: { seq } })
})

test('[T55] content sealed before a rotation is stale', async () => {
  const { host, circle } = await withBen()
  const late = await contentEntry(ben, circle.place(ben), circle.epochKey, '{}')
  await host.send(circle, ana, (await circle.rotate(ana)).wire)
  expect(await host.send(circle, ben, late.wire)).toEqual({
    ok: false,
    error: { refusal: 'stale', fault: 'EPOCH' },
  })
})

test('[T07] a flipped signature or body is refused', async () => {
  const { host, circle } = await withBen()
  const { wire } = await contentEntry(ben, circle.place(ben), circle.epochKey, '{}')
  const flipped = (at: number): Bytes => wire.map((byte, index) => (index === at ? byte ^ 1 : byte))
  expect(await host.send(circle, ben, flipped(210))).toEqual({
    ok: false,
    error: { refusal: 'rule', fault: 'SIG' },
  })
  expect(await host.send(circle, ben, flipped(300))).toEqual({
    ok: false,
    error: { refusal: 'bad-request', fault: 'BODY' },
  })
  expect(await host.send(circle, ben, wire)).toMatchObject({ ok: true })
})

test('[S1] nobody appends under the account of another, and a stranger learns nothing', async () => {
  const { host, circle } = await withBen()
  const { wire } = await contentEntry(ben, circle.place(ben), circle.epochKey, '{}')
  expect(await host.send(circle, mallory, wire)).toEqual({
    ok: false,
    error: { refusal: 'not-found' },
  })
  const own = await contentEntry(mallory, circle.place(mallory), circle.epochKey, '{}')
  expect(await host.send(circle, mallory, own.wire)).toEqual({
    ok: false,
    error: { refusal: 'not-found' },
  })
})

test('[T16] a redact erases the body on disk, for its author and not for a stranger', async () => {
  const { host, circle } = await withBen()
  const share = await circle.content(ben)
  await host.send(circle, ben, share.wire)
  const at = circle.seq
  const stranger = new CircleScript()
  expect(stranger.seq).toBe(0)
  const redact = await circle.control(ben, {
    t: 'redact',
    ids: [toBase64Url(idBytes(share.eventId))],
  })
  expect(await host.send(circle, ben, redact.wire)).toMatchObject({ ok: true })
  const [entry] = await host.entryLog.read(idBytes(circle.circleId), at, 1, 1e6)
  expect(entry?.body.length).toBe(0)
  expect(entry?.bodyLen).toBeGreaterThan(0)
})

test('[T16] taking everything back reaches what the cache no longer holds', async () => {
  const { host, circle } = await withBen()
  for (let n = 0; n < 3; n++) await host.send(circle, ben, (await circle.content(ben)).wire)
  host.forgetAll()
  await host.send(circle, ben, (await circle.content(ben)).wire)
  const a = toBase64Url(idBytes(ben.accountId))
  const redact = await circle.control(ben, { t: 'redact', a, all: true })
  expect(await host.send(circle, ben, redact.wire)).toMatchObject({ ok: true })
  const stored = await host.entryLog.read(idBytes(circle.circleId), 1, 100, 1e7)
  expect(stored.filter(e => e.kind === 2).map(e => e.body.length)).toEqual([0, 0, 0, 0])
})

test('[T35] a link ends with its last place and with its day', async () => {
  const { host, circle, invitation } = await withBen()
  const again = await circle.request(caro, invitation, box)
  expect(await host.send(circle, caro, again.wire)).toEqual({
    ok: false,
    error: { refusal: 'rule', fault: 'INVITE' },
  })

  const fresh = await withBen()
  const short = await fresh.circle.invite(ana, 'ask', { exp: 2_000 })
  fresh.host.setNow(1_000)
  expect(await fresh.host.send(fresh.circle, ana, short.entry.wire)).toMatchObject({ ok: true })
  fresh.host.setNow(2_000)
  const late = await fresh.circle.request(caro, short, box)
  expect(await fresh.host.send(fresh.circle, caro, late.wire)).toEqual({
    ok: false,
    error: { refusal: 'rule', fault: 'EXPIRED' },
  })
})

test('a restored circle goes on exactly where it was', async () => {
  const { host, circle } = await withBen()
  await host.send(circle, ana, (await circle.rotate(ana)).wire)
  host.forgetAll()
  expect(await host.send(circle, ben, (await circle.content(ben)).wire)).toMatchObject({
    ok: true,
    value: { seq: circle.seq, head: circle.head },
  })
})

test('many appends to one circle share a commit, each session in its order', async () => {
  const { host, circle } = await withBen()
  const before = host.commits()
  const { seq, head: seenHead } = circle
  const sealed: { author: Author; entry: SealedEntry }[] = []
  for (const author of [ana, ben]) {
    const first = circle.place(author, { seenSeq: seq, seenHead })
    let { sseq, prevEvent } = first
    for (let n = 0; n < 20; n++) {
      const entry = await contentEntry(author, { ...first, sseq, prevEvent }, circle.epochKey, '{}')
      sealed.push({ author, entry })
      sseq += 1
      prevEvent = entry.eventId
    }
  }
  const answers = await Promise.all(
    sealed.map(({ author, entry }) => host.send(circle, author, entry.wire)),
  )
  const seqs = answers.map(answer => (answer.ok ? answer.value.seq : 0))
  expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => seq + 1 + n))
  for (const own of [seqs.slice(0, 20), seqs.slice(20)])
    expect(own.toSorted((a, b) => a - b)).toEqual(own)
  expect(host.commits() - before).toBeLessThan(40)
})

test('[T07] signatures that arrive together are each verified', async () => {
  const host = await circleHost()
  const circles = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const circle = new CircleScript()
      await host.send(circle, ana, ...wires(...(await circle.create(ana))))
      return circle
    }),
  )
  const entries = await Promise.all(
    circles.map(circle => contentEntry(ana, circle.place(ana), circle.epochKey, '{}')),
  )
  const isBroken = (n: number): boolean => n % 3 === 1
  const answers = await Promise.all(
    circles.map((circle, n) => {
      const { wire } = entries[n]!
      return host.send(
        circle,
        ana,
        wire.map((byte, at) => (isBroken(n) && at === 240 ? byte ^ 1 : byte)),
      )
    }),
  )
  expect(answers.map(answer => answer.ok)).toEqual(answers.map((_, n) => !isBroken(n)))
})

test('[A14] the side tables know who is in, who asked and who is out', async () => {
  const { host, circle } = await withBen()
  expect(await host.standing(ben, circle)).toBe('in')
  const invitation = await circle.invite(ana)
  await host.send(circle, ana, invitation.entry.wire)
  await host.send(circle, caro, (await circle.request(caro, invitation, box)).wire)
  expect(await host.standing(caro, circle)).toBe('asked')
  await host.send(
    circle,
    ana,
    (
      await circle.control(ana, {
        t: 'invite.revoke',
        i: toBase64Url(idBytes(invitation.keys.inviteId)),
      })
    ).wire,
  )
  expect(await host.standing(caro, circle)).toBeUndefined()
  await host.send(circle, ana, (await circle.remove(ana, [ben])).wire)
  expect(await host.standing(ben, circle)).toBe('out')
})

test('[T12] frames that are no entries are refused', async () => {
  const { host, circle } = await withBen()
  expect(await host.send(circle, ben, zeros(100))).toMatchObject({
    ok: false,
    error: { refusal: 'bad-request' },
  })
  expect(await host.send(circle, ben)).toMatchObject({
    ok: false,
    error: { refusal: 'bad-request' },
  })
  const { wire } = await contentEntry(ben, circle.place(ben), circle.epochKey, '{}')
  const newer = concat(new Uint8Array([2]), wire.subarray(1))
  expect(await host.send(circle, ben, newer)).toEqual({
    ok: false,
    error: { refusal: 'update-needed' },
  })
})
