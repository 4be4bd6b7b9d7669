import type { AccountId } from '#base/ids.ts'
import { ok, type Result } from '#base/result.ts'
import { leave } from '../circle/leave.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { lockName } from '../sync/desk.ts'
import { isMember } from './circleState.ts'
import type { Running } from './running.ts'

/** The circles in which this account and I both are now. */
export const circlesWith = (running: Running, account: AccountId): readonly CircleLog[] =>
  running
    .logs()
    .filter(log => isMember(running, log) && log.state.membership?.members.has(account) === true)

/** Leaves each of them. Stops at the first that cannot be left; asked again, it goes on there. */
export const leaveCircles = async (
  running: Running,
  logs: readonly CircleLog[],
  words: 'leave' | 'take',
): Promise<Result<undefined, Failure>> => {
  const { desk } = running
  for (const log of logs) {
    if (!isMember(running, log)) continue
    // One circle after the other: whoever waits there gets a new key from somebody who stays.
    // oxlint-disable-next-line no-await-in-loop
    const left = await desk.locks.request(lockName(log.id), () => leave(desk, log, words))
    if (!left.ok && left.error !== 'no-longer-there') return left
  }
  return ok(undefined)
}
