import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { isSteward, mayWrite } from '../circle/presence.ts'
import { hasRoles } from '../circle/stewards.ts'
import type { PersonView } from '../sharing/shareView.ts'
import type { Limits } from '../vault/limits.ts'
import { type Answer, type AnswerTo, isAnswerTo } from './answer.ts'
import { answerOf, type Round } from './together.ts'

export interface OpenedAnswer<Says extends Answer = Answer> {
  /** What its author calls it. */
  readonly id: EventId
  readonly person: PersonView
  readonly says: Says
  /** What is taken back with it, or hidden: the answer and its key. Empty where I may not. */
  readonly takeBack: readonly EntryId[]
}

/** What was answered, once it is open. Who passed is in no list. */
export interface OpenedView<Says extends Answer = Answer> {
  /** In the order in which people came into the circle. */
  readonly answers: readonly OpenedAnswer<Says>[]
  /** Their answers open when their own devices are here next. */
  readonly toCome: readonly PersonView[]
}

export const openedView = <Asks extends Answer['t']>(
  circle: Circle,
  round: Round | undefined,
  asks: Asks,
  me: AccountId,
  limits: Limits,
): OpenedView<AnswerTo<Asks>> => {
  const people = Object.values(circle.members).toSorted((a, b) => a.since - b.since)
  const answers: OpenedAnswer<AnswerTo<Asks>>[] = []
  const toCome: PersonView[] = []
  for (const { account, present } of people) {
    const answer = round === undefined ? undefined : answerOf(round, account)
    if (answer?.kind !== 'sealed') continue
    const person = personView(circle, account, me, limits)
    const { opened } = answer
    // Whoever left without opening theirs cannot open it any more: it is not waited for.
    if (opened === undefined) {
      if (present) toCome.push(person)
    } else if (opened.answer !== undefined && isAnswerTo(asks, opened.answer)) {
      const may = account === me || (hasRoles(circle) && isSteward(circle, me))
      const takeBack = may && mayWrite(circle, me) ? [answer.entry, opened.entry] : []
      answers.push({ id: answer.id, person, says: opened.answer, takeBack })
    }
  }
  return { answers, toCome }
}
