import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { type Answer, type AnswerTo, isAnswerTo } from './answer.ts'
import { answerOf, type Round } from './together.ts'

/** My own answer, before it is open to anybody else. */
export type MyAnswer<Says extends Answer = Answer> =
  /** Without words where what my devices keep has not come to this one yet. */
  { readonly kind: 'answered'; readonly says: Says | undefined } | { readonly kind: 'passed' }

export const myAnswer = <Asks extends Answer['t']>(
  round: Round,
  asks: Asks,
  self: Circle | undefined,
  me: AccountId,
): MyAnswer<AnswerTo<Asks>> | undefined => {
  const answer = answerOf(round, me)
  if (answer === undefined) return undefined
  if (answer.kind === 'passed') return { kind: 'passed' }
  const says = own(self?.vault.answers ?? {}, answer.id)?.says
  return { kind: 'answered', says: says !== undefined && isAnswerTo(asks, says) ? says : undefined }
}
