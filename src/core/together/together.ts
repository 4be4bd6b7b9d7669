import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Answer } from './answer.ts'

/** An answer that nobody but its author can read, until its key is shown. */
export interface SealedAnswer {
  readonly kind: 'sealed'
  readonly entry: EntryId
  /** What its author calls it: the key is kept under this name before it goes out. */
  readonly id: EventId
  readonly commit: string
  readonly n: string
  readonly ct: string
  /**
   * Its key was shown by this entry. Without an `answer` the key was another one, or what it opened
   * was no answer to this: it counts as passed.
   */
  opened?: { readonly entry: EntryId; readonly answer: Answer | undefined } | undefined
}

export interface PassedAnswer {
  readonly kind: 'passed'
  readonly entry: EntryId
}

/** Answers to one asking entry, until they are opened and from then on. */
export interface Round {
  readonly entry: EntryId
  readonly asks: Answer['t']
  /** Who may open them: anybody who looks after the circle, or one account alone. */
  readonly opener: 'stewards' | AccountId
  opened: boolean
  /**
   * By account, all that each said, in log order: the last counts. Those before it are kept, so that
   * a device which comes after the last was taken back is left with the same.
   */
  readonly answers: Record<string, (SealedAnswer | PassedAnswer)[]>
}

/** By the entry that asks. */
export interface Together {
  readonly rounds: Record<string, Round>
}

/** Nobody changes their answer more often; the oldest go beyond it. */
export const maxSaid = 8

export const noRounds = (): Together => ({ rounds: {} })

/** For a practice that asks, when it folds the entry that does. */
export const beginRound = (
  { together }: Circle,
  round: Pick<Round, 'entry' | 'asks' | 'opener'>,
): void => {
  together.rounds[round.entry] = { ...round, opened: false, answers: {} }
}

export const roundOf = ({ together }: Circle, to: EntryId): Round | undefined =>
  own(together.rounds, to)

/** What counts of somebody in this round, as things stand. */
export const answerOf = (
  { answers }: Round,
  account: AccountId,
): SealedAnswer | PassedAnswer | undefined => own(answers, account)?.at(-1)

/** The round in which this is what counts of its author, and that answer. */
export const sealedAnswer = (
  { together }: Circle,
  by: AccountId,
  id: EventId,
): { readonly round: Round; readonly sealed: SealedAnswer } | undefined => {
  for (const round of Object.values(together.rounds)) {
    const sealed = answerOf(round, by)
    if (sealed?.kind === 'sealed' && sealed.id === id) return { round, sealed }
  }
  return undefined
}

/** Everybody who is here has answered or passed. Nobody is told who has not. */
export const everybodySaid = ({ members }: Circle, round: Round): boolean =>
  Object.values(members).every(
    ({ account, present }) => !present || answerOf(round, account) !== undefined,
  )
