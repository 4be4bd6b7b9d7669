import { expect, it, vi } from 'vitest'
import type { Bytes } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import { type Author, contentEntry, type Place, type SealedEntry, random } from '../cast/author.ts'
import { forge } from './forge.ts'
import { HostileHost } from './hostileHost.ts'
import {
  ana,
  ben,
  deviceOf,
  expectCaught,
  expectHalted,
  expectRead,
  flipped,
  mallory,
  share,
  shown,
  type Story,
  storyOf,
  sync,
} from './scene.ts'

/** How often a signature was really verified, and a text really decrypted, in this work. */
const counted = async (work: () => Promise<unknown>) => {
  const verify = vi.spyOn(crypto.subtle, 'verify')
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt')
  try {
    await work()
    return { verified: verify.mock.calls.length, decrypted: decrypt.mock.calls.length }
  } finally {
    verify.mockRestore()
    decrypt.mockRestore()
  }
}

/** Ana's device has read everything so far; then Ben says this much in one go. */
const afterRun = async (length: number) => {
  const story = await storyOf([ben])
  const known = story.wires.length
  const host = new HostileHost()
  host.show(story.circle, [...story.wires])
  const device = await deviceOf(host, ana)
  const log = await device.open(story.circle)
  expect(await sync(device, log)).toMatchObject({ ok: true })
  for (let n = 0; n < length; n++) await story.say(ben, `word ${n}`)
  return { story, known, host, device, log }
}

it('[T09] two hundred entries of one session cost one signature check', async () => {
  const { story, known, host, device, log } = await afterRun(200)
  host.show(story.circle, story.wires)
  const { verified } = await counted(() => sync(device, log))
  expect(log.state.seq).toBe(known + 200)
  expect(shown(log).length).toBe(200)
  expect(verified).toBe(1)
})

it('[T09] one check for each session in a batch, and one for every control entry', async () => {
  const { story, host, device, log } = await afterRun(3)
  for (let n = 0; n < 6; n++) await story.say([ana, ben][n % 2] ?? ana, `turn ${n}`)
  story.script.newSession(ben)
  await story.say(ben, 'from another device')
  story.add(await story.script.control(ana, { t: 'circle.pause' }))
  story.add(await story.script.control(ana, { t: 'circle.resume' }))
  host.show(story.circle, story.wires)
  expect((await counted(() => sync(device, log))).verified).toBe(3 + 2)
})

it('[T09] the signature in the middle of a run carries nothing: the last one commits to it', async () => {
  const { story, known } = await afterRun(20)
  const honest = await expectRead(story.wires, story.circle)
  const other = story.wires.with(known + 7, flipped(story.wires[known + 7] ?? utf8(''), 230))
  const odd = await expectRead(other, story.circle)
  expect(odd.log.state.head).toEqual(honest.log.state.head)
  expect(odd.log.fold).toEqual(honest.log.fold)
})

/** The place of an entry that is already there, for putting another in it. */
const placeOf = (story: Story, seq: number): Place & { readonly author: Author } => {
  const wire = story.wires[seq - 1] ?? new Uint8Array()
  const view = new DataView(wire.buffer, wire.byteOffset)
  const hex = (from: number, to: number): string =>
    Buffer.from(wire.subarray(from, to)).toString('hex')
  return {
    author: ben,
    circleId: story.circle,
    sessionId: hex(56, 72) as Place['sessionId'],
    sseq: Number(view.getBigUint64(72)),
    prevEvent: hex(80, 112) as Place['prevEvent'],
    seenSeq: Number(view.getBigUint64(112)),
    seenHead: wire.slice(120, 152),
    epoch: view.getUint32(152),
  }
}

/** Content in Ben's name by somebody who has the circle's key, but not Ben's. */
const inBensName = async (story: Story, place: Place): Promise<SealedEntry> => {
  const entry = await contentEntry(ben, place, story.script.epochKey, share('forged'))
  const header = new DataView(entry.wire.buffer)
  const body = entry.wire.slice(268)
  return forge(ben, place, body, {
    kind: 'content',
    nonce: entry.wire.slice(156, 168),
    bodyLength: header.getUint32(168),
    signer: mallory,
  })
}

it('[T08] a forged entry in the middle of a run is caught, wherever it stands', async () => {
  const { story, known } = await afterRun(12)
  for (let at = known; at < known + 12; at++) {
    const forged = await inBensName(story, placeOf(story, at + 1))
    const faults = at === known + 11 ? 'SIG' : 'CHAIN'
    await expectCaught(story.wires.with(at, forged.wire), story.circle, faults)
    // Put in between, it takes the place of the one after it.
    const between = story.wires.toSpliced(at, 0, forged.wire)
    await expectCaught(between, story.circle, ['CHAIN', 'SEEN', 'FORK'])
  }
})

it('[T08] a run forged from one entry to its end is caught by its last signature', async () => {
  const { story, known } = await afterRun(6)
  for (let from = known; from < known + 6; from++) {
    const wires: Bytes[] = story.wires.slice(0, from)
    let { sseq, prevEvent } = placeOf(story, from + 1)
    for (let at = from; at < known + 6; at++) {
      const seen = placeOf(story, from + 1)
      const forged = await inBensName(story, { ...seen, sseq, prevEvent })
      wires.push(forged.wire)
      sseq += 1
      prevEvent = forged.eventId
    }
    await expectCaught(wires, story.circle, 'SIG')
  }
})

it('[T08] a forged control entry is caught in the middle of everything', async () => {
  const { story, known } = await afterRun(4)
  const place = placeOf(story, known + 3)
  const resume = await forge(
    ana,
    { ...place, ...story.script.place(ana) },
    utf8('{"t":"circle.resume"}'),
    {
      signer: mallory,
      seenSeq: place.seenSeq,
      seenHead: place.seenHead,
    },
  )
  await expectCaught(story.wires.toSpliced(known + 2, 0, resume.wire), story.circle, 'FORK')
  await expectCaught([...story.wires.slice(0, known + 2), resume.wire], story.circle, 'SIG')
})

it('[T08] a new session in the name of a member needs the key of the member', async () => {
  const { story } = await afterRun(2)
  const sessionId = Buffer.from(random(16)).toString('hex') as Place['sessionId']
  const zero = '0'.repeat(64) as Place['prevEvent']
  const place = { ...story.script.place(ben), sessionId, sseq: 1, prevEvent: zero }
  const forged = await inBensName(story, place)
  await expectCaught(story.with(forged), story.circle, 'SIG')
  const honest = await contentEntry(ben, place, story.script.epochKey, share('on a new phone'))
  await expectRead(story.with(honest), story.circle)
})

it('[T17] a fault in entry 200 leaves no trace of the 199 before it', async () => {
  const { story, known, host, device, log } = await afterRun(220)
  const at = known + 199
  const wire = story.wires[at] ?? new Uint8Array()
  const before = JSON.stringify(log.fold)
  const faults: Readonly<Record<string, readonly [Bytes[], string | readonly string[]]>> = {
    body: [story.wires.with(at, flipped(wire, 300)), 'BODY'],
    header: [story.wires.with(at, flipped(wire, 130)), 'FORK'],
    dropped: [story.wires.toSpliced(at, 1), 'CHAIN'],
    twice: [story.wires.toSpliced(at, 0, story.wires[at - 1] ?? wire), 'REPLAY'],
    cut: [story.wires.with(at, wire.slice(0, 100)), 'FORMAT'],
    signature: [[...story.wires.slice(0, at), flipped(wire, 220)], 'SIG'],
  }
  for (const [note, [wires, fault]] of Object.entries(faults)) {
    const bad = new HostileHost()
    bad.show(story.circle, story.wires.slice(0, known))
    const fresh = await deviceOf(bad, ana)
    const its = await fresh.open(story.circle)
    expect(await sync(fresh, its)).toMatchObject({ ok: true })
    const state = JSON.stringify(its.fold)
    bad.show(story.circle, wires)
    const { decrypted } = await counted(() => sync(fresh, its))
    expect(decrypted, note).toBe(0)
    expect(JSON.stringify(its.fold), note).toBe(state)
    expect(state).toBe(before)
    await expectHalted({ host: bad, device: fresh, log: its }, await sync(fresh, its), fault, known)
  }
  // The control: the same 220, whole.
  host.show(story.circle, story.wires)
  const { decrypted } = await counted(() => sync(device, log))
  expect(decrypted).toBeGreaterThanOrEqual(220)
  expect(shown(log).length).toBe(220)
})

it('[T17] of several batches the good ones stay whole and the bad one leaves nothing', async () => {
  const { story, known } = await afterRun(600)
  for (const [at, keeps] of [
    [10, 0],
    [255, 0],
    [256, 256],
    [300, 256],
    [599, 512],
  ] as const) {
    const wires = story.wires.with(at, flipped(story.wires[at] ?? utf8(''), 300))
    const host = new HostileHost()
    host.show(story.circle, wires)
    const device = await deviceOf(host, ana)
    const log = await device.open(story.circle)
    const pulled = await sync(device, log)
    await expectHalted(
      { host, device, log },
      pulled,
      at < known ? ['BODY', 'FORMAT'] : 'BODY',
      keeps,
    )
    expect(shown(log).length).toBe(Math.max(0, keeps - known))
  }
  const { log } = await expectRead(story.wires, story.circle)
  expect(shown(log).length).toBe(600)
})

it('[T17] keys that came in one batch open the words of the next', async () => {
  const story = await storyOf([ben])
  for (let n = 0; n < 700; n++) {
    if (n % 180 === 100) story.add(await story.script.rotate(ana))
    await story.say(n % 2 === 0 ? ana : ben, `word ${n}`)
  }
  const { log } = await expectRead(story.wires, story.circle, ben)
  expect(shown(log).length).toBe(700)
  expect(log.fold.unreadable).toEqual([])
})
