import type { Circle } from './circle.ts'
import type { AccountId, CircleId } from './ids.ts'
import { personView } from './personView.ts'
import { presentMember } from './presence.ts'

/** Somebody, and the circle in which we met for this. */
export interface Met {
  readonly account: AccountId
  readonly circle: CircleId
}

/** Somebody by the name of the circle in which we met. */
export interface MetPerson extends Met {
  readonly name: string | undefined
  readonly circleName: string | undefined
  /** Still in that circle: otherwise no letter reaches them. */
  readonly present: boolean
}

export type NameMet = (met: Met) => MetPerson

export const metIn =
  (circles: readonly Circle[], me: AccountId): NameMet =>
  ({ account, circle: id }) => {
    const circle = circles.find(each => each.id === id)
    return {
      account,
      circle: id,
      name: circle === undefined ? undefined : personView(circle, account, me).name,
      circleName: circle?.name,
      present: circle !== undefined && presentMember(circle, account) !== undefined,
    }
  }
