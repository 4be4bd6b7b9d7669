import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { hasRoles } from '../circle/stewards.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type MyAnswer, myAnswer } from '../together/myAnswer.ts'
import { type OpenedView, openedView } from '../together/openedView.ts'
import { answerOf, nobodyAnswered, roundOf } from '../together/together.ts'
import { unread } from '../together/unread.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import type { QuestionAnswer } from './questionAnswer.ts'
import { type Question, waitingQuestion } from './questions.ts'
import { questionsPractice } from './questionsPractice.ts'

export interface QuestionView {
  readonly entry: EntryId
  readonly by: PersonView
  readonly words: string
  /** One of ours: each reads it in their own language. */
  readonly prompt: string | undefined
}

/** A question that waits until everybody has answered or passed. */
export interface WaitingQuestionView extends QuestionView {
  readonly mine: MyAnswer<QuestionAnswer> | undefined
  readonly canAnswer: boolean
  /** I asked it. */
  readonly canLetGo: boolean
  /** I asked it, and more than the two of us are here: whoever never answers does not hold it up. */
  readonly canOpen: boolean
}

/** A question whose answers are open. */
export interface AnsweredQuestionView extends QuestionView, OpenedView<QuestionAnswer> {
  /** Everybody passed, or said nothing: it is named as asked, and nobody is. */
  readonly nobody: boolean
}

export interface QuestionsView {
  readonly canAsk: boolean
  readonly waiting: WaitingQuestionView | undefined
  /** The newest first; those of which all was taken back are not among them. */
  readonly answered: readonly AnsweredQuestionView[]
  /** Those that take no answer any more: open, let go, or left by whoever asked. The newest first. */
  readonly over: readonly EntryId[]
  /** Which of ours were asked here. */
  readonly asked: readonly string[]
}

const freshMs = 28 * dayMs

export const questionsView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  mine: Limits = noLimits,
): QuestionsView => {
  const limits = limitsHere(circle, mine)
  const { all } = circle.questions
  const waiting = waitingQuestion(circle)
  const here = Object.values(circle.members).filter(({ present }) => present)
  return {
    canAsk:
      questionsPractice.offeredIn.includes(circle.kind) &&
      here.length > 1 &&
      waiting === undefined &&
      mayWrite(circle, me),
    waiting: waiting === undefined ? undefined : waitingView(circle, waiting, self, me, limits),
    answered: all
      .filter(({ entry }) => roundOf(circle, entry)?.opened === true)
      .map(question => answeredView(circle, question, me, limits))
      .filter(({ answers, toCome, nobody }) => nobody || answers.length + toCome.length > 0)
      .toReversed(),
    over: all.flatMap(({ entry }) => (entry === waiting?.entry ? [] : [entry])).toReversed(),
    asked: all.flatMap(({ prompt }) => prompt ?? []),
  }
}

const questionView = (
  circle: Circle,
  { entry, by, words, prompt }: Question,
  me: AccountId,
  limits: Limits,
): QuestionView => ({ entry, by: personView(circle, by, me, limits), words, prompt })

const waitingView = (
  circle: Circle,
  question: Question,
  self: Circle | undefined,
  me: AccountId,
  limits: Limits,
): WaitingQuestionView => {
  const round = roundOf(circle, question.entry)
  const may = mayWrite(circle, me)
  const isMine = question.by === me && may
  return {
    ...questionView(circle, question, me, limits),
    mine: round === undefined ? undefined : myAnswer(round, 'question-answer', self, me),
    canAnswer: may,
    canLetGo: isMine,
    canOpen: isMine && hasRoles(circle),
  }
}

const answeredView = (
  circle: Circle,
  question: Question,
  me: AccountId,
  limits: Limits,
): AnsweredQuestionView => {
  const round = roundOf(circle, question.entry)
  return {
    ...questionView(circle, question, me, limits),
    ...openedView(circle, round, 'question-answer', me, limits),
    nobody: round !== undefined && nobodyAnswered(round),
  }
}

/** D21: a question waits for my answer. Who asked it; nobody, where I blocked them. */
export const questionAsks = (
  circle: Circle,
  me: AccountId,
  limits: Limits = noLimits,
): AccountId | undefined => {
  const waiting = waitingQuestion(circle)
  const round = waiting === undefined ? undefined : roundOf(circle, waiting.entry)
  if (waiting === undefined || round === undefined) return undefined
  if (!mayWrite(circle, me) || answerOf(round, me) !== undefined) return undefined
  return limits.isBlocked(waiting.by) ? undefined : waiting.by
}

/** D22: answers that were opened not long ago, and that I have not been to since. */
export const questionToRead = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  limits: Limits = noLimits,
): EntryId | undefined => {
  const last = unread(circle, self, me, circle.questions.all)
  if (last === undefined) return undefined
  const openedAt = roundOf(circle, last.entry)?.openedAt
  if (openedAt === undefined || now >= openedAt + freshMs) return undefined
  const { answers } = answeredView(circle, last, me, limits)
  return answers.some(({ person }) => !person.isMe && !person.blocked) ? last.entry : undefined
}
