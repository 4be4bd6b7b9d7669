import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'

/** OW15: up to which log position I have read what was answered to what I owned or offered there. */
export const answersSeenUpTo = ({ id }: Circle, self: Circle | undefined): number =>
  id === undefined ? 0 : (own(self?.vault.owningAnswersSeen ?? {}, id) ?? 0)

/** How far I see by being there; `undefined` where nothing of it is new to me. */
export const answersUnseen = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
): number | undefined => {
  const { owning, repair } = circle
  const answers = Object.values(owning.all).flatMap(one => (one.by === me ? one.answers : []))
  const upTo = Math.max(
    0,
    ...answers.map(({ seq }) => seq),
    ...Object.values(repair.all).map(one => (one.by === me ? (one.agreedSeq ?? 0) : 0)),
  )
  return upTo > answersSeenUpTo(circle, self) ? upTo : undefined
}
