import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Move, Share } from '../sharing/sharing.ts'
import { movesOf } from '../sharing/view.ts'
import { type Guess, type GuessAnswer, guessesOn } from '../shoes/guesses.ts'
import type { Limits } from '../vault/limits.ts'

/** D17: answers to my share that came since I opened it last; nothing of those I blocked (D10). */
export const answersWaiting = (
  circle: Circle,
  self: Circle,
  share: Share,
  limits: Limits,
): readonly Move[] => {
  const seen = seenUpTo(circle, self, share.entry)
  return movesOf(circle, share).filter(({ seq, by }) => seq > seen && !limits.isBlocked(by))
}

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

/** D17, D25, D26, PR9: how far I see by opening this share; `undefined` when it holds nothing new for me. */
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
  // Of a share that is not mine, what its sharer said to me: an offer accepted, words that were right.
  const news =
    share.by === me
      ? [...moves, ...guesses].map(({ seq }) => seq)
      : moves
          .flatMap(({ by, acceptedSeq = 0, heard, heardSeq = 0 }) =>
            by === me ? [acceptedSeq, heard === 'yes' ? heardSeq : 0] : [],
          )
          .concat(
            guesses.flatMap(({ by, answers }) => (by === me ? answers.map(({ seq }) => seq) : [])),
          )
  const upTo = Math.max(0, ...news)
  return upTo > seenUpTo(circle, self, entry) ? upTo : undefined
}

const seenUpTo = ({ id }: Circle, { vault }: Circle, share: EntryId): number =>
  id === undefined ? 0 : (own(own(vault.lookedAt ?? {}, id) ?? {}, share) ?? 0)
