import { err, ok, type Result } from '#base/result.ts'
import { type Audience, readersOf } from '#core/aside/audience.ts'
import type { Act } from '#core/circle/fact.ts'
import type { EventId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { contentBodyLength } from '#crypto/content.ts'
import { limits } from '#protocol/limits.ts'
import type { Failure } from '../commands/failure.ts'
import type { Sending } from '../state/circleState.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Desk } from '../sync/desk.ts'

/**
 * Writes something down on this device before it returns; it goes out when there is a connection.
 * The circle's rules answer at once, unless what it speaks about may itself still be on its way.
 */
export const say = async (
  desk: Desk,
  log: CircleLog,
  act: Act,
  id: EventId,
  audience?: Audience,
): Promise<Result<EventId, Failure>> => {
  if (desk.outbox.get(id) !== undefined) return ok(id)
  const event = { v: 1 as const, id, at: desk.device.now(), ...act }
  const me = desk.device.identity().accountId
  const readers = readersOf(log.fold.circle, me, act, audience)
  const refusal = refusalOf(log.fold.circle, me, event, readers)
  if (refusal === 'already-said') return ok(id)
  if (refusal !== undefined && desk.outbox.of(log.id).length === 0) return err(refusal)
  const length = contentBodyLength(JSON.stringify(event))
  const isTooLarge = length > limits.contentBodyBytes
  const stored = await desk.outbox.put([
    {
      id,
      circle: log.id,
      event,
      audience,
      // Nothing is lost: it stays on this device, where it can be shortened.
      state: isTooLarge ? 'refused' : 'waiting',
      refusal: isTooLarge ? 'too-large' : undefined,
      sealed: [],
    },
  ])
  return stored.ok ? ok(id) : err('device-full')
}

/** Tries a refused item once more. */
export const sayAgain = async (desk: Desk, id: EventId): Promise<Result<undefined, Failure>> => {
  const item = desk.outbox.get(id)
  if (item === undefined) return err('no-longer-there')
  const stored = await desk.outbox.put([
    { ...item, state: 'waiting', refusal: undefined, wire: undefined },
  ])
  return stored.ok ? ok(undefined) : err('device-full')
}

/** What a screen shows of a circle's outbox. Batches are the engine's own small acts. */
export const sendingOf = (desk: Desk, log: CircleLog): readonly Sending[] =>
  desk.outbox.of(log.id).flatMap(({ event, state, refusal }) => {
    if (event.t === 'batch' || event.t === 'unknown') return []
    return [{ id: event.id, act: event, state, ...(refusal === undefined ? {} : { refusal }) }]
  })
