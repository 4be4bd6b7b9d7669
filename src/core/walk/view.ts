import { type Circle, dayMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import type { PersonView } from '../sharing/shareView.ts'
import type { Limits } from '../vault/limits.ts'
import { isLeftAlone, remindersAWeek, stageOf, type Walk, type WalkStage } from './walk.ts'

export interface WalkView extends Walk {
  readonly person: PersonView
  readonly stands: 'waits' | 'due' | 'over'
  readonly stage: WalkStage
  /** It was planned for a whole year. */
  readonly aYear: boolean
}

/** My plans for people here. Nobody but me has them. */
export const walksHere = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  today: number,
  limits: Limits,
): readonly WalkView[] =>
  Object.values(self?.vault.walks ?? {})
    .filter(walk => walk.circle === circle.id)
    .map(walk => ({
      ...walk,
      person: personView(circle, walk.with, me, limits),
      stands: standsOf(walk, today),
      stage: stageOf(walk.since, today),
      aYear: walk.until - walk.from >= 360,
    }))

/** Those that ask me something today: of somebody who is here, and whom I did not block. */
export const walksDue = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  today: number,
  limits: Limits,
): readonly WalkView[] =>
  mayWrite(circle, me)
    ? walksHere(circle, self, me, today, limits).filter(
        walk =>
          walk.person.present &&
          !walk.person.blocked &&
          walk.stands !== 'waits' &&
          (walk.stands === 'over' || !isLeftAlone(walk, today)),
      )
    : []

const standsOf = ({ next, until }: Walk, today: number): WalkView['stands'] => {
  if (today > until) return 'over'
  return today >= next ? 'due' : 'waits'
}

/** DA18: how many reminders of notes I planned are still mine this week. */
export const remindersLeft = (self: Circle | undefined, now: number): number => {
  const thisWeek = Object.values(self?.vault.walks ?? {}).filter(
    ({ movedAt }) => movedAt !== undefined && movedAt <= now && now - movedAt < 7 * dayMs,
  )
  return Math.max(0, remindersAWeek - thisWeek.length)
}
