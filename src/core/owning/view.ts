import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { othersView, personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { answersUnseen } from './answersSeen.ts'
import { choiceOf } from './choice.ts'
import type { OwningAnswer, OwningChoice, OwningWords } from './events.ts'
import type { Owning } from './owning.ts'
import { isSettled, waitingOwning } from './rules.ts'

export interface AnsweredView {
  readonly entry: EntryId
  readonly says: OwningAnswer
  readonly words: string | undefined
}

interface BothSee {
  readonly entry: EntryId
  readonly id: EventId
  readonly other: PersonView
  /** What was answered last; without it nothing was said. */
  readonly answer: AnsweredView | undefined
  readonly canWrite: boolean
}

/** One that I wrote. Nothing in it depends on what the other has read or chosen. */
export interface MyOwningView extends BothSee {
  readonly mine: true
  readonly words: OwningWords
}

/** One to me. `asks`: I have chosen nothing yet, and no word of it is here before I choose to read it. */
export type TheirOwningView = BothSee & { readonly mine: false } & (
    | { readonly choice: 'asks' | Exclude<OwningChoice, 'shown'> }
    | { readonly choice: 'shown'; readonly words: OwningWords }
  )

export type OwningView = MyOwningView | TheirOwningView

export interface OwningsView {
  /** The newest first. */
  readonly all: readonly OwningView[]
  /** To whom I could write one now. */
  readonly people: readonly PersonView[]
  /** Who has one of mine and has not answered: one at a time (OW5). */
  readonly waiting: readonly PersonView[]
  /** How far I see by being there, of answers to mine; `undefined` where none is new (OW15). */
  readonly unseen: number | undefined
}

export const owningsView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  mine: Limits = noLimits,
): OwningsView => {
  const limits = limitsHere(circle, mine)
  const may = !circle.policy.self && mayWrite(circle, me)
  const others = may ? othersView(circle, me, limits) : []
  const waits = ({ account }: PersonView): boolean =>
    waitingOwning(circle, me, account) !== undefined
  return {
    all: Object.values(circle.owning.all)
      .flatMap(one => owningView(circle, self, one, me, limits) ?? [])
      .toReversed(),
    people: others.filter(person => !waits(person)),
    waiting: others.filter(waits),
    unseen: answersUnseen(circle, self, me),
  }
}

const owningView = (
  circle: Circle,
  self: Circle | undefined,
  one: Owning,
  me: AccountId,
  limits: Limits,
): OwningView | undefined => {
  const { entry, id, by, to, words, answers } = one
  if (by !== me && !isToMe(circle, one, me, limits)) return undefined
  const other = personView(circle, by === me ? to : by, me, limits)
  const last = answers.at(-1)
  const answer =
    last === undefined ? undefined : { entry: last.entry, says: last.says, words: last.words }
  const canWrite = mayWrite(circle, me) && other.present
  const both = { entry, id, other, answer, canWrite }
  if (by === me) return { ...both, mine: true, words }
  const choice = choiceOf(circle, self, one) ?? 'asks'
  return choice === 'shown'
    ? { ...both, mine: false, choice, words }
    : { ...both, mine: false, choice }
}

/** H23: nothing of somebody I blocked. OW5: of several that wait, the first alone. */
export const isToMe = (circle: Circle, one: Owning, me: AccountId, limits: Limits): boolean => {
  if (one.to !== me || limits.isBlocked(one.by)) return false
  return isSettled(one) || waitingOwning(circle, one.by, me) === one
}

/** Whether an archive of `me` may have its words: I wrote it, or I chose to read it. */
export const mayReadOwning = (
  circle: Circle,
  self: Circle | undefined,
  entry: EntryId,
  by: AccountId,
  me: AccountId,
): boolean => by === me || choiceOf(circle, self, { entry, by }) === 'shown'
