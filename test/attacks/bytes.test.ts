import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bytes, concat, u32, u64, zeros } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import { paddedLength } from '#crypto/padding.ts'
import { decodeAppendAnswer, decodeEntries, decodePage } from '#protocol/api/events.ts'
import { decodeClientFrame, decodeHostFrame } from '#protocol/api/live.ts'
import { headLength, parseEvent, signedLength } from '#protocol/envelope.ts'
import { contentEntry, controlEntry } from '../cast/author.ts'
import { forge, forgeContent } from './forge.ts'
import { expectAccepted, expectRefused, RealHost } from './realHost.ts'
import {
  ana,
  ben,
  expectCaught,
  expectRead,
  flipped,
  read,
  share,
  shown,
  storyOf,
} from './scene.ts'

const range = (from: number, to: number, step = 1): readonly number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, place) => from + place * step)

/** Changed in this place, the entry is not stored by the server and moves no device. */
const expectWorthless = async (real: RealHost, wire: Bytes, note: string): Promise<void> => {
  const seq = await real.seq()
  const { story } = real
  expect(await real.sendAs(ana, wire), note).toMatchObject({ ok: false })
  expect(await real.seq(), note).toBe(seq)
  const { log, device, pulled } = await read([...story.wires, wire], story.circle)
  expect(pulled, note).toMatchObject({ ok: false })
  expect(['halted', 'update-needed'], note).toContain(log.status.kind)
  expect(shown(log), note).not.toContain('changed')
  // A newer version stops at that place and keeps what came before it.
  const kept = log.status.kind === 'halted' ? 0 : seq
  expect(await device.kept.store.lastSeq(story.circle), note).toBe(kept)
}

it('[T07] a changed byte of a content entry is noticed: header, signature, body', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const { script } = story
  const entry = await contentEntry(ana, script.place(ana), script.epochKey, share('changed'))
  for (const at of [
    ...range(0, headLength),
    ...range(headLength, entry.wire.length, 16),
    entry.wire.length - 1,
  ])
    await expectWorthless(real, flipped(entry.wire, at, 1 << (at % 8)), `byte ${at}`)
  await expectAccepted(real, entry.wire)
})

it('[T07] a changed byte of a control entry is noticed: header, signature, body', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const { entry } = await story.script.invite(ana)
  for (const at of range(0, entry.wire.length, 3))
    await expectWorthless(real, flipped(entry.wire, at, 1 << (at % 8)), `byte ${at}`)
  await expectAccepted(real, entry.wire)
})

it('[T12] entries cut at any length, or with more behind them, are refused', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const { script } = story
  const { wire } = await contentEntry(ana, script.place(ana), script.epochKey, share('cut'))
  const lengths = [0, 1, 31, 33, 203, 204, 267, 269, 300, wire.length - 17, wire.length - 1]
  for (const length of lengths)
    await expectWorthless(real, wire.slice(0, length), `${length} bytes`)
  for (const more of [1, 16, 268, wire.length])
    await expectWorthless(real, concat(wire, zeros(more)), `${more} more`)
  // Exactly the header is how an erased entry looks: nobody sends one, and readers ask for it.
  expect(await real.sendAs(ana, wire.slice(0, headLength))).toMatchObject({ ok: false })
  await expectAccepted(real, wire)
})

it('[T12] unknown version, suite, kind and flags, counters out of range: refused', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const { script } = story
  const { wire } = await contentEntry(ana, script.place(ana), script.epochKey, share('odd'))
  const set = (at: number, bytes: Bytes): Bytes =>
    concat(wire.slice(0, at), bytes, wire.slice(at + bytes.length))
  const byte = (value: number): Bytes => Uint8Array.of(value)
  for (const at of [0, 1])
    for (const value of [0, 2, 3, 127, 255]) {
      const odd = set(at, byte(value))
      expect(await real.sendAs(ana, odd)).toMatchObject({ error: { refusal: 'update-needed' } })
      const { log } = await read([...story.wires, odd], story.circle)
      expect([log.status, log.state.seq]).toEqual([{ kind: 'update-needed' }, story.wires.length])
    }
  const refused: readonly (readonly [number, Bytes])[] = [
    ...[0, 3, 4, 127, 255].map(value => [2, byte(value)] as const),
    ...[1, 2, 128, 255].map(value => [3, byte(value)] as const),
    ...[72, 112].map(at => [at, concat(u32(0x200000), u32(0))] as const),
    ...[72, 112].map(at => [at, new Uint8Array(8).fill(255)] as const),
    [72, u64(0)],
    [168, u32(0)],
    [168, u32(0xffffffff)],
  ]
  for (const [at, bytes] of refused) {
    const odd = set(at, bytes)
    expect(await real.sendAs(ana, odd)).toMatchObject({ error: { fault: 'FORMAT' } })
    await expectCaught([...story.wires, odd], story.circle, 'FORMAT')
  }
  // A nonce has no place in an entry that is not encrypted.
  const place = script.place(ana)
  const nonce = new Uint8Array(12).fill(1)
  const control = await forge(ana, place, utf8('{"t":"circle.pause"}'), { nonce })
  await expectRefused(real, control.wire, 'FORMAT')
  await expectAccepted(real, wire)
})

it('[T12] whatever bytes arrive, reading them throws nothing and yields nothing odd', () => {
  const readers: readonly ((bytes: Bytes) => unknown)[] = [
    parseEvent,
    decodePage,
    decodeEntries,
    decodeAppendAnswer,
    decodeHostFrame,
    decodeClientFrame,
  ]
  const start = fc.constantFrom(
    new Uint8Array(),
    Uint8Array.of(1, 1, 2, 0),
    Uint8Array.of(1, 1, 1, 0),
    ...[1, 2, 3, 16, 17, 18, 19, 20, 21].map(type => Uint8Array.of(type)),
  )
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 600 }), (head, rest) => {
      const bytes = concat(head, rest)
      for (const one of readers) expect(() => one(bytes)).not.toThrow()
      const event = parseEvent(bytes)
      if (!event.ok) return
      expect(event.value.signed.length).toBe(signedLength)
      expect(event.value.header.sseq).toBeGreaterThan(0)
      expect(Number.isSafeInteger(event.value.header.seenSeq)).toBe(true)
    }),
    { seed: 12, numRuns: 3000 },
  )
})

it('[T12] a live frame of any length is read or ignored, never guessed', async () => {
  const story = await storyOf([])
  const frame = (bytes: Bytes) => decodeHostFrame(bytes)
  const good = concat(
    Uint8Array.of(16),
    zeros(32),
    u64(story.wires.length),
    story.script.head,
    ...story.wires.flatMap((wire, place) => [u64(place + 1), u32(wire.length), wire]),
  )
  expect(frame(good)).toMatchObject({ kind: 'entries', page: { headSeq: story.wires.length } })
  for (const length of range(1, good.length, 7)) {
    const cut = frame(good.slice(0, length))
    if (cut?.kind === 'entries')
      expect(cut.page.items.map(({ item }) => item)).toEqual(
        story.wires.slice(0, cut.page.items.length),
      )
  }
})

const spellings = (json: string): Readonly<Record<string, Bytes>> => ({
  'doubled key': utf8(json.replace('"t":', '"t":"circle.pause","t":')),
  'space after it': utf8(`${json} `),
  'space inside': utf8(json.replace(',', ', ')),
  'line break': utf8(`\n${json}`),
  'byte-order mark': concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(json)),
  'escaped letter': utf8(json.replace('"t"', '"\\u0074"')),
  'one point nought': utf8(json.replace('"max":1', '"max":1.0')),
  'a fraction': utf8(json.replace('"max":1', '"max":1.5')),
  exponent: utf8(json.replace('"max":1', '"max":1e0')),
  'minus nought': utf8(json.replace('"max":1', '"max":-0')),
  'too large a number': utf8(json.replace('"max":1', '"max":9007199254740993')),
  'beyond 2^53': utf8(json.replace('"max":1', '"max":9007199254740992')),
  prototype: utf8(json.replace('}', ',"__proto__":{"role":"steward"}}')),
  'prototype first': utf8(json.replace('{', '{"__proto__":{},')),
  constructor: utf8(json.replace('}', ',"constructor":{}}')),
  'a field too many': utf8(json.replace('}', ',"more":1}')),
  'a key in capitals': utf8(json.replace('}', ',"More":1}')),
  'one field only': utf8('{"t":"invite.create"}'),
  'a depth bomb': utf8(json.replace('}', `,"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)),
  'seven deep': utf8(json.replace('}', ',"x":[[[[[[[1]]]]]]]}')),
  'not UTF-8': concat(utf8(json.slice(0, -2)), Uint8Array.of(0xff), utf8('"}')),
  'half a surrogate': utf8(json.replace('"mode":"ask"', '"mode":"\\ud800"')),
  list: utf8(`[${json}]`),
  text: utf8(JSON.stringify(json)),
  nothing: utf8('null'),
  cut: utf8(json.slice(0, -1)),
  empty: utf8('{}'),
  'no bytes': new Uint8Array(),
})

it('[T13] a control body in any other spelling than the one is refused', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const { script } = story
  const honest = await story.script.invite(ana)
  const json = new TextDecoder().decode(honest.entry.wire.subarray(headLength))
  // The script went on; the entry itself is sent last.
  const place = {
    ...script.place(ana),
    sseq: script.place(ana).sseq - 1,
    seenSeq: story.wires.length,
    seenHead: new Uint8Array(honest.entry.wire.subarray(120, 152)),
    prevEvent: parsedPrev(honest.entry.wire),
  }
  for (const [note, body] of Object.entries(spellings(json))) {
    const { wire } = await forge(ana, place, body)
    await expectRefused(real, wire, 'FORMAT').catch((error: unknown) => {
      throw new Error(`${note}: ${String(error)}`)
    })
  }
  await expectAccepted(real, honest.entry.wire)
})

const parsedPrev = (wire: Bytes) => {
  const event = parseEvent(wire)
  if (!event.ok) throw new Error(event.error)
  return event.value.header.prevEvent
}

it('[T13] base64url has one spelling: padding, other alphabet and stray bits are refused', async () => {
  const story = await storyOf([])
  const real = await RealHost.of(story)
  const { script } = story
  const i = 'A'.repeat(22)
  const event = { t: 'invite.revoke', i }
  const spelt = [`${'A'.repeat(21)}B`, `${i}==`, `${'A'.repeat(21)}+`, i.slice(1), `${i}A`, '']
  for (const text of spelt) {
    const { wire } = await controlEntry(ana, script.place(ana), { ...event, i: text })
    await expectRefused(real, wire, 'FORMAT')
  }
  // The one spelling is read, and then it is an invitation that nobody made.
  const { wire } = await controlEntry(ana, script.place(ana), event)
  await expectRefused(real, wire, 'INVITE')
})

const paddings = (json: Bytes): Readonly<Record<string, Bytes>> => {
  const length = paddedLength(json.length)
  const padded = (prefix: number, total: number, last = 0): Bytes => {
    const bytes = zeros(total)
    bytes.set(u32(prefix))
    bytes.set(json.subarray(0, total - 4), 4)
    if (total > 4 + json.length) bytes[total - 1] = last
    return bytes
  }
  return {
    'last byte not zero': padded(json.length, length, 1),
    'first byte not zero': padded(json.length - 1, length),
    'one byte short': padded(json.length, length - 1),
    'one byte more': padded(json.length, length + 1),
    'a size more': padded(json.length, length * 2),
    'no padding': padded(json.length, 4 + json.length),
    'longer than it is': padded(length, length),
    'a length of four billion': padded(0xffffffff, length),
    'no length': json,
    'nothing at all': new Uint8Array(),
    'length only': u32(0),
  }
}

it('[T14] padding that is not zero, or not of the one length, makes words unreadable for all', async () => {
  const json = utf8(share('hidden'))
  for (const [note, plaintext] of Object.entries(paddings(json))) {
    const story = await storyOf([ben])
    const { script } = story
    const entry = await forgeContent(ben, script.place(ben), script.epochKey, plaintext)
    script.took(ben, entry)
    story.add(entry)
    await story.say(ben, 'plain')
    const logs = await Promise.all(
      [ana, ben].map(async author => (await expectRead(story.wires, story.circle, author)).log),
    )
    for (const log of logs) {
      expect(shown(log), note).toEqual(['plain'])
      expect(log.fold.unreadable, note).toEqual([entry.eventId])
    }
  }
})

it('[T14] content JSON in another spelling is the same mark for all', async () => {
  const json = share('hidden')
  const spelt = [
    `${json} `,
    json.replace(',', ', '),
    json.replace('"words":', '"words":"x","words":'),
    json.replace('"at":1', '"at":1.0'),
    json.replace('"at":1', '"at":-0'),
    json.replace('{', '{"__proto__":{},'),
    `\ufeff${json}`,
    json.replace('}', `,"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    'null',
    '[]',
    '',
  ]
  const story = await storyOf([ben])
  const { script } = story
  const odd = []
  for (const text of spelt) {
    const entry = await contentEntry(ben, script.place(ben), script.epochKey, text)
    script.took(ben, entry)
    story.add(entry)
    odd.push(entry.eventId)
  }
  await story.say(ben, 'plain')
  for (const author of [ana, ben]) {
    const { log } = await expectRead(story.wires, story.circle, author)
    expect(shown(log)).toEqual(['plain'])
    expect(log.fold.unreadable).toEqual(odd)
  }
})
