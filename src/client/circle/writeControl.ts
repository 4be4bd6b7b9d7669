import { err, ok, type Result } from '#base/result.ts'
import type { SessionId } from '#base/ids.ts'
import type { ControlInput } from '#protocol/controlEvent.ts'
import type { AppendAnswer } from '#protocol/api/events.ts'
import type { Failure } from '../commands/failure.ts'
import type { HostFailure } from '../host/hostApi.ts'
import { type CircleLog, sealPart } from '../log/circleLog.ts'
import type { Identity } from '../log/identity.ts'
import type { Change } from '../store/deviceStore.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import { pull, take } from '../sync/pull.ts'
import { nextPlace, sealControl, type SealedEntry } from './sealEntry.ts'

const maxTries = 6

/**
 * Writes one control entry: brings the circle up to date, makes the entry from what it then says,
 * and sends it. When somebody else was faster (`stale`), all of it again. Under the circle's lock.
 */
export const writeControl = async (
  desk: Desk,
  log: CircleLog,
  make: () => Promise<Result<ControlInput, Failure>>,
  identity: Identity = desk.device.identity(),
): Promise<Result<SealedEntry, Failure>> => {
  for (let tries = 0; tries < maxTries; tries++) {
    const pulled = await pull(desk, log)
    if (!pulled.ok) return err(failureSaid(pulled.error))
    const event = await make()
    if (!event.ok) return event
    const place = nextPlace(desk.device, log, identity)
    const entry = await sealControl(identity, place, event.value)
    const noted = await noteSent(desk, log, [entry], place.sessionId)
    if (!noted.ok) return noted
    const sent = await sendSame(desk, log, [entry])
    if (sent.ok) {
      const arrived = await takeOwn(desk, log, [entry], sent.value)
      return arrived.ok ? ok(entry) : arrived
    }
    if (sent.error.kind === 'refused' && sent.error.refusal === 'stale') continue
    return err(failureSaid(sent.error))
  }
  return err('host-unavailable')
}

/** The journal comes before the sending: what is not in it and appears was not written here. */
export const noteSent = async (
  desk: Desk,
  log: CircleLog,
  entries: readonly SealedEntry[],
  session: SessionId,
  also: readonly Change[] = [],
): Promise<Result<undefined, Failure>> => {
  const changes: Change[] = [
    { kind: 'sent', circle: log.id, ids: entries.map(entry => entry.eventId) },
    ...also,
  ]
  if (session !== log.session)
    changes.push(await sealPart(desk.device, log.id, 'session', JSON.stringify(session)))
  const stored = await desk.device.store.commit(changes)
  if (!stored.ok) return err('device-full')
  log.session = session
  return ok(undefined)
}

/** An answer that got lost says nothing: the same bytes once more, and the host knows them. */
const sendSame = async (
  desk: Desk,
  log: CircleLog,
  entries: readonly SealedEntry[],
): Promise<Result<AppendAnswer, HostFailure>> => {
  const wires = entries.map(entry => entry.wire)
  const sent = await desk.append(log.id, wires, 'none')
  return sent.ok || sent.error.kind === 'refused' ? sent : desk.append(log.id, wires, 'none')
}

/** Entries the host has just stored: taken in at once when they are next, otherwise fetched. */
export const takeOwn = async (
  desk: Desk,
  log: CircleLog,
  entries: readonly SealedEntry[],
  answer: AppendAnswer,
): Promise<Result<undefined, Failure>> => {
  const first = answer.seq - entries.length + 1
  if (first === log.state.seq + 1) {
    const items = entries.map(({ wire }, place) => ({ seq: first + place, item: wire }))
    const page = { headSeq: answer.seq, head: answer.head, items }
    const taken = await take(desk, log, page, log.state.seq)
    return taken.ok ? ok(undefined) : err(failureSaid(taken.error))
  }
  const pulled = answer.seq <= log.state.seq ? ok(undefined) : await pull(desk, log)
  if (!pulled.ok) return err(failureSaid(pulled.error))
  // A host may say that it stored a new key and not do so: it counts when the log holds it (T60).
  const ids = entries.map(({ eventId }) => eventId)
  const held = await desk.device.store.find(log.id, ids)
  return held.size === ids.length ? ok(undefined) : err('host-unavailable')
}
