import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFrom } from '#base/ids.ts'
import { decodeEntries, decodePage, encodeEntries, encodePage } from './events.ts'
import {
  type ClientFrame,
  decodeClientFrame,
  decodeHostFrame,
  encodeClientFrame,
  encodeHostFrame,
  type HostFrame,
} from './live.ts'

const circleId = idFrom('circle', new Uint8Array(32).fill(7))
const bytes = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(length)
const page = {
  headSeq: 9,
  head: bytes(32),
  items: [
    { seq: 8, item: bytes(300) },
    { seq: 9, item: bytes(32) },
  ],
}

describe('frames of the live socket', () => {
  it('[S11] read back as they were written', () => {
    const client: readonly ClientFrame[] = [
      { kind: 'subscribe', circleId, from: 12 },
      { kind: 'unsubscribe', circleId },
      { kind: 'append', circleId, request: 5, notify: 'all', entries: [bytes(300), bytes(268)] },
    ]
    const host: readonly HostFrame[] = [
      { kind: 'entries', circleId, page },
      { kind: 'appended', request: 5, answer: { seq: 3, head: bytes(32) } },
      { kind: 'refused', request: 5, refusal: '{"refusal":"stale"}' },
      { kind: 'gone', circleId },
      { kind: 'restarting' },
      { kind: 'signed-out' },
    ]
    for (const frame of client) expect(decodeClientFrame(encodeClientFrame(frame))).toEqual(frame)
    for (const frame of host) expect(decodeHostFrame(encodeHostFrame(frame))).toEqual(frame)
  })

  it('[T12] survive any bytes, cut short or too long, property', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), input => {
        decodeClientFrame(input)
        decodeHostFrame(input)
        decodePage(input)
        decodeEntries(input)
      }),
      { seed: 5, numRuns: 1000 },
    )
    const whole = encodePage(page)
    for (let cut = 1; cut < whole.length; cut += 13)
      if (whole.length - cut !== 40 + 312) expect(decodePage(whole.slice(0, -cut))).toBeUndefined()
    expect(decodeEntries(encodeEntries([bytes(3)]).slice(0, -1))).toBeUndefined()
    expect(
      decodeEntries(encodeEntries(Array.from({ length: 501 }, () => bytes(1)))),
    ).toBeUndefined()
  })
})
