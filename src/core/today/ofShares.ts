import type { OfOneCircle } from './ofOneCircle.ts'
import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { eyesAskMe } from '../perspective/eyesOn.ts'
import { recentShares, unsafeShares } from '../sharing/recent.ts'
import { isMyTurn } from '../sharing/turn.ts'
import type { Move, Share } from '../sharing/sharing.ts'
import {
  isContinuation,
  isForMeAlone,
  isPastHearing,
  movesOf,
  othersOf,
  stateOf,
} from '../sharing/view.ts'
import type { Limits } from '../vault/limits.ts'
import { asksOf } from '../sharing/answering.ts'
import {
  acceptedWaiting,
  answersWaiting,
  guessAnswerWaiting,
  guessesWaiting,
  heardWaiting,
  offersWaiting,
  safeWaiting,
  saidMoreWaiting,
  welcomeWaiting,
} from './answersWaiting.ts'
import { openTag, type Ranked, ranked } from './ranked.ts'
import type { Connection, TodayItem } from './today.ts'
import type { CircleTag } from './items/circleTag.ts'

/** Older shares are still in their circle; Today is about now. */
const freshMs = 14 * dayMs

/** What the shares of one circle ask of me, and mine of me. */
export const ofShares = (
  circle: Circle,
  tag: CircleTag,
  me: AccountId,
  now: number,
  limits: Limits,
): readonly Ranked[] => {
  const found: Ranked[] = []
  for (const share of recentShares(circle)) {
    if (share.rested || isOld(share, now)) continue
    if (isContinuation(circle, share) || isSaidAgain(circle, share)) continue
    found.push(
      ...(share.by === me
        ? ofMine(circle, tag, share, now, limits)
        : ofTheirs(circle, tag, share, me, now, limits)),
    )
  }
  return found
}

// D2: *unsafe* never grows old: its author's clock may be wrong by years.
const isOld = (share: Share, now: number): boolean =>
  share.need !== 'unsafe' && now - share.at > freshMs

/** D2: whoever says again that they are not safe stands there once, with what they said last. */
const isSaidAgain = (circle: Circle, { need, by, seq }: Share): boolean =>
  need === 'unsafe' &&
  unsafeShares(circle).some(
    other => other.by === by && !other.rested && other.seq > seq && !isContinuation(circle, other), // H20
  )

/** D30: who said that they were not safe is safe now; until I have opened that share. */
export const ofSafeNow = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = openTag(circle, me, connection)
  if (self === undefined || tag === undefined) return []
  return safeWaiting(circle, self, me, now, limits).map(({ share, at }) => {
    const author = personView(circle, share.by, me, limits)
    return ranked({ kind: 'safe-now', circle: tag, share: share.entry, author, at }, at)
  })
}

/** D25, D26, D31, D32: what a sharer said to an answer of mine, until I have opened the share. */
export const ofReplies: OfOneCircle = (circle, self, me, now, connection, limits) => {
  const tag = openTag(circle, me, connection)
  if (self === undefined || tag === undefined) return []
  return recentShares(circle).flatMap(share => {
    if (share.by === me || isOld(share, now) || limits.isBlocked(share.by)) return [] // D10
    const author = personView(circle, share.by, me, limits)
    const base = { circle: tag, share: share.entry, author }
    const heard = heardWaiting(circle, self, share, me)
    const so = guessAnswerWaiting(circle, self, share, me)
    const more = limits.isSetAside(share.entry, now) // D12
      ? undefined
      : saidMoreWaiting(circle, self, share, me)
    const welcome = welcomeWaiting(circle, self, share, me)
    const saidMore = share.need === 'unsafe' ? 'unsafe-said-more' : 'said-more'
    return [
      ...acceptedWaiting(circle, self, share, me).flatMap(({ offer, at }) =>
        offer === undefined ? [] : [ranked({ kind: 'offer-accepted', ...base, offer }, at)],
      ),
      ...(more === undefined ? [] : [ranked({ kind: saidMore, ...base, ...more }, more.at)]),
      ...(welcome === undefined ? [] : [ranked({ kind: 'view-welcome', ...base }, welcome.at)]),
      ...(heard === undefined ? [] : [ranked({ kind: 'you-heard', ...base }, heard.at)]),
      ...(so === undefined ? [] : [ranked({ kind: 'guess-answered', ...base }, so.at)]),
    ]
  })
}

const ofMine = (
  circle: Circle,
  tag: CircleTag,
  share: Share,
  now: number,
  limits: Limits,
): readonly Ranked[] => {
  const me = share.by
  if (isPastHearing(circle, share, now, limits)) {
    const others = othersOf(circle, share, me, limits)
    const base = { circle: tag, share: share.entry, others }
    const item: TodayItem =
      share.need === 'unsafe'
        ? { kind: 'unsafe-nobody-yet', ...base, at: share.at }
        : { kind: 'nobody-yet', ...base, need: share.need }
    return [...ofViewAsks(circle, tag, share, limits), ranked(item, share.at)]
  }
  return [...ofViewAsks(circle, tag, share, limits), ...ofReflections(circle, tag, share, limits)]
}

/** D24: one card for a share; who else asks stands on the share itself. */
const ofViewAsks = (
  circle: Circle,
  tag: CircleTag,
  share: Share,
  limits: Limits,
): readonly Ranked[] =>
  asksOf(circle, share, limits)
    .filter(({ answer }) => answer === undefined)
    .slice(0, 1)
    .map(({ by, at }) => {
      const person = personView(circle, by, share.by, limits)
      return ranked({ kind: 'view-asked', circle: tag, share: share.entry, person }, at)
    })

const ofReflections = (
  circle: Circle,
  tag: CircleTag,
  share: Share,
  limits: Limits,
): readonly Ranked[] => {
  const me = share.by
  return latestOfEach(movesOf(circle, share).filter(({ move }) => move === 'reflect'))
    .filter(({ heard, by }) => heard === undefined && !limits.isBlocked(by)) // D10
    .map(move => {
      const listener = personView(circle, move.by, me, limits)
      const item = { kind: 'answer-them', circle: tag, share: share.entry, listener } as const
      return ranked({ ...item, move: move.entry }, move.at)
    })
}

/** D17: who answered a share of mine, until I have opened it. Who asks "is that it?" says so (D4). */
export const ofAnswers: OfOneCircle = (circle, self, me, now, connection, limits) => {
  const tag = openTag(circle, me, connection)
  if (self === undefined || tag === undefined) return []
  return recentShares(circle).flatMap(share => {
    if (share.by !== me || share.rested || isOld(share, now)) return []
    const news = answersWaiting(circle, self, share, limits)
    const asked = offersWaiting(circle, share, limits)
    // D33: one card for each, until I have said yes or not now; what I have seen makes way for others.
    const offers = asked.flatMap(move => {
      const { by, offer, at } = move
      if (offer === undefined) return []
      const author = personView(circle, by, me, limits)
      const kind = news.includes(move) ? 'offer-asks' : 'offer-waits'
      return [ranked({ kind, circle: tag, share: share.entry, author, offer }, at)]
    })
    const moves = news.filter(
      move => (move.move !== 'reflect' || move.heard !== undefined) && !asked.includes(move),
    )
    const [first, last] = [moves[0], moves.at(-1)]
    if (first === undefined || last === undefined) return offers
    const people = [...new Set(moves.map(({ by }) => by))].map(account =>
      personView(circle, account, me, limits),
    )
    const kind = share.need === 'unsafe' ? 'unsafe-answered' : 'answered'
    const answered = ranked(
      { kind, circle: tag, share: share.entry, at: last.at, people },
      first.at,
    )
    return [...offers, answered]
  })
}

/** PR9: who stood in my shoes, one card for a share, until I have opened it. */
export const ofGuesses: OfOneCircle = (circle, self, me, now, connection, limits) => {
  const tag = openTag(circle, me, connection)
  if (self === undefined || tag === undefined) return []
  return recentShares(circle).flatMap(share => {
    if (share.by !== me || share.rested || isOld(share, now)) return []
    const guesses = guessesWaiting(circle, self, share, limits)
    const [first] = guesses
    if (first === undefined) return []
    const people = guesses.map(({ by }) => personView(circle, by, me, limits))
    return [ranked({ kind: 'guessed', circle: tag, share: share.entry, people }, first.at)]
  })
}

/** Only a listener's latest try asks "is that it?" (H8): an earlier one was overtaken. */
const latestOfEach = (moves: readonly Move[]): readonly Move[] => [
  ...new Map(moves.map(move => [move.by, move])).values(),
]

const ofTheirs = (
  circle: Circle,
  tag: CircleTag,
  share: Share,
  me: AccountId,
  now: number,
  limits: Limits,
): readonly Ranked[] => {
  // D12
  if (limits.isSetAside(share.entry, now) && !isForMeAlone(circle, share, me, limits)) return []
  const author = personView(circle, share.by, me, limits)
  const mine = movesOf(circle, share).filter(move => move.by === me)
  const last = mine.at(-1)
  const base = { circle: tag, share: share.entry, author }
  if (author.blocked && !leavesTrace(circle, share, me)) return []
  if (last?.heard === 'notYet' && !mine.some(move => move.heard === 'yes'))
    return [ranked({ kind: 'try-again', ...base, move: last.entry }, last.at)]
  const isWaiting = stateOf(circle, share, me) === 'waiting'
  if (share.need === 'unsafe')
    // D3: also after a first answer, mine or another's, for a day: one answer is not yet safety.
    return isWaiting || now - share.at < dayMs
      ? [ranked({ kind: 'unsafe', ...base, at: share.at }, share.at)]
      : []
  if (last !== undefined) return []
  if (!isWaiting || eyesAskMe(circle, share.entry, me)) return [] // U6
  // H28: it has waited for its hearing time, and now I am asked.
  const kind = isMyTurn(circle, share, me, now) ? 'your-turn' : 'share-waits'
  const aside = share.audience !== undefined
  return [ranked({ kind, ...base, need: share.need, aside }, share.at)]
}

/**
 * D10, D11: what somebody I blocked says is not for my Today. [Note: unsafe and blocked] Their *unsafe*
 * is folded in its circle like everything else, and everybody else there is told at once: whom I
 * blocked may not use danger to reach me. Only where nobody else can be told is there a trace on
 * Today, without a word of theirs, so that a life does not depend on my opening that circle.
 */
const leavesTrace = (circle: Circle, share: Share, me: AccountId): boolean =>
  share.need === 'unsafe' &&
  othersOf(circle, share, me).every(({ account }) => account === share.by)
