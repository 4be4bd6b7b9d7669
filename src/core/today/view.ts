import type { Circle } from '../circle/circle.ts'
import type { OfOneCircle } from './ofOneCircle.ts'
import { dayMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { seatBehind } from '../circle/membership.ts'
import { newcomerFor } from '../greeting/view.ts'
import { isSteward, presentMember } from '../circle/rules.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { type Limits, limitsOf, noLimits } from '../vault/limits.ts'
import { keepersView } from '../keepers/keepersView.ts'
import { asksView } from '../sides/sideCircles.ts'
import { ofPerspectives, ofQuestions, ofStretches } from './askedTogether.ts'
import { seasonOffered } from '../season/seasonView.ts'
import { areWeeksDue } from '../weeks/weeksView.ts'
import { dayAt } from '../commitment/due.ts'
import { suggestionsTaken } from '../reachOut/view.ts'
import { recentShares } from '../sharing/recent.ts'
import { remindersLeft } from '../walk/view.ts'
import { closingAhead } from './closingAhead.ts'
import { lettersWaiting } from './lettersWaiting.ts'
import { ofAnswers, ofGuesses, ofReplies, ofSafeNow, ofShares } from './ofShares.ts'
import { ofCatching } from './ofCatching.ts'
import { ofEndings } from './ofEndings.ts'
import { ofCommitments } from './ofCommitments.ts'
import { ofOwnings } from './ofOwnings.ts'
import { ofHereNotes } from './ofHereNotes.ts'
import { ofReachOut } from './ofReachOut.ts'
import { ofSeen } from './ofSeen.ts'
import { askingTag, openTag, type Ranked, ranked, tagOf } from './ranked.ts'
import { ofMyPlan, ofShownPlans } from './ofPlans.ts'
import { ofDays } from './ofDays.ts'
import { endingHere } from './endingHere.ts'
import { roleAsked } from './roleAsked.ts'
import type { Connection, TodayItem, TodayView } from './today.ts'
import type { CircleTag } from './items/circleTag.ts'

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

const asksForAListener: ReadonlySet<TodayItem['kind']> = new Set(['share-waits', 'your-turn'])

/**
 * D13: no more shares that wait for a listener than I chose. Whom I listen to already takes up
 * room; somebody who is not safe is always shown.
 */
const withinRoom = (items: readonly TodayItem[], { listens }: Limits): readonly TodayItem[] => {
  if (listens === undefined) return items
  const taken = items.filter(({ kind }) => kind === 'unsafe' || kind === 'try-again').length
  let room = listens - taken
  return items.filter(({ kind }) => !asksForAListener.has(kind) || room-- > 0)
}

/** D31: what somebody who is not safe wrote just now stands in the place of their call. */
const onceEach = (items: readonly TodayItem[]): readonly TodayItem[] => {
  const newer = new Set(items.flatMap(item => (item.kind === 'unsafe-said-more' ? item.share : [])))
  return items.filter(item => item.kind !== 'unsafe' || !newer.has(item.share))
}

const reminders: ReadonlySet<TodayItem['kind']> = new Set([
  'walk-due',
  'plan-review',
  'reach-out',
  'season-over',
])

/** DA18, RO4, SN16: the rest of what I planned, of who may come to mind, or of what asks me to look it through, waits for another week. */
const withinWeek = (items: readonly TodayItem[], left: number): readonly TodayItem[] => {
  let room = left
  return items.filter(({ kind }) => !reminders.has(kind) || room-- > 0)
}

const reachedThisWeek = (
  self: Circle | undefined,
  now: number,
  { zone = 0 }: Connection,
): number => (self === undefined ? 0 : suggestionsTaken(self, dayAt(now, zone)))

const ofCircle = (
  circle: Circle,
  me: AccountId,
  now: number,
  { halted, welcomed }: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = tagOf(circle)
  if (tag === undefined || presentMember(circle, me) === undefined) return []
  // A circle whose history does not add up shows nothing new, and asks for nothing either.
  if (halted.includes(tag.id)) return [ranked({ kind: 'history-does-not-add-up', circle: tag })]
  if (circle.closed) return []
  const found = [...ofShares(circle, tag, me, now, limits), ...ofRequests(circle, tag, me, limits)]
  // D9: whatever waits in it leads there as well.
  return found.length === 0 && welcomed.includes(tag.id)
    ? [ranked({ kind: 'welcomed', circle: tag })]
    : found
}

const ofRequests = (
  circle: Circle,
  tag: CircleTag,
  me: AccountId,
  limits: Limits,
): readonly Ranked[] =>
  isSteward(circle, me)
    ? Object.values(circle.requests)
        .filter(({ account }) => !limits.isBlocked(account)) // D10
        .map(request => {
          const { account, entry, name } = request
          const young = seatBehind(circle, request) !== undefined
          return ranked({ kind: 'asks-to-join', circle: tag, account, entry, name, young })
        })
    : []

/** C42, C47: for whoever greets newcomers or looks after the circle, until they have looked at it. */
const ofNewcomers = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  if (tag === undefined) return []
  const newcomer = newcomerFor(circle, self, me, limits)
  if (newcomer === undefined) return []
  const person = personView(circle, newcomer.account, me, limits)
  return [ranked({ kind: 'newcomer', circle: tag, person, because: newcomer.because })]
}

/** R12: reports, for those who look after the circle, and the answer to one of mine. */
const ofLetters = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = openTag(circle, me, connection)
  if (self === undefined || tag === undefined) return []
  return lettersWaiting(circle, self, me, now, limits).map(({ kind, person, at }) =>
    ranked(
      kind === 'report' ? { kind, circle: tag, from: person } : { kind, circle: tag, by: person },
      at,
    ),
  )
}

/** D20, D23: a circle came to its end for me, by somebody else's hand. */
const ofEnding = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  if (tag === undefined) return []
  const ending = endingHere(circle, self, me)
  return ending === undefined ? [] : [ranked({ kind: ending.kind, circle: tag })]
}

/** D19: a circle is going to be closed, and I may still say something. */
const ofClosing = (
  circle: Circle,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  const by = closingAhead(circle, me, now)
  if (tag === undefined || by === undefined) return []
  if (limits.isBlocked(by)) return [] // D10
  return [ranked({ kind: 'closing', circle: tag, by: personView(circle, by, me, limits) })]
}

/** D18: somebody asks me to look after the circle too, or to greet newcomers. */
const ofRoles = (
  circle: Circle,
  me: AccountId,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  const asked = roleAsked(circle, me)
  if (tag === undefined || asked === undefined) return []
  if (limits.isBlocked(asked.by)) return [] // D10
  const from = personView(circle, asked.by, me, limits)
  return [ranked({ kind: 'role-asked', circle: tag, role: asked.role, from })]
}

/** N8: somebody asks me into a side circle, and waits for my word. */
const ofSides = (
  circle: Circle,
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  if (tag === undefined || circle.closed) return []
  return asksView(circle, circles, self, me).map(({ from }) =>
    ranked({ kind: 'side-asked', circle: tag, from }),
  )
}

/** G10: what key keepers have to do with my Today, mine and those whom I may become one of. */
const ofKeepers = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  { returning }: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const { made, others } = keepersView(self, circles, me)
  return [
    ...(returning === undefined
      ? []
      : [ranked({ kind: 'return-running', dueAt: returning.dueAt, open: returning.open })]),
    ...others.flatMap(({ account, circle: id, state }) => {
      const circle = state === 'asks' ? circles.find(each => each.id === id) : undefined
      const tag = circle === undefined ? undefined : tagOf(circle)
      if (circle === undefined || tag === undefined) return []
      const from = personView(circle, account, me, limits)
      return [ranked({ kind: 'keeper-asked', circle: tag, from })]
    }),
    ...(made === undefined || made.seen
      ? []
      : made.ended !== undefined
        ? [ranked({ kind: 'keepers-gone' })]
        : made.ready
          ? [ranked({ kind: 'keepers-ready' })]
          : []),
  ]
}

const ofThisDevice = (
  circles: readonly Circle[],
  { online, unsent, unsentCall }: Connection,
): readonly Ranked[] => {
  const id = unsentCall ?? unsent
  if (id === undefined || online) return []
  const where = circles.find(circle => circle.id === id)
  const circle = where === undefined ? undefined : tagOf(where)
  return [ranked({ kind: unsentCall === undefined ? 'unsent-words' : 'unsafe-unsent', circle })]
}

const ofMyself = (self: Circle | undefined, now: number): readonly Ranked[] =>
  self === undefined
    ? []
    : [
        ...(asksForSheet(self, now) ? [ranked({ kind: 'recovery-sheet' })] : []),
        ...(areWeeksDue(self, self.vault.settings, now) ? [ranked({ kind: 'weeks-ask' })] : []),
      ]

/** SN16: a season that is over has a page; by the calendar of this device. */
const ofSeason = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  { zone = 0 }: Connection,
): readonly Ranked[] => {
  if (self === undefined) return []
  const dayOf = (at: number): number => dayAt(at, zone)
  const season = seasonOffered({ self, circles, me, dayOf, sharesOf: recentShares }, now)
  return season === undefined ? [] : [ranked({ kind: 'season-over', season })]
}

// D6: once a day until it is kept. A clock that was ahead yesterday must not silence it for long.
const asksForSheet = ({ vault }: Circle, now: number): boolean => {
  if (vault.recoverySheetKeptAt !== undefined) return false
  const askedAt = vault.recoverySheetAskedAt
  return askedAt === undefined || now - askedAt >= dayMs || askedAt > now
}
