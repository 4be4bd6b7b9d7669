import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { roundOf } from '../together/together.ts'
import { type QuestionsAct, questionsSchemas } from './events.ts'
import { addQuestion, waitingQuestion } from './questions.ts'

/** Q1: anybody asks, and one question waits at a time. Q5: who asked it lets it go. */
const refusalOf = (circle: Circle, by: AccountId, act: QuestionsAct): Refusal | undefined => {
  const waiting = waitingQuestion(circle)
  if (act.t === 'question-asked') return waiting === undefined ? undefined : 'question-waits'
  if (waiting?.entry !== act.question) return 'not-asked'
  return waiting.by === by ? undefined : 'not-yours'
}

const replay = (circle: Circle, { by, entry, at, act }: Said<QuestionsAct>): void => {
  if (act.t === 'question-asked') {
    addQuestion(circle, { entry, by, at, words: act.words, prompt: act.prompt })
    return
  }
  const round = roundOf(circle, act.question)
  if (round !== undefined) round.letGo = true
}

/** Without its question no answer says anything: a device that comes later finds no round at all. */
const takeBack = (circle: Circle, entry: EntryId): void => {
  const { all } = circle.questions
  const place = all.findIndex(question => question.entry === entry)
  if (place < 0) return
  all.splice(place, 1)
  delete circle.together.rounds[entry]
}

const entriesOf = ({ questions }: Circle, account: AccountId): readonly EntryId[] =>
  questions.all.filter(({ by }) => by === account).map(({ entry }) => entry)

/** Each answers a question alone, and then all read what all have answered. */
export const questionsPractice: Practice<QuestionsAct> = {
  name: 'questions',
  offeredIn: ['pair', 'couple', 'family'],
  schemas: questionsSchemas,
  alone: ['question-asked'],
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
