import { handedOnAct, mayHandOn } from '#core/agreement/handOn.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { EngineDeps } from './engineDeps.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'

/**
 * Where history begins at joining, a newcomer cannot read what the circle is called and what it
 * agreed. Whoever welcomed them says it again, under the key they share now.
 */
export const handOnIfDue = async (
  running: Running,
  log: CircleLog,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<void> => {
  const { circle } = log.fold
  if (log.status.kind !== 'ok' || !mayHandOn(circle, running.keyring.accountId)) return
  const waits = running.desk.outbox.of(log.id).some(({ event }) => event.t === 'circle-handed-on')
  const act = waits ? undefined : handedOnAct(circle)
  if (act === undefined) return
  await sayIn(running, log, act, newEventId(deps.clock(), deps.random), deps.clock())
}
