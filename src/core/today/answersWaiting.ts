import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { presentMember } from '../circle/presence.ts'
import { unsafeShares } from '../sharing/recent.ts'
import type { Move, Share } from '../sharing/sharing.ts'
import { answersOf, isContinuation, movesOf } from '../sharing/view.ts'
import { type Guess, type GuessAnswer, guessesOn } from '../shoes/guesses.ts'
import type { Limits } from '../vault/limits.ts'

/** D17: answers to my share that came since I opened it last and that I said nothing to; nothing of those I blocked (D10). */
export const answersWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  limits: Limits,
): readonly Move[] => {
  const seen = seenUpTo(circle, self, share.entry)
  return answersOf(circle, share).filter(
    ({ seq, by, heard }) => seq > seen && heard === undefined && !limits.isBlocked(by),
  )
}

/**
 * D33: offers to me that I have said neither yes nor not now to; seen or not. Who is not safe is not
 * asked: an offer to them is an answer like any other.
 */
export const offersWaiting = (circle: Circle, share: Share, limits: Limits): readonly Move[] =>
  share.need === 'unsafe'
    ? []
    : answersOf(circle, share).filter(
        ({ by, offer, offerAnswer, happened }) =>
          offer !== undefined &&
          offerAnswer === undefined &&
          happened === undefined &&
          !limits.isBlocked(by), // D10
      )

/** D25: offers of mine that were accepted since I opened this share last. */
export const acceptedWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  me: AccountId,
): readonly Move[] => {
  const seen = seenUpTo(circle, self, share.entry)
  return movesOf(circle, share).filter(
    ({ by, acceptedSeq = 0, happened }) =>
      by === me && acceptedSeq > seen && happened === undefined,
  )
}

/** D26: that what I said back was right, since I opened this share last. */
export const heardWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  me: AccountId,
): Move | undefined => {
  const seen = seenUpTo(circle, self, share.entry)
  return movesOf(circle, share).findLast(
    ({ by, heard, heardSeq = 0 }) => by === me && heard === 'yes' && heardSeq > seen,
  )
}

/** D32: that a thought of mine is welcome, since I opened this share last; until it is given. */
export const welcomeWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  me: AccountId,
): { readonly at: number } | undefined => {
  const { answer, answeredSeq = 0, answeredAt = 0 } = own(share.viewAsks ?? {}, me) ?? {}
  if (answer !== 'yes' || share.rested) return undefined
  if (answeredSeq <= seenUpTo(circle, self, share.entry)) return undefined
  const isGiven = movesOf(circle, share).some(({ by, move }) => by === me && move === 'view')
  return isGiven ? undefined : { at: answeredAt }
}

/** D31: what the sharer said after I answered, since I opened this share last; the latest of it. */
export const saidMoreWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  me: AccountId,
): { readonly at: number; readonly toMyQuestion: boolean } | undefined => {
  const seen = seenUpTo(circle, self, share.entry)
  const moves = movesOf(circle, share)
  const mine = moves.filter(({ by }) => by === me)
  const first = mine[0]
  const said = moves.findLast(({ move, seq }) => move === 'more' && seq > seen)
  if (first === undefined || said === undefined || said.seq < first.seq) return undefined
  const before = mine.findLast(({ seq }) => seq < said.seq)
  return { at: said.at, toMyQuestion: before?.move === 'ask' }
}

/** As long as it is told. */
const safeShownMs = 14 * dayMs

/**
 * D30: who was not safe and says that they are now, since I opened that share last. Not while another call
 * of theirs stands, and not for who came later: they were never told.
 */
export const safeWaiting = (
  circle: Circle,
  self: Circle,
  me: AccountId,
  now: number,
  limits: Limits,
): readonly { readonly share: Share; readonly at: number }[] => {
  const since = presentMember(circle, me)?.since ?? Number.MAX_SAFE_INTEGER
  const calls = unsafeShares(circle).filter(share => !isContinuation(circle, share))
  return calls.flatMap(share => {
    const { by, entry, restedSeq = 0, restedAt } = share
    if (by === me || restedAt === undefined || limits.isBlocked(by)) return [] // D10
    if (restedSeq <= Math.max(since, seenUpTo(circle, self, entry))) return []
    if (now - restedAt > safeShownMs) return []
    const isLast = !calls.some(
      other => other.by === by && (!other.rested || (other.restedSeq ?? 0) > restedSeq),
    )
    return isLast ? [{ share, at: restedAt }] : []
  })
}

/** PR9: who stood in my shoes since I opened this share last; nothing of those I blocked (D10). */
export const guessesWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  limits: Limits,
): readonly Guess[] => {
  const seen = seenUpTo(circle, self, share.entry)
  return guessesOn(circle, share.entry).filter(({ seq, by }) => seq > seen && !limits.isBlocked(by))
}

/** PR9: what the sharer says is so, since I opened this share last. */
export const guessAnswerWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  me: AccountId,
): GuessAnswer | undefined => {
  const seen = seenUpTo(circle, self, share.entry)
  const answer = guessesOn(circle, share.entry)
    .find(({ by }) => by === me)
    ?.answers.at(-1)
  return answer === undefined || answer.seq <= seen ? undefined : answer
}

/** D17, D25, D26, D30, D31, D32, PR9: how far I see by opening this share; `undefined` when it holds nothing new for me. */
export const answersSeen = (
  circle: Circle,
  self: Circle | undefined,
  entry: EntryId,
  me: AccountId,
): number | undefined => {
  const share = own(circle.sharing.shares, entry)
  if (self === undefined || share === undefined) return undefined
  const moves = movesOf(circle, share)
  const guesses = guessesOn(circle, share.entry)
  // Of a share that is not mine, what its sharer said: an offer accepted, words that were right.
  const news =
    share.by === me
      ? [...answersOf(circle, share), ...guesses].map(({ seq }) => seq)
      : moves
          .flatMap(({ by, acceptedSeq = 0, heard, heardSeq = 0 }) =>
            by === me ? [acceptedSeq, heard === 'yes' ? heardSeq : 0] : [],
          )
          .concat(
            guesses.flatMap(({ by, answers }) => (by === me ? answers.map(({ seq }) => seq) : [])),
          )
          .concat(own(share.viewAsks ?? {}, me)?.answeredSeq ?? 0)
          .concat(moves.flatMap(({ move, seq }) => (move === 'more' ? seq : [])))
          .concat(share.need === 'unsafe' ? (share.restedSeq ?? 0) : 0)
  const upTo = Math.max(0, ...news)
  return upTo > seenUpTo(circle, self, entry) ? upTo : undefined
}

const seenUpTo = ({ id }: Circle, { vault }: Circle, share: EntryId): number =>
  id === undefined ? 0 : (own(own(vault.lookedAt ?? {}, id) ?? {}, share) ?? 0)
