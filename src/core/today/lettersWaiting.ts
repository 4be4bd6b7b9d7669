import type { Circle } from '../circle/circle.ts'
import { dayMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { isSteward } from '../circle/presence.ts'
import { answerTo, keptReports } from '../letters/reportsView.ts'
import type { PersonView } from '../sharing/shareView.ts'
import type { Limits } from '../vault/limits.ts'

/** Older ones stand on their circle's page; Today is about now. */
const freshMs = 14 * dayMs

export interface LetterWaiting {
  readonly kind: 'report' | 'report-read'
  readonly person: PersonView
  readonly at: number
}

/** R12: the oldest report about this circle that waits for me, and an answer to one of mine. */
export const lettersWaiting = (
  circle: Circle,
  { letters }: Circle,
  me: AccountId,
  now: number,
  limits: Limits,
): readonly LetterWaiting[] => {
  const isFresh = ({ keptAt }: { readonly keptAt: number }): boolean => now - keptAt <= freshMs
  const person = (account: AccountId): PersonView => personView(circle, account, me, limits)
  const told = keptReports(letters, circle.id)
    .filter(letter => isFresh(letter) && isSteward(circle, me))
    // What somebody I blocked tells is on the circle's page; here only where nobody else can know.
    .filter(({ from }) => !limits.isBlocked(from) || isAlone(circle, me))
    .toSorted((a, b) => a.keptAt - b.keptAt)
    .slice(0, 1)
  const read = Object.values(letters.made)
    .filter(made => made.circle === circle.id && !limits.isBlocked(made.to))
    .map(made => answerTo(letters, made))
    .filter(answer => answer !== undefined && isFresh(answer) && !answer.read)
    .slice(0, 1)
  return [
    ...told.map(({ from, keptAt }) => ({
      kind: 'report' as const,
      person: person(from),
      at: keptAt,
    })),
    ...read.flatMap(answer =>
      answer === undefined
        ? []
        : [{ kind: 'report-read' as const, person: person(answer.from), at: answer.keptAt }],
    ),
  ]
}

const isAlone = (circle: Circle, me: AccountId): boolean =>
  Object.values(circle.members).every(
    ({ account, present, role }) => !present || role !== 'steward' || account === me,
  )
