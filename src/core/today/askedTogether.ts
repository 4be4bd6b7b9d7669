import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { perspectiveAsks, perspectiveToRead } from '../perspective/view.ts'
import { questionAsks, questionToRead } from '../questions/view.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { answersToRead, stretchAsks } from '../stretch/view.ts'
import type { Limits } from '../vault/limits.ts'
import { askingTag, neediest, type Ranked, ranked } from './ranked.ts'
import type { Connection } from './today.ts'

/** D15: one card, for one circle, however many come to the end of a stretch. */
export const ofStretches = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  connection: Connection,
  limits: Limits,
): readonly Ranked[] => {
  const found = circles.flatMap(circle => {
    const tag = askingTag(circle, connection)
    const kind = stretchKind(circle, self, me, now, limitsHere(circle, limits))
    if (tag === undefined || kind === undefined) return []
    return [ranked({ kind, circle: tag })]
  })
  return neediest(found)
}

const stretchKind = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  now: number,
  limits: Limits,
): 'stretch-asks' | 'stretch-over' | 'stretch-open' | undefined => {
  const asked = stretchAsks(circle, me, now)
  if (asked !== undefined) return asked === 'answer' ? 'stretch-asks' : 'stretch-over'
  return answersToRead(circle, self, me, now, limits) === undefined ? undefined : 'stretch-open'
}

/** D21, D22: one card, for one circle, however many ask something. */
export const ofQuestions = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  connection: Connection,
  mine: Limits,
): readonly Ranked[] => {
  const found = circles.flatMap(circle => {
    const tag = askingTag(circle, connection)
    if (tag === undefined) return []
    const limits = limitsHere(circle, mine)
    const by = questionAsks(circle, me, limits)
    if (by !== undefined) {
      const person = personView(circle, by, me, limits)
      return [ranked({ kind: 'question-asks', circle: tag, by: person })]
    }
    return questionToRead(circle, self, me, now, limits) === undefined
      ? []
      : [ranked({ kind: 'question-open', circle: tag })]
  })
  return neediest(found)
}

/** U6: one card, for one circle, however many ask how I see something. */
export const ofPerspectives = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  connection: Connection,
  mine: Limits,
): readonly Ranked[] => {
  const found = circles.flatMap(circle => {
    const tag = askingTag(circle, connection)
    if (tag === undefined) return []
    const limits = limitsHere(circle, mine)
    const asked = perspectiveAsks(circle, me, limits)
    if (asked !== undefined) {
      const by = personView(circle, asked.by, me, limits)
      return [ranked({ kind: 'perspective-asks', circle: tag, share: asked.share, by })]
    }
    const read = perspectiveToRead(circle, self, me, limits)
    return read === undefined
      ? []
      : [ranked({ kind: 'perspective-open', circle: tag, share: read.share })]
  })
  return neediest(found)
}
