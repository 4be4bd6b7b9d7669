import { endsToSayAgain, isSameEnd } from '#core/circle/ends.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { EngineDeps } from './engineDeps.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'

/**
 * What my person ended and a steward hid would stand again wherever the log is folded anew: any device of
 * theirs that knows of it says it again (T165). What comes twice counts once.
 */
export const sayEndsAgain = async (
  running: Running,
  log: CircleLog,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<void> => {
  if (log.status.kind !== 'ok') return
  const me = running.keyring.accountId
  for (const act of endsToSayAgain(log.fold.circle, me)) {
    const said = running.desk.outbox.of(log.id).map(({ event }) => event)
    if (
      said.some(event => event.t !== 'batch' && event.t !== 'unknown' && isSameEnd(me, event, act))
    )
      continue
    // oxlint-disable-next-line no-await-in-loop
    await sayIn(running, log, act, newEventId(deps.clock(), deps.random), deps.clock())
  }
}
