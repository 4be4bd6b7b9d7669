import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { presentMember } from '../circle/presence.ts'
import { beginRound, roundOf } from '../together/together.ts'

/** A question that somebody asked the others and themselves. */
export interface Question {
  readonly entry: EntryId
  readonly by: AccountId
  /** The time its author claims. */
  readonly at: number
  readonly words: string
  readonly prompt: string | undefined
}

/** In log order; the last may still wait for answers. */
export interface Questions {
  readonly all: Question[]
}

/** Ten years of one each week; the oldest go beyond it. */
export const maxQuestions = 520

export const noQuestions = (): Questions => ({ all: [] })

/** One is asked, and with it begins the round of its answers, which whoever asks opens. */
export const addQuestion = (circle: Circle, question: Question): void => {
  const { all } = circle.questions
  all.push(question)
  beginRound(circle, { entry: question.entry, asks: 'question-answer', opener: question.by })
  const gone = all.length > maxQuestions ? all.shift() : undefined
  if (gone !== undefined) delete circle.together.rounds[gone.entry]
}

/**
 * It waits until its answers are opened or it is let go. Where whoever asked has left, nobody could do
 * either: it waits no more, and another can be asked.
 */
export const waitingQuestion = (circle: Circle): Question | undefined => {
  const last = circle.questions.all.at(-1)
  const round = last === undefined ? undefined : roundOf(circle, last.entry)
  if (last === undefined || round === undefined) return undefined
  if (round.opened || round.letGo === true) return undefined
  return presentMember(circle, last.by) === undefined ? undefined : last
}
