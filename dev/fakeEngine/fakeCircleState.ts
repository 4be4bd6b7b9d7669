import type { FakeWorld } from './fakeWorld.ts'
import type { Page } from '#core/circle/circleView.ts'
import type { CircleState } from '#client/state/circleState.ts'
import { circleView } from '#core/circle/view.ts'
import { perspectivesView } from '#core/perspective/view.ts'
import { questionsView } from '#core/questions/view.ts'
import { guessesView } from '#core/shoes/view.ts'
import { dayAt } from '#core/commitment/due.ts'
import { commitmentsView } from '#core/commitment/view.ts'
import { owningsView } from '#core/owning/view.ts'
import { repairsView } from '#core/repair/view.ts'
import { seenInYouView } from '#core/seenInYou/view.ts'
import { daysView } from '#core/day/view.ts'
import { shownPlansView } from '#core/plan/shownView.ts'
import { notesView } from '#core/note/view.ts'
import { stretchView } from '#core/stretch/view.ts'
import { sidesView } from '#core/sides/sideCircles.ts'
import { limitsOf } from '#core/vault/limits.ts'
import type { Scene } from '../scene.ts'

/** What is seen of one invented circle. */
export const fakeCircleState = (
  { circle }: Scene,
  { me, self, circlesNow }: FakeWorld,
  page: Page,
  now: number,
): CircleState => {
  const limits = limitsOf(self.circle)
  const view = circleView(circle, me, now, page, limits)
  const shares = view.shares.map(({ entry }) => entry)
  return {
    view,
    sending: [],
    status: { kind: 'ok' },
    removalReasons: [],
    invites: [],
    reports: { told: [], made: [] },
    stretch: stretchView(circle, self.circle, me, now, limits),
    questions: questionsView(circle, self.circle, me, limits),
    perspectives: perspectivesView(circle, self.circle, me, shares, limits),
    guesses: guessesView(circle, me, shares, limits),
    commitments: commitmentsView(circle, self.circle, me, now, limits),
    ownings: owningsView(circle, self.circle, me, limits),
    repairs: repairsView(circle, self.circle, me, limits),
    seenInYou: seenInYouView(circle, self.circle, me, now, limits),
    plans: shownPlansView(circle, self.circle, me, limits),
    days: daysView(circle, self.circle, me, dayAt(now, 0), limits),
    notes: notesView(circle, self.circle, me, dayAt(now, 0), limits),
    sides: sidesView(circle, circlesNow(), self.circle, me),
  }
}
