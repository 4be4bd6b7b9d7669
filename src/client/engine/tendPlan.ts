import { own } from '#core/circle/own.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { isOfShow, showsDue } from '#core/plan/due.ts'
import { takeBack } from '../circle/takeBack.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { lockName } from '../sync/desk.ts'
import { isMember } from './circleState.ts'
import type { EngineDeps } from './engineDeps.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'

type Deps = Pick<EngineDeps, 'clock' | 'random'>

/**
 * What a device does by itself for its person's plan: whoever is shown it as it changes is shown what
 * it says now, and words that stand no longer leave the host, those of the plan and those that were
 * shown. Any device of the account does it; what comes twice counts once.
 */
export const tendPlan = async (running: Running, deps: Deps): Promise<void> => {
  for (const log of running.logs()) {
    if (log.status.kind !== 'ok' || !isMember(running, log)) continue
    // oxlint-disable-next-line no-await-in-loop
    await follow(running, log, deps)
    const { struck } = log.fold.circle.shownPlans
    // oxlint-disable-next-line no-await-in-loop
    await strikeAtHost(running, log, own(struck, running.keyring.accountId) ?? [])
  }
  const vault = running.vault()
  if (vault?.status.kind === 'ok')
    await strikeAtHost(running, vault, [
      ...vault.fold.circle.plan.struck,
      ...vault.fold.circle.endings.struck,
    ])
}

const follow = async (running: Running, log: CircleLog, deps: Deps): Promise<void> => {
  const self = running.self()
  if (self === undefined) return
  const { outbox } = running.desk
  const me = running.keyring.accountId
  for (const act of showsDue(log.fold.circle, self, me, running.limits())) {
    const onTheWay = outbox.of(log.id).filter(({ event }) => isOfShow(event, act))
    // It is judged anew when that has arrived, or not at all once it is over.
    if (onTheWay.some(({ event, state }) => isOver(event) || state === 'waiting')) continue
    // Refused since somebody left: what is due now is for those who are here.
    // oxlint-disable-next-line no-await-in-loop
    await outbox.drop(onTheWay.map(({ id }) => id))
    // oxlint-disable-next-line no-await-in-loop
    await sayIn(running, log, act, newEventId(deps.clock(), deps.random), deps.clock())
  }
}

const isOver = ({ t }: { readonly t: string }): boolean => t === 'plan-show-ended'

/** Without a connection nothing happens, and it is due again with the next. */
const strikeAtHost = async (
  { desk }: Running,
  log: CircleLog,
  entries: readonly EntryId[],
): Promise<void> => {
  if (entries.length > 0)
    await desk.locks.request(lockName(log.id), () => takeBack(desk, log, entries))
}
