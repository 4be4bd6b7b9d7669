import type { CircleId } from '#base/ids.ts'
import { todayView } from '#core/today/view.ts'
import type { Connection as TodayConnection, TodayView } from '#core/today/today.ts'
import { type CallToMe, type CatchingView, catchingView } from '#core/catching/catchingView.ts'
import { keepersView } from '#core/keepers/keepersView.ts'
import type { Alarm, AppState, CircleSummary, Connection } from '../state/appState.ts'
import type { Returning } from '../keepers/keepersState.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Circle } from '#core/circle/circle.ts'
import { insideOf, sidesView } from '#core/sides/sideCircles.ts'
import { circlesIAmIn } from './circlesIAmIn.ts'
import { isGone, isMember, statusOf } from './circleState.ts'
import type { Running } from './running.ts'
import { planState } from './planState.ts'
import { youngIn } from './youngIn.ts'
import { withMyAnswers } from './withMyAnswers.ts'
import { whereCallWaits, whereWordsWait } from './wordsWait.ts'

/** What the state is made from besides the logs. */
export interface Surroundings {
  readonly now: number
  readonly connection: Connection
  readonly alarms: readonly Alarm[]
  readonly recoverySheetWaits: boolean
  readonly returning: Returning | undefined
  readonly movesTo: string | undefined
}

export const stateOf = (running: Running, around: Surroundings): AppState => {
  const { accountId } = running.keyring
  const { settings, displayName, blocked, trusted } = running.vaultView()
  const logs = running.logs().filter(log => isMember(running, log) || isGone(running, log))
  const mine = circlesIAmIn(running)
  return {
    signIn: { kind: 'signed-in', account: accountId, name: displayName, settings },
    connection: around.connection,
    today: today(running, logs, around),
    circles: logs.map(log => summary(running, log, mine, around)),
    asked: running.asked.waiting(),
    drafts: running.drafts
      .all()
      .map(draft =>
        draft.kind === 'share' || draft.kind === 'move'
          ? { ...draft, files: running.kept.views(draft.id) }
          : draft,
      ),
    alarms: around.alarms,
    recoverySheetWaits: around.recoverySheetWaits,
    blocked,
    movesTo: around.movesTo,
    keepers: {
      ...keepersView(
        running.self(),
        logs.map(({ fold }) => fold.circle),
        accountId,
      ),
      returning: around.returning,
    },
    catching: catching(running, logs, around),
    young: youngIn(running),
    trusted,
    plan: planState(running, around.now),
    presentMinutes: running.vaultView().presentMinutes,
    coming: running.vaultView().circles.some(({ circle }) => running.log(circle) === undefined),
  }
}

const catching = (
  running: Running,
  logs: readonly CircleLog[],
  { now }: Surroundings,
): CatchingView => {
  const circles = logs.map(({ fold }) => fold.circle)
  const view = catchingView(running.self(), circles, running.keyring.accountId, now)
  const letters = running.letters.all()
  const waits = ({ account, call }: CallToMe): boolean =>
    letters.some(({ to, body }) => to === account && body.t === 'call-answer' && body.call === call)
  return { ...view, toMe: view.toMe.map(each => ({ ...each, waits: waits(each) })) }
}

const surely = (
  running: Running,
  logs: readonly CircleLog[],
  { connection, returning, now }: Surroundings,
): TodayConnection => ({
  ...(returning === undefined ? {} : { returning }),
  online: connection === 'live',
  zone: running.zone(now),
  unsent: whereWordsWait(running),
  unsentCall: whereCallWaits(running),
  halted: haltedIn(logs),
  welcomed: running.asked.welcomed(),
})

const haltedIn = (logs: readonly CircleLog[]): readonly CircleId[] =>
  logs.filter(({ status }) => status.kind === 'halted').map(({ id }) => id)

const today = (running: Running, logs: readonly CircleLog[], around: Surroundings): TodayView =>
  todayView(
    logs.map(log => running.declined.without(withMyAnswers(running, log))),
    running.self(),
    running.keyring.accountId,
    around.now,
    surely(running, logs, around),
  )

const hasSideAsks = (running: Running, { fold }: CircleLog, circles: readonly Circle[]): boolean =>
  sidesView(fold.circle, circles, running.self(), running.keyring.accountId).asks.length > 0

const summary = (
  running: Running,
  log: CircleLog,
  circles: readonly Circle[],
  around: Surroundings,
): CircleSummary => {
  const circle = running.declined.without(withMyAnswers(running, log))
  const waiting = todayView(
    [circle],
    undefined,
    running.keyring.accountId,
    around.now,
    {
      online: true,
      unsent: undefined,
      halted: haltedIn([log]),
      welcomed: running.asked.welcomed(),
    },
    running.limits(),
  )
  return {
    id: log.id,
    kind: circle.kind,
    name: circle.name,
    colour: circle.colour,
    waits: waiting.items.length > 0 || hasSideAsks(running, log, circles),
    status: summaryStatus(running, log),
    closed: circle.closed,
    isSide: circle.parent !== undefined,
    lookingIn: circle.lookingIn,
    inside: insideOf(log.fold.circle, circles, running.keyring.accountId)?.id,
  }
}

const summaryStatus = (running: Running, log: CircleLog): CircleSummary['status'] => {
  const { kind } = statusOf(running, log)
  return kind === 'update-needed' ? 'ok' : kind
}
