import type { AccountId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { idText } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { turnKeyIfDue } from './turnKey.ts'
import { writeControl } from './writeControl.ts'

/** A steward says that a young person's seat may end; its holder, after that, that it ends. */
export const endSeat = async (
  desk: Desk,
  log: CircleLog,
  account: AccountId,
): Promise<Result<undefined, Failure>> => {
  const ready = await turnKeyIfDue(desk, log)
  if (!ready.ok) return ready
  const written = await writeControl(desk, log, async () => {
    const members = log.state.membership?.members
    const me = desk.device.identity().accountId
    const seat = members?.get(account)?.seat
    if (seat === undefined) return err('no-such-member')
    if (account === me)
      return seat === 'ending' ? ok({ t: 'seat.end', a: idText(account) }) : err('not-asked')
    if (members?.get(me)?.role !== 'steward') return err('stewards-only')
    return seat === 'young' ? ok({ t: 'seat.end', a: idText(account) }) : err('already-said')
  })
  return written.ok ? ok(undefined) : written
}
