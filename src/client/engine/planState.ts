import { linesWithout, reviewOf, showsToBlocked } from '#core/plan/review.ts'
import { shownPlansView } from '#core/plan/shownView.ts'
import { planView } from '#core/plan/view.ts'
import { parseEventId } from '#core/circle/ids.ts'
import { othersView } from '#core/circle/personView.ts'
import type { PlanPerson, PlanState } from '../state/appState.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { isMember } from './circleState.ts'
import type { Running } from './running.ts'

/** My plan, with what waits to be sent; `undefined` until the self circle is known. */
export const planState = (running: Running, now: number): PlanState | undefined => {
  const self = running.self()
  const vault = running.vault()
  if (self === undefined || vault === undefined) return undefined
  const me = running.keyring.accountId
  const limits = running.limits()
  const logs = running.logs()
  const circles = logs.map(({ fold }) => fold.circle)
  return {
    ...planView(self),
    unsent: running.desk.outbox
      .of(vault.id)
      .filter(({ event }) => event.t === 'plan-line-written')
      .flatMap(({ id }) => parseEventId(id) ?? []),
    without: linesWithout(self, circles, me, limits),
    toBlocked: showsToBlocked(circles, me, limits),
    asksReview: reviewOf(self, circles, me, now, limits) !== undefined,
    people: logs.filter(log => isMember(running, log)).flatMap(log => peopleIn(running, log)),
    shown: logs
      .map(({ id, fold: { circle } }) => ({
        circle: id,
        name: circle.name,
        plans: shownPlansView(circle, self, me, limits).mine,
      }))
      .filter(({ plans }) => plans.length > 0),
  }
}

/** In a large circle one knows nobody by a list: then a name is written. */
const mostPeople = 24

const peopleIn = (running: Running, { id, fold }: CircleLog): readonly PlanPerson[] => {
  const { circle } = fold
  const others = othersView(circle, running.keyring.accountId, running.limits())
  if (circle.closed || others.length > mostPeople) return []
  return others.flatMap(({ account, name }) =>
    name === undefined ? [] : [{ circle: id, circleName: circle.name, account, name }],
  )
}
