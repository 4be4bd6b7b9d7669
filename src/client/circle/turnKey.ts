import { err, ok, type Result } from '#base/result.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import { pull } from '../sync/pull.ts'
import { rotate } from './rotate.ts'

/**
 * Somebody left, and nothing may be said that they could still read: whoever wants to invite,
 * welcome or end an invitation next changes the key first, as whoever speaks next does.
 */
export const turnKeyIfDue = async (
  desk: Desk,
  log: CircleLog,
): Promise<Result<undefined, Failure>> => {
  const pulled = await pull(desk, log)
  if (!pulled.ok) return err(failureSaid(pulled.error))
  const { membership } = log.state
  return membership?.pendingRotation === true && !membership.closed
    ? rotate(desk, log, 'left')
    : ok(undefined)
}
