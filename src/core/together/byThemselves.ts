import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { isSteward, mayWrite } from '../circle/presence.ts'
import { isSeen } from '../circle/refusalOf.ts'
import type { KeptAnswer } from '../vault/vault.ts'
import { type LastNamed, maxLastNamed, type TogetherAct } from './events.ts'
import { answerOf, everybodySaid, type Round, roundOf } from './together.ts'

/** What a device of `me` says by itself, with the keys that its self circle keeps. */
export const dueActs = (
  circle: Circle,
  me: AccountId,
  kept: readonly KeptAnswer[],
): readonly TogetherAct[] =>
  mayWrite(circle, me)
    ? Object.values(circle.together.rounds).flatMap(round => dueIn(circle, round, me, kept))
    : []

const dueIn = (
  circle: Circle,
  round: Round,
  me: AccountId,
  kept: readonly KeptAnswer[],
): readonly TogetherAct[] => {
  if (round.letGo === true) return []
  if (!round.opened) {
    const mayOpen = round.opener === 'stewards' ? isSteward(circle, me) : round.opener === me
    return mayOpen && everybodySaid(circle, round) ? [openingOf(circle, round)] : []
  }
  const answer = answerOf(round, me)
  if (answer?.kind !== 'sealed' || answer.opened !== undefined) return []
  const key = kept.find(each => each.answer === answer.id)
  return key === undefined ? [] : [{ t: 'answer-opened', answer: answer.id, k: key.k }]
}

/**
 * Opens this round, and names what each said last as far as it is read here. Whoever is here comes first,
 * should there be more than an entry can hold.
 */
export const openingOf = ({ members }: Circle, { entry, answers }: Round): TogetherAct => {
  const isHere = ({ by }: LastNamed): boolean => own(members, by)?.present === true
  const last = Object.entries(answers).flatMap(([account, all]) => {
    const said = all.at(-1)
    // Only accounts are keys here.
    return said === undefined ? [] : [{ by: account as AccountId, entry: said.entry }]
  })
  const named = [...last.filter(isHere), ...last.filter(each => !isHere(each))]
  return { t: 'answers-opened', to: entry, last: named.slice(0, maxLastNamed) }
}

/**
 * Nothing is left for this key to open: its answer is open, or another one counts. One that may still be
 * on its way from another device of mine is kept; and so is one of which nothing can be said, because
 * the round is not read yet.
 */
export const isIdle = (circle: Circle, me: AccountId, { answer, to }: KeptAnswer): boolean => {
  const round = roundOf(circle, to)
  if (round === undefined) return false
  if (round.letGo === true) return true
  const last = answerOf(round, me)
  if (last?.kind === 'sealed' && last.id === answer) return last.opened !== undefined
  return round.opened || isSeen(circle, me, answer)
}
