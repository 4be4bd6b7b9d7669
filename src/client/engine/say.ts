import { err, ok, type Result } from '#base/result.ts'
import { type Audience, readersOf } from '#core/aside/audience.ts'
import type { Act, Event } from '#core/circle/fact.ts'
import type { CircleId, EventId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import type { SharedFile } from '#core/sharing/files.ts'
import { fitsEntry } from '../circle/entryLength.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { filesOf } from '../files/filesOf.ts'
import type { OutboxItem } from '../outbox/outbox.ts'
import type { Change } from '../store/deviceStore.ts'
import { inParts } from './inParts.ts'
import type { Running } from './running.ts'
import { newEventId } from './ulid.ts'
import { withMyYes } from './withMyYes.ts'

/**
 * Writes down what a person says, on this device, before it returns; it goes out when there is a
 * connection. The rules are asked first, so that a person gets a clear answer now and not later.
 * What is kept for the draft of this id goes with it.
 */
export const sayIn = (
  running: Running,
  log: CircleLog,
  acts: Act | readonly Act[],
  id: EventId,
  at: number,
  audience?: Audience,
  tellNow = false,
): Promise<Result<EventId, Failure>> =>
  running.kept.of(id).length > 0 && 't' in acts && mayHaveFiles(acts)
    ? running.kept.take(id, (files, change) => {
        const act = files.length === 0 ? acts : { ...acts, files }
        return sayWith(running, log, act, id, at, [change], audience, tellNow)
      })
    : sayWith(running, log, acts, id, at, [], audience, tellNow)

type WithFiles = Extract<Act, { readonly files?: readonly SharedFile[] | undefined }>

const mayHaveFiles = (act: Act): act is WithFiles =>
  act.t === 'share-offered' || act.t === 'move-made'

const sayWith = async (
  running: Running,
  log: CircleLog,
  acts: Act | readonly Act[],
  id: EventId,
  at: number,
  also: readonly Change[],
  audience: Audience | undefined,
  tellNow: boolean,
): Promise<Result<EventId, Failure>> => {
  const { outbox } = running.desk
  // The same words under the same id were said already: twice is once.
  if (outbox.get(id) !== undefined) return ok(id)
  const stamp = { v: 1, id, at } as const
  const event: Event = 't' in acts ? { ...acts, ...stamp } : { ...stamp, t: 'batch', ops: acts }
  // Somebody alone may build on what still waits: a page is changed before it was ever sent.
  const circle =
    log === running.vault() ? (running.self() ?? log.fold.circle) : withMyYes(running, log)
  const me = running.keyring.accountId
  const readers = 't' in acts ? readersOf(circle, me, acts, audience) : undefined
  const refusal = refusalOf(circle, me, event, readers)
  if (refusal !== undefined) return err(refusal)
  const { random } = running.desk.device
  const parts = inParts(event, readers?.length, () => newEventId(at, random))
  if (parts.some(part => !fitsEntry(part, readers?.length))) return err('too-long')
  const kept = await outbox.put(
    parts.map((part, index) => waiting(part, log.id, audience, tellNow && index === 0)),
    also,
  )
  if (!kept.ok) return err('device-full')
  running.syncs.wrote(log.id)
  running.uploads.wake()
  return ok(id)
}

const waiting = (
  event: Event,
  circle: CircleId,
  audience: Audience | undefined,
  tellNow: boolean,
): OutboxItem => {
  const now = tellNow ? ({ tellNow } as const) : {}
  const item = {
    id: event.id,
    circle,
    event,
    audience,
    state: 'waiting',
    sealed: [],
    ...now,
  } as const
  return filesOf(event).length === 0 ? item : { ...item, filesWait: true }
}
