import type { Act } from '#core/circle/fact.ts'
import { dueActs, isIdle } from '#core/together/byThemselves.ts'
import type { VaultAct } from '#core/vault/events.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { isMember } from './circleState.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'

type Deps = Pick<EngineDeps, 'clock' | 'random'>

/**
 * What a device does by itself for answers that open together: opens them when everybody has answered
 * or passed and its person may, shows the key of its person's own once they are open, and lets go of
 * keys that open nothing any more. Any device of the account does it; what comes twice counts once.
 */
export const tendAnswers = async (running: Running, log: CircleLog, deps: Deps): Promise<void> => {
  if (log.status.kind !== 'ok') return
  const { circle } = log.fold
  const me = running.keyring.accountId
  const kept = Object.values(running.self()?.vault.answers ?? {})
  const said = running.desk.outbox.of(log.id).map(({ event }) => event)
  for (const act of dueActs(circle, me, kept)) {
    if (said.some(event => isSame(event, act))) continue
    // oxlint-disable-next-line no-await-in-loop
    await sayIn(running, log, act, newEventId(deps.clock(), deps.random), deps.clock())
  }
  // What is still on its way from here opens later.
  const idle = kept
    .filter(each => each.circle === log.id && running.desk.outbox.get(each.answer) === undefined)
    .filter(each => isIdle(circle, me, each))
  const acts = idle.map(({ answer }): VaultAct => ({ t: 'answer-let-go', answer }))
  if (acts.length > 0) await sayToVault(running, acts.slice(0, maxAtOnce), deps)
}

/** What fell due while this device was away, or was cut short when it last ended. */
export const tendAllAnswers = async (running: Running, deps: Deps): Promise<void> => {
  // oxlint-disable-next-line no-await-in-loop
  for (const log of running.logs())
    if (isMember(running, log)) await tendAnswers(running, log, deps)
}

/** As many as one batch holds. */
const maxAtOnce = 64

const isSame = (event: { readonly t: string }, act: Act): boolean =>
  (act.t === 'answers-opened' && event.t === act.t && 'to' in event && event.to === act.to) ||
  (act.t === 'answer-opened' &&
    event.t === act.t &&
    'answer' in event &&
    event.answer === act.answer)
