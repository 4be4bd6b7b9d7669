import type { FakeOptions, FakeWorld } from './fakeWorld.ts'
import type { AppState, CircleSummary, SignIn } from '#client/state/appState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { othersView } from '#core/circle/personView.ts'
import { linesWithout, reviewOf } from '#core/plan/review.ts'
import { planView } from '#core/plan/view.ts'
import { shownPlansView } from '#core/plan/shownView.ts'
import { insideOf } from '#core/sides/sideCircles.ts'
import { todayView } from '#core/today/view.ts'
import { limitsOf } from '#core/vault/limits.ts'
import { vaultView } from '#core/vault/vaultView.ts'
import type { Scene } from '../scene.ts'

/** What is seen of the whole, over the invented circles. */
export const fakeState = (options: FakeOptions, world: FakeWorld, signIn: SignIn): AppState => {
  const { now } = options
  const { me, self, circles, files } = world
  const own = world.own()
  const withFiles = (draft: Draft): Draft =>
    draft.kind === 'share' || draft.kind === 'move'
      ? { ...draft, files: files.of(draft.id) }
      : draft

  return {
    signIn,
    connection: 'live',
    today: todayView(
      circles.map(({ circle }) => circle),
      self.circle,
      me,
      now,
      { online: true, unsent: undefined, halted: [], welcomed: [] },
    ),
    circles: circles.flatMap(each => summary(each, world)),
    asked: [],
    drafts: [],
    alarms: [],
    recoverySheetWaits: true,
    blocked: vaultView(self.circle).blocked,
    young: undefined,
    trusted: vaultView(self.circle).trusted,
    plan: planNow(options, world),
    ...own,
    ...(own.drafts === undefined ? {} : { drafts: own.drafts.map(withFiles) }),
  }
}

const summary = ({ circle }: Scene, { circlesNow, me }: FakeWorld): CircleSummary[] =>
  circle.id === undefined
    ? []
    : [
        {
          id: circle.id,
          kind: circle.kind,
          name: circle.name,
          colour: circle.colour,
          waits: circle.kind === 'pair',
          status: 'ok',
          closed: circle.closed,
          isSide: circle.parent !== undefined,
          lookingIn: circle.lookingIn,
          inside: insideOf(circle, circlesNow(), me)?.id,
        },
      ]

const planNow = ({ now }: FakeOptions, { self, me, circlesNow }: FakeWorld): AppState['plan'] => {
  const limits = limitsOf(self.circle)
  return {
    ...planView(self.circle),
    unsent: [],
    without: linesWithout(self.circle, circlesNow(), me, limits),
    toBlocked: [],
    asksReview: reviewOf(self.circle, circlesNow(), me, now, limits) !== undefined,
    people: circlesNow().flatMap(circle =>
      circle.id === undefined || circle.kind === 'community'
        ? []
        : othersView(circle, me, limits).map(other => ({
            circle: circle.id as CircleId,
            circleName: circle.name,
            account: other.account,
            name: other.name ?? '',
          })),
    ),
    shown: circlesNow()
      .map(circle => ({
        circle: circle.id as CircleId,
        name: circle.name,
        plans: shownPlansView(circle, self.circle, me, limits).mine,
      }))
      .filter(({ plans }) => plans.length > 0),
  }
}
