import type { CircleId } from '#core/circle/ids.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { isMember } from './circleState.ts'
import type { EngineDeps } from './engineDeps.ts'
import { forgetCircle } from './forgetCircle.ts'
import type { Running } from './running.ts'

/**
 * C46: notes which circles were closed and which of them the host has no more, and lets go of those
 * whose time on this device is over. Answers with them. A history that does not add up is evidence,
 * and stays.
 */
export const letGoOfEnded = async (
  running: Running,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<readonly CircleId[]> => {
  const now = deps.clock()
  const isGone = ({ id }: CircleLog): boolean => running.syncs.stopped(id) === 'gone'
  const logs = running.logs().filter(log => log.status.kind === 'ok' && isMember(running, log))
  await running.endings.note(
    logs.map(log => ({
      circle: log.id,
      closed: log.state.membership?.closed === true,
      gone: isGone(log),
    })),
    now,
  )
  const over = logs.filter(
    log => isGone(log) && (running.endings.goesAt(log.id) ?? Number.POSITIVE_INFINITY) <= now,
  )
  for (const { id } of over) {
    // oxlint-disable-next-line no-await-in-loop
    await forgetCircle(running, id, deps)
  }
  return over.map(({ id }) => id)
}
