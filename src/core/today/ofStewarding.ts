import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import type { Limits } from '../vault/limits.ts'
import { asksView } from '../sides/sideCircles.ts'
import { closingAhead } from './closingAhead.ts'
import { lettersWaiting } from './lettersWaiting.ts'
import { askingTag, openTag, type Ranked, ranked } from './ranked.ts'
import { endingHere } from './endingHere.ts'
import { roleAsked } from './roleAsked.ts'
import type { Connection } from './today.ts'

/** R12: reports, for those who look after the circle, and the answer to one of mine. */
export const ofLetters = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = openTag(circle, me, connection)
  if (self === undefined || tag === undefined) return []
  return lettersWaiting(circle, self, me, now, limits).map(({ kind, person, at }) =>
    ranked(
      kind === 'report' ? { kind, circle: tag, from: person } : { kind, circle: tag, by: person },
      at,
    ),
  )
}

/** D20, D23: a circle came to its end for me, by somebody else's hand. */
export const ofEnding = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  if (tag === undefined) return []
  const ending = endingHere(circle, self, me)
  return ending === undefined ? [] : [ranked({ kind: ending.kind, circle: tag })]
}

/** D19: a circle is going to be closed, and I may still say something. */
export const ofClosing = (
  circle: Circle,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  const by = closingAhead(circle, me, now)
  if (tag === undefined || by === undefined) return []
  if (limits.isBlocked(by)) return [] // D10
  return [ranked({ kind: 'closing', circle: tag, by: personView(circle, by, me, limits) })]
}

/** D18: somebody asks me to look after the circle too, or to greet newcomers. */
export const ofRoles = (
  circle: Circle,
  me: AccountId,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  const asked = roleAsked(circle, me)
  if (tag === undefined || asked === undefined) return []
  if (limits.isBlocked(asked.by)) return [] // D10
  const from = personView(circle, asked.by, me, limits)
  return [ranked({ kind: 'role-asked', circle: tag, role: asked.role, from })]
}

/** N8: somebody asks me into a side circle, and waits for my word. */
export const ofSides = (
  circle: Circle,
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
): readonly Ranked[] => {
  const tag = askingTag(circle, connection)
  if (tag === undefined || circle.closed) return []
  return asksView(circle, circles, self, me).map(({ from }) =>
    ranked({ kind: 'side-asked', circle: tag, from }),
  )
}
