import type { Circle } from '../circle/circle.ts'
import type { OfOneCircle } from './ofOneCircle.ts'
import type { AccountId } from '../circle/ids.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { type Limits, limitsOf, noLimits } from '../vault/limits.ts'
import { ofPerspectives, ofQuestions, ofStretches } from './askedTogether.ts'
import { remindersLeft } from '../walk/view.ts'
import { ofAnswers, ofGuesses, ofReplies, ofSafeNow } from './ofShares.ts'
import { ofCatching } from './ofCatching.ts'
import { ofEndings } from './ofEndings.ts'
import { ofCommitments } from './ofCommitments.ts'
import { ofOwnings } from './ofOwnings.ts'
import { ofHereNotes } from './ofHereNotes.ts'
import { ofReachOut } from './ofReachOut.ts'
import { ofSeen } from './ofSeen.ts'
import { ofMyPlan, ofShownPlans } from './ofPlans.ts'
import { ofDays } from './ofDays.ts'
import type { Connection, TodayView } from './today.ts'
import { ofCircle, ofNewcomers } from './ofCircle.ts'
import { ofClosing, ofEnding, ofLetters, ofRoles, ofSides } from './ofStewarding.ts'
import { ofKeepers } from './ofKeepers.ts'
import { ofMyself, ofSeason, ofThisDevice } from './ofMyself.ts'
import { onceEach, reachedThisWeek, withinRoom, withinWeek } from './withinLimits.ts'

/** D1: Today shows at most this many things. */
const maxItems = 3

/**
 * What today holds for `me`, at most three things. The order is one of need: first my own call for
 * help that has not gone out, and who came to me when I was not safe, then a life in danger (another's, then mine), then what the person must know before they write (a history that
 * does not add up), then people who wait for my word — a listener to whom I owe an answer,
 * or who gave me one, a sharer who said "not quite", somebody at the door, a share nobody has answered, the oldest first
 * because it has waited longest — then my own share that nobody answered, a circle that let me in,
 * and last the housekeeping. Nothing here is counted: what does not fit comes when these are done.
 * What I set for my own safety and strength is in the self circle, unless it is said here.
 */
export const todayView = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits = limitsOf(self),
): TodayView => {
  const found = [
    ...circles.flatMap(circle => ofCircle(circle, me, now, connection, limitsHere(circle, limits))),
    ...circles.flatMap(circle => {
      const here = limitsHere(circle, limits)
      return ofOneCircle().flatMap(of => of(circle, self, me, now, connection, here))
    }),
    ...circles.flatMap(circle => ofNewcomers(circle, self, me, connection, limits)),
    ...ofStretches(circles, self, me, now, connection, limits),
    ...ofQuestions(circles, self, me, now, connection, limits),
    ...ofPerspectives(circles, self, me, connection, limits),
    ...ofSeen(circles, self, me, connection, limits),
    ...circles.flatMap(circle => ofRoles(circle, me, connection, limitsHere(circle, limits))),
    ...circles.flatMap(circle => ofEnding(circle, self, me, connection)),
    ...circles.flatMap(circle =>
      ofClosing(circle, me, now, connection, limitsHere(circle, limits)),
    ),
    ...circles.flatMap(circle => ofSides(circle, circles, self, me, connection)),
    ...ofThisDevice(circles, connection),
    ...ofMyself(self, now),
    ...ofReachOut(circles, self, me, now, connection),
    ...ofSeason(circles, self, me, now, connection),
    ...ofHereNotes(self, now),
    ...ofMyPlan(circles, self, me, now, limits),
    ...ofShownPlans(circles, self, me, connection, limits),
    ...ofKeepers(circles, self, me, connection, limits),
    ...ofCatching(circles, self, me, now, limits),
    ...ofEndings(circles, self, me, limits),
  ]
  const inOrder = found.toSorted((a, b) => (a.rank === b.rank ? a.at - b.at : a.rank - b.rank))
  const items = inOrder.map(({ item }) => item)
  const asked = withinWeek(
    withinRoom(onceEach(items), limits),
    remindersLeft(self, now) - reachedThisWeek(self, now, connection),
  )
  return { items: asked.slice(0, maxItems), more: asked.length > maxItems }
}

/** What one circle holds, part by part. */
const ofOneCircle = (): readonly OfOneCircle[] => [
  ofLetters,
  ofAnswers,
  ofGuesses,
  ofReplies,
  ofSafeNow,
  ofCommitments,
  ofOwnings,
  ofDays,
]

/** Whether something in this circle waits for `me`: a dot beside its name, never a number. */
export const waitsFor = (
  circle: Circle,
  me: AccountId,
  now: number,
  limits: Limits = noLimits,
): boolean =>
  todayView(
    [circle],
    undefined,
    me,
    now,
    { online: true, unsent: undefined, halted: [], welcomed: [] },
    limits,
  ).items.length > 0
