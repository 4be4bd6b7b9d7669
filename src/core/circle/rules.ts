import type { Circle } from './circle.ts'
import { fitsPolicy } from './circleKind.ts'
import type { CircleAct } from './events.ts'
import type { AccountId } from './ids.ts'
import { isSteward } from './presence.ts'
import type { Refusal } from './refusal.ts'
import { stewardRefusalOf } from './stewards.ts'

export { isSteward, presentMember } from './presence.ts'

/** The rules about the circle itself. */
export const circleRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: CircleAct,
): Refusal | undefined => {
  switch (act.t) {
    // C4: a name is one's own; nobody can name somebody else, because there is no field for it.
    case 'member-named':
      return undefined
    // C3: the circle is described by those who look after it.
    case 'circle-named':
      if (!isSteward(circle, by)) return 'stewards-only'
      return mayBe(circle, act.kind) ? undefined : 'wrong-kind'
    case 'agreement-written':
      if (!isSteward(circle, by)) return 'stewards-only'
      return act.words.trim() === '' ? 'no-words' : undefined
    case 'hearing-time-set':
    case 'looking-in-set':
      return isSteward(circle, by) ? undefined : 'stewards-only'
    case 'steward-asked':
    case 'steward-answered':
      return stewardRefusalOf(circle, by, act)
  }
}

/** C2: the kind must fit what the first entry fixed, and once said it stays. */
const mayBe = (circle: Circle, kind: Circle['kind']): boolean =>
  circle.name === undefined
    ? fitsPolicy(kind, circle.policy, circle.parent !== undefined)
    : kind === circle.kind
