import { err, ok, type Result } from '#base/result.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Device } from '../log/device.ts'
import type { Desk } from '../sync/desk.ts'
import { carryInvites } from './carryInvites.ts'
import { makeRekey } from './newEpoch.ts'
import { writeControl } from './writeControl.ts'

type Why = 'left' | 'rekeyed' | 'age'

/**
 * Gives the circle a new key. Two devices may try at once: the second gets `stale`, looks again,
 * sees that it is done, and that is fine.
 */
export const rotate = async (
  desk: Desk,
  log: CircleLog,
  why: Why,
): Promise<Result<undefined, Failure>> => {
  const before = log.state.membership?.epoch ?? 0
  let isDone = false
  const written = await writeControl(desk, log, async () => {
    const membership = log.state.membership
    if (membership === undefined) return err('no-circle')
    isDone = membership.epoch > before && !membership.pendingRotation
    if (isDone) return err('no-circle')
    const rekey = await makeRekey(desk.device, log, [...membership.members.values()], {
      carry: (epoch, key) => carryInvites(desk, log, epoch, key),
    })
    return rekey.ok ? ok({ t: 'epoch.rotate', why, rekey: rekey.value }) : rekey
  })
  return written.ok || isDone ? ok(undefined) : written
}

const maxEpochAgeMs = 90 * 86_400_000
const maxEpochEntries = 10_000

/** Old keys limit the damage of a leak nobody noticed. Stewards rotate; time is this device's own. */
export const isRotationDue = (device: Device, log: CircleLog): boolean => {
  const membership = log.state.membership
  const me = device.identity().accountId
  if (membership === undefined || membership.closed) return false
  if (membership.members.get(me)?.role !== 'steward' || membership.pendingRotation) return false
  const page = log.book.page(membership.epoch)
  if (page === undefined) return false
  return log.state.seq - page.seq >= maxEpochEntries || device.now() - page.at >= maxEpochAgeMs
}
