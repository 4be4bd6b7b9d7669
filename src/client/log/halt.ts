import { fromBase64Url, toBase64Url, toHex, utf8 } from '#base/text.ts'
import type { EventId } from '#base/ids.ts'
import { sha256 } from '#crypto/sha256.ts'
import { decodePage, encodePage, type LogPage } from '#protocol/api/events.ts'
import { headLength, parseEvent, signedLength } from '#protocol/envelope.ts'
import type { LogFault } from '#protocol/fault.ts'
import { eventIdOf } from '#protocol/hash.ts'
import { type CircleLog, readPart, sealPart } from './circleLog.ts'
import type { Device } from './device.ts'

interface Halt {
  readonly fault: LogFault
  readonly at: number
  /** The page of the host that does not add up, as it came. */
  readonly page: string
}

/**
 * Stops a circle for good on this device: the copy stays, nothing more is accepted, also after a
 * restart. The page that did not add up is kept as evidence.
 */
export const haltLog = async (
  device: Device,
  log: CircleLog,
  fault: LogFault,
  page: LogPage,
): Promise<void> => {
  log.status = { kind: 'halted', fault }
  const halt: Halt = { fault, at: device.now(), page: toBase64Url(encodePage(page)) }
  const part = await sealPart(device, log.id, 'halt', JSON.stringify(halt))
  const stored = await device.store.commit([part])
  // A full device still remembers that it stopped; the evidence is what has no space.
  if (!stored.ok)
    await device.store.commit([
      await sealPart(device, log.id, 'halt', JSON.stringify({ ...halt, page: '' })),
    ])
}

/**
 * What a halted circle can show to somebody who is asked for help: the served page, what this device
 * had verified, and pairs of signed headers that contradict each other. It holds no key and no
 * word: bodies are sealed as they always were.
 */
export const evidenceOf = async (device: Device, log: CircleLog): Promise<Uint8Array> => {
  const kept = await readPart(device, log.id, 'halt')
  const halt = kept === undefined ? undefined : (JSON.parse(kept) as Halt)
  return utf8(
    JSON.stringify(
      {
        format: 'herewith-evidence-1',
        circle: log.id,
        fault: halt?.fault,
        at: halt?.at,
        verified: { seq: log.state.seq, head: toHex(log.state.head) },
        served: halt?.page,
        contradictions: halt === undefined ? [] : await contradictions(device, log, halt.page),
      },
      null,
      2,
    ),
  )
}

const signedOf = (wire: Uint8Array): string => toBase64Url(wire.subarray(0, headLength))

const idOf = (wire: Uint8Array): EventId => eventIdOf(sha256, wire.subarray(0, signedLength))

/** Entries of one session with one number, or at one position, of which two different were served. */
const contradictions = async (
  device: Device,
  log: CircleLog,
  pageText: string,
): Promise<readonly unknown[]> => {
  const page = decodePage(fromBase64Url(pageText) ?? new Uint8Array())?.items ?? []
  const pairs: unknown[] = []
  for (const { seq, item } of page) {
    const event = parseEvent(item)
    if (!event.ok) continue
    const [here] = await device.store.entries(log.id, seq, 1)
    if (here !== undefined && here.seq === seq && here.eventId !== idOf(item))
      pairs.push({ seq, here: signedOf(here.wire), served: signedOf(item) })
    const end = log.state.sessions.get(event.value.header.sessionId)
    if (end === undefined || end.sseq !== event.value.header.sseq || end.last === idOf(item))
      continue
    const place = (await device.store.find(log.id, [end.last])).get(end.last)
    const [last] = place === undefined ? [] : await device.store.entries(log.id, place.seq, 1)
    if (last !== undefined) pairs.push({ seq, here: signedOf(last.wire), served: signedOf(item) })
  }
  return pairs
}
