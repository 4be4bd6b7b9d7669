import type { CircleId, SessionId } from '#base/ids.ts'
import { idFrom } from '#base/ids.ts'
import { sha256 } from '#crypto/sha256.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseEvent } from '#protocol/envelope.ts'
import type { LogFault } from '#protocol/fault.ts'
import { applyEntry } from '#protocol/log/applyEntry.ts'
import { emptyLog, type LogState } from '#protocol/log/logState.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import type { CirclePart } from '../store/deviceStore.ts'
import type { Device } from './device.ts'
import { EpochBook, type EpochPage } from './epochBook.ts'
import { emptyFold, type Fold, foldTail, readFold } from './fold.ts'
import { readSnapshot, recentFrom, snapshotSeq } from './logSnapshot.ts'

export type LogStatus =
  | { readonly kind: 'ok' }
  /** The history from the host does not add up. Nothing is accepted any more. */
  | { readonly kind: 'halted'; readonly fault: LogFault }
  /** A newer Herewith wrote here. Stops at this position and goes on after an update. */
  | { readonly kind: 'update-needed' }

/** One circle on this device. Changed only by `ingest`, under the circle's lock. */
export interface CircleLog {
  readonly id: CircleId
  state: LogState
  book: EpochBook
  status: LogStatus
  /** This device's writing here; made when something is first written. */
  session: SessionId | undefined
  fold: Fold
}

export const partName = (circle: CircleId, part: CirclePart): string => `circle/${circle}/${part}`

export const readPart = async (
  device: Device,
  circle: CircleId,
  part: CirclePart,
): Promise<string | undefined> =>
  device.seal.open(partName(circle, part), await device.store.part(circle, part))

export const sealPart = async (
  device: Device,
  circle: CircleId,
  part: CirclePart,
  json: string,
) => ({
  kind: 'part' as const,
  circle,
  part,
  value: await device.seal.seal(partName(circle, part), json),
})

/** Opens what this device keeps of a circle, and folds what was not folded yet. */
export const openCircleLog = async (device: Device, id: CircleId): Promise<CircleLog> => {
  const [kept, session, halt, fold] = await Promise.all([
    readLog(device, id),
    readPart(device, id, 'session'),
    readPart(device, id, 'halt'),
    readFold(device, id),
  ])
  const status: LogStatus =
    halt === undefined ? { kind: 'ok' } : { kind: 'halted', fault: faultOf(halt) }
  const sessionId = session === undefined ? undefined : (JSON.parse(session) as SessionId)
  const log: CircleLog = { id, ...kept, status, session: sessionId, fold }
  await foldTail(device, log)
  return log
}

/** What another tab has stored in the meantime. */
export const refreshCircleLog = async (device: Device, log: CircleLog): Promise<void> => {
  if ((await device.store.lastSeq(log.id)) === log.state.seq) return
  const fresh = await openCircleLog(device, log.id)
  Object.assign(log, fresh)
}

export const newSession = (device: Device): SessionId => idFrom('session', device.random(16))

const faultOf = (halt: string): LogFault => {
  const { fault } = JSON.parse(halt) as { readonly fault: LogFault }
  return fault
}

type KeptLog = Pick<CircleLog, 'state' | 'book'>

const readLog = async (device: Device, id: CircleId): Promise<KeptLog> => {
  const [log, people, keys] = await Promise.all([
    readPart(device, id, 'log'),
    readPart(device, id, 'people'),
    readPart(device, id, 'keys'),
  ])
  if (log !== undefined && people !== undefined && keys !== undefined) {
    const seq = snapshotSeq(log) ?? 0
    const recent = await device.store.logHashes(id, recentFrom(seq), seq)
    const state = readSnapshot(id, log, people, recent)
    if (state !== undefined)
      return { state, book: new EpochBook(id, JSON.parse(keys) as readonly EpochPage[]) }
  }
  return judgeAgain(device, id)
}

/** From the stored entries alone, which were verified before they were stored. */
const judgeAgain = async (device: Device, id: CircleId): Promise<KeptLog> => {
  const state = emptyLog(sha256, id)
  const book = new EpochBook(id)
  const me = device.identity().accountId
  for (;;) {
    const entries = await device.store.entries(id, state.seq + 1, 256)
    if (entries.length === 0) break
    const named = await device.store.find(
      id,
      entries.flatMap(({ wire }) => redactedIn(wire)),
    )
    for (const { seq, wire, accountId } of entries) {
      const event = parseEvent(wire)
      if (!event.ok) return { state, book }
      const applied = applyEntry(state, event.value, {
        sha256,
        authorOf: entry => named.get(entry)?.accountId,
      })
      if (!applied.ok) return { state, book }
      const { control } = applied.value
      const membership = state.membership
      if (control !== undefined && membership !== undefined) {
        const myGen = membership.members.get(me)?.gen ?? 0
        book.note(control, { by: accountId, seq, at: device.now() }, me, myGen, membership.epoch)
      }
    }
  }
  await book.open(device.identity())
  return { state, book }
}

/** Entries that a `redact` on the wire names. */
export const redactedIn = (wire: Uint8Array) => {
  if (wire[2] !== 1) return []
  const event = parseControlEvent(parseStrictJson(wire.subarray(268)))
  return event === undefined || event === 'update-needed' || event.t !== 'redact'
    ? []
    : (event.ids ?? [])
}

/** A circle of which this device has nothing yet. */
export const emptyCircleLog = (id: CircleId): CircleLog => ({
  id,
  state: emptyLog(sha256, id),
  book: new EpochBook(id),
  status: { kind: 'ok' },
  session: undefined,
  fold: emptyFold(),
})
