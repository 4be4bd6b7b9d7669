import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Answer } from './answer.ts'

/** An answer that nobody but its author can read, until its key is shown. */
export interface SealedAnswer {
  readonly kind: 'sealed'
  readonly seq: number
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
  readonly seq: number
  readonly entry: EntryId
}

/** An entry that an opening names, where its signed header says that it stands. */
export interface NamedEntry {
  readonly by: AccountId
  readonly entry: EntryId
  readonly seq: number
  /** It was taken back: what it said nobody can tell any more. */
  readonly gone: boolean
}

/** Answers to one asking entry, until they are opened and from then on. */
export interface Round {
  readonly entry: EntryId
  readonly asks: Answer['t']
  /** Who may open them: anybody who looks after the circle, or one account alone. */
  readonly opener: 'stewards' | AccountId
  /** Who is asked; not there where everybody is. */
  readonly of?: readonly AccountId[]
  opened: boolean
  /** The time its opener claims. */
  openedAt?: number
  /** By who asked: nothing of it opens any more. */
  letGo?: true
  /**
   * By account, all that each said, in log order: the last counts. Those before it are kept, so that
   * a device which comes after the last was taken back is left with the same.
   */
  readonly answers: Record<string, (SealedAnswer | PassedAnswer)[]>
  /** By account, what its opening named as the last of theirs (O13). */
  last?: Record<string, Pick<NamedEntry, 'entry' | 'seq' | 'gone'>>
}

/** By the entry that asks. */
export interface Together {
  readonly rounds: Record<string, Round>
  /**
   * The rounds to which something belongs: by entry, and by author and id of a sealed answer. Years of
   * questions are many rounds, and whoever takes a word back or opens an answer does not look through all.
   */
  readonly where: Record<string, EntryId[]>
}

/** Nobody changes their answer more often; the oldest go beyond it. */
export const maxSaid = 8

export const noRounds = (): Together => ({ rounds: {}, where: {} })

/** For a practice that asks, when it folds the entry that does. */
export const beginRound = (
  { together }: Circle,
  round: Pick<Round, 'entry' | 'asks' | 'opener' | 'of'>,
): void => {
  together.rounds[round.entry] = { ...round, opened: false, answers: {} }
}

/** From here on `key` leads to this round. */
export const noteWhere = ({ together }: Circle, key: string, round: Round): void => {
  const known = (together.where[key] ??= [])
  if (!known.includes(round.entry)) known.push(round.entry)
}

export const sealedKey = (by: AccountId, id: EventId): string => `${by}/${id}`

/** The rounds to which this key leads, as far as they are still there. */
export const roundsAt = (circle: Circle, key: string): readonly Round[] =>
  (own(circle.together.where, key) ?? []).flatMap(entry => roundOf(circle, entry) ?? [])

export const roundOf = ({ together }: Circle, to: EntryId): Round | undefined =>
  own(together.rounds, to)

/**
 * What counts of somebody in this round, as things stand. What they said before the entry that the
 * opening names does not: or who has read the others could take that one back, and open an earlier one.
 */
export const answerOf = (
  { answers, last }: Round,
  account: AccountId,
): SealedAnswer | PassedAnswer | undefined => {
  const all = own(answers, account) ?? []
  const said = all.at(-1)
  const named = own(last ?? {}, account)
  // Named was something else they wrote: whoever opens has no say about whose answer counts.
  if (named === undefined || !(named.gone || all.some(({ entry }) => entry === named.entry)))
    return said
  return said !== undefined && said.seq >= named.seq ? said : undefined
}

/** The round in which this is what counts of its author, and that answer. */
export const sealedAnswer = (
  circle: Circle,
  by: AccountId,
  id: EventId,
): { readonly round: Round; readonly sealed: SealedAnswer } | undefined => {
  for (const round of roundsAt(circle, sealedKey(by, id))) {
    const sealed = answerOf(round, by)
    if (sealed?.kind === 'sealed' && sealed.id === id) return { round, sealed }
  }
  return undefined
}

/**
 * Whoever was asked has passed, or said nothing. Where an answer was taken back, or its author left
 * before it opened, that would not be true, and nothing is said of it.
 */
export const nobodyAnswered = (round: Round): boolean =>
  !Object.values(round.last ?? {}).some(({ gone }) => gone) &&
  Object.keys(round.answers).every(account => {
    // Only accounts are keys here.
    const said = answerOf(round, account as AccountId)
    return (
      said?.kind !== 'sealed' || (said.opened !== undefined && said.opened.answer === undefined)
    )
  })

export const isAsked = ({ of }: Round, account: AccountId): boolean => of?.includes(account) ?? true

/** Everybody who is asked and here has answered or passed. Nobody is told who has not. */
export const everybodySaid = ({ members }: Circle, round: Round): boolean =>
  Object.values(members).every(
    ({ account, present }) =>
      !present || !isAsked(round, account) || answerOf(round, account) !== undefined,
  )
