import type { AccountId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { dueRoles, stepDownRefusal } from '#core/circle/stewards.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { idText } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { turnKeyIfDue } from './turnKey.ts'
import { writeControl } from './writeControl.ts'

const meAt = (desk: Desk): AccountId => desk.device.identity().accountId

/** Lays down looking after a circle and stays in it. Somebody else has to look after it. */
export const stepDown = async (desk: Desk, log: CircleLog): Promise<Result<undefined, Failure>> => {
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  const written = await writeControl(desk, log, async () => {
    const me = meAt(desk)
    const refusal = stepDownRefusal(log.fold.circle, me)
    if (refusal !== undefined) return err(refusal)
    return ok({ t: 'role.set', a: idText(me), role: 'member' })
  })
  return written.ok ? ok(undefined) : written
}

/** Somebody said yes and this device is a steward's. */
export const isRoleDue = (desk: Desk, log: CircleLog): boolean =>
  dueRoles(log.fold.circle, meAt(desk)).length > 0

/**
 * Gives the role to those who said yes. Each steward's device may try: whoever is second looks
 * again, finds nothing due, and that is fine. Under the circle's lock.
 */
export const giveDueRoles = async (
  desk: Desk,
  log: CircleLog,
): Promise<Result<undefined, Failure>> => {
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  for (const account of dueRoles(log.fold.circle, meAt(desk))) {
    let isDone = false
    // oxlint-disable-next-line no-await-in-loop -- one role after the other, each on the new head
    const written = await writeControl(desk, log, async () => {
      // Asked anew: it may be taken back, or done, since.
      isDone = !dueRoles(log.fold.circle, meAt(desk)).includes(account)
      return isDone
        ? err('no-longer-there')
        : ok({ t: 'role.set', a: idText(account), role: 'steward' })
    })
    if (!written.ok && !isDone) return written
  }
  return ok(undefined)
}
