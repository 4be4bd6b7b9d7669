import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { b64, circleOf, person, rekey, type Scribe, seenOf, sha256 } from '#test/cast/scribe.ts'
import { encodeAad, encodeEvent, parseEvent, type WireEvent } from '../envelope.ts'
import { applyEntry } from './applyEntry.ts'
import { HeadWindow, seenWindow } from './headWindow.ts'
import { emptyLog } from './logState.ts'

const ana = person('Ana')
const ben = person('Ben')

const conversation = (): Scribe => {
  const scribe = circleOf(ana, [ben])
  for (const words of ['one', 'two', 'three']) {
    scribe.tell(ana, `ana ${words}`)
    scribe.tell(ben, `ben ${words}`)
  }
  return scribe
}

/** How far a device gets with these entries, and why it stops. */
const replay = (
  scribe: Scribe,
  entries: readonly WireEvent[],
): { readonly seq: number; readonly fault: string | undefined; readonly head: string } => {
  const log = emptyLog(sha256, scribe.log.circleId)
  for (const entry of entries) {
    const applied = applyEntry(log, entry, scribe.context)
    if (!applied.ok) return { seq: log.seq, fault: applied.error, head: String(log.head) }
  }
  return { seq: log.seq, fault: undefined, head: String(log.head) }
}

describe('the log', () => {
  it('[L1] an honest log replays to the same head', () => {
    const scribe = conversation()
    const { fault, head } = replay(scribe, scribe.entries)
    expect(fault).toBeUndefined()
    expect(head).toBe(String(scribe.log.head))
  })

  it('[L2] dropping, repeating or swapping any entry is noticed, property', () => {
    const scribe = conversation()
    const { entries } = scribe
    const last = entries.length - 1
    const place = fc.nat({ max: last })
    fc.assert(
      fc.property(place, place, fc.constantFrom('drop', 'repeat', 'swap'), (a, b, how) => {
        const changed = [...entries]
        const [first, second] = [entries[a], entries[b]]
        if (first === undefined || second === undefined) return
        if (how === 'drop') changed.splice(a, 1)
        if (how === 'repeat') changed.splice(b, 0, first)
        if (how === 'swap') {
          changed[a] = second
          changed[b] = first
        }
        const cutAtTheEnd = how === 'drop' && a === last
        const same = how === 'swap' && a === b
        // Withholding the newest entry cannot be seen from the log alone.
        if (!cutAtTheEnd && !same) expect(replay(scribe, changed).fault).toBeDefined()
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('[L3] flipping any bit of header or body is noticed, property', () => {
    const scribe = conversation()
    fc.assert(
      fc.property(
        fc.nat({ max: scribe.entries.length - 1 }),
        fc.nat(),
        fc.nat(7),
        (at, byte, bit) => {
          const entry = scribe.entries[at]
          if (entry === undefined) return
          const wire = encodeEvent(entry)
          // The signature (204..267) is checked by the caller, not by these rules.
          const where = byte % (wire.length - 64)
          const index = where < 204 ? where : where + 64
          wire[index] = (wire[index] ?? 0) ^ (1 << bit)
          const parsed = parseEvent(wire)
          const changed = [...scribe.entries]
          if (parsed.ok) changed[at] = parsed.value
          // The last entry's own header can only be caught by its signature.
          const caught = !parsed.ok || replay(scribe, changed).fault !== undefined
          if (at < scribe.entries.length - 1 || index >= 204) expect(caught).toBe(true)
        },
      ),
      { seed: 2, numRuns: 500 },
    )
  })

  it('[T11] nobody points into the future, behind what they saw, or to another history', () => {
    const scribe = conversation()
    const { log } = scribe
    expect(scribe.refusal(ana, 'x', { seenSeq: log.seq + 1 })).toBe('SEEN')
    expect(scribe.refusal(ana, 'x', seenOf(log, 2))).toBe('SEEN')
    expect(scribe.refusal(ana, 'x', { seenHead: zeros(32) })).toBe('FORK')
    expect(scribe.refusal(ana, 'x', { seenSeq: 0, seenHead: log.head })).toBe('FORK')
  })

  it('[L4] a session belongs to one account and one generation of keys', () => {
    const scribe = conversation()
    const anas = scribe.entries[0]?.header.sessionId
    expect(scribe.refusal(ben, 'x', { sessionId: anas ?? idFrom('session', zeros(16)) })).toBe(
      'SESSION',
    )
    expect(scribe.refusal(ana, 'x', { gen: 2 })).toBe('SESSION')
  })

  it('[T51] content under another epoch is refused', () => {
    const scribe = conversation()
    scribe.tell(ana, { t: 'epoch.rotate', why: 'age', rekey: rekey(2, [ana, ben], { prev: true }) })
    expect(scribe.refusal(ben, 'x', { epoch: 1 })).toBe('EPOCH')
    expect(scribe.refusal(ben, 'x', { epoch: 3 })).toBe('EPOCH')
    expect(scribe.refusal(ben, 'x')).toBeUndefined()
  })

  it('[T15] a missing body is owed until a redact names it', () => {
    const scribe = conversation()
    const gone = scribe.tell(ben, 'taken back')
    scribe.tell(ben, { t: 'redact', ids: [b64(gone)] })
    const entries = scribe.entries.map(entry =>
      entry === scribe.entries.at(-2) ? { ...entry, body: undefined } : entry,
    )
    const log = emptyLog(sha256, scribe.log.circleId)
    for (const entry of entries.slice(0, -1)) applyEntry(log, entry, scribe.context)
    expect([...log.owed.keys()]).toEqual([gone])
    for (const entry of entries.slice(-1)) applyEntry(log, entry, scribe.context)
    expect(log.owed.size).toBe(0)
  })

  it('[L5] a refused entry changes nothing', () => {
    const scribe = conversation()
    const before = JSON.stringify([
      scribe.log.seq,
      String(scribe.log.head),
      [...scribe.log.sessions],
    ])
    applyEntry(scribe.log, scribe.draft(ana, 'x', { seenSeq: 99 }), scribe.context)
    const after = JSON.stringify([
      scribe.log.seq,
      String(scribe.log.head),
      [...scribe.log.sessions],
    ])
    expect(after).toBe(before)
  })
})

describe('the envelope', () => {
  it('[T12] survives any bytes, and reads what it wrote, property', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const parsed = parseEvent(bytes)
        if (!parsed.ok) return
        expect(encodeEvent(parsed.value)).toEqual(new Uint8Array(bytes))
        expect(encodeAad(parsed.value.header)).toEqual(parsed.value.signed.slice(0, 172))
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('[T12] refuses other versions, kinds, flags, lengths and huge counters', () => {
    const scribe = conversation()
    const wire = encodeEvent(scribe.draft(ana, 'x'))
    const changed = (index: number, value: number): Uint8Array => {
      const copy = new Uint8Array(wire)
      copy[index] = value
      return copy
    }
    const fault = (bytes: Uint8Array) => {
      const parsed = parseEvent(bytes)
      return parsed.ok ? undefined : parsed.error
    }
    expect(fault(wire)).toBeUndefined()
    expect(fault(changed(0, 2))).toBe('update-needed')
    expect(fault(changed(1, 2))).toBe('update-needed')
    expect(fault(changed(2, 3))).toBe('format')
    expect(fault(changed(3, 1))).toBe('format')
    expect(fault(changed(72, 255))).toBe('format')
    expect(fault(changed(112, 255))).toBe('format')
    expect(fault(wire.slice(0, -1))).toBe('format')
    expect(fault(Uint8Array.of(...wire, 0))).toBe('format')
    expect(fault(wire.slice(0, 267))).toBe('format')
  })
})

describe('the window of log hashes', () => {
  it('[L6] keeps the last 4096 and every 1024th, through forks and storage', () => {
    const window = new HeadWindow()
    const hash = (seq: number) => new Uint8Array([seq & 255, (seq >> 8) & 255, seq >> 16])
    const total = 3 * seenWindow + 77
    for (let seq = 1; seq <= total; seq++) window.push(hash(seq))
    const restored = HeadWindow.from(window.fork().entries())
    for (const seq of [total, total - 1, total - seenWindow, 1024, 2048, 7168])
      expect(restored.at(seq)).toEqual(hash(seq))
    expect(restored.at(1)).toBeUndefined()
    expect(restored.at(total + 1)).toBeUndefined()
    restored.push(hash(total + 1))
    expect(restored.at(total + 1)).toEqual(hash(total + 1))
    expect(window.at(total + 1)).toBeUndefined()
  })
})
