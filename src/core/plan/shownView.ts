import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { othersView, personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import type { PersonView } from '../sharing/shareView.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import type { ShownStep } from './shownEvents.ts'
import type { ShownPlan } from './shownPlans.ts'

/** What somebody shows me of their plan. */
export interface TheirPlanView {
  readonly show: EventId
  readonly by: PersonView
  readonly live: boolean
  /** When this was said. */
  readonly at: number
  readonly steps: readonly ShownStep[]
  readonly isNew: boolean
}

/** What I show of mine. */
export interface MyShownPlanView {
  readonly show: EventId
  readonly entry: EntryId
  readonly to: readonly PersonView[]
  readonly live: boolean
  readonly at: number
  readonly steps: readonly ShownStep[]
  /** PL10: it follows my plan no more: I blocked one of them, or nobody of them is here. */
  readonly rests: boolean
}

export interface ShownPlansView {
  readonly theirs: readonly TheirPlanView[]
  readonly mine: readonly MyShownPlanView[]
  /** Whom I could show mine here; empty where I cannot write. */
  readonly others: readonly PersonView[]
}

export const shownPlansView = (
  circle: Circle,
  self: Circle | undefined,
  me: AccountId,
  mine: Limits = noLimits,
): ShownPlansView => {
  const limits = limitsHere(circle, mine)
  const person = (account: AccountId): PersonView => personView(circle, account, me, limits)
  const canShow = !circle.policy.self && !circle.closed && mayWrite(circle, me)
  return {
    theirs: shownToMe(circle, me, limits).map(shown => ({
      show: shown.show,
      by: person(shown.by),
      live: shown.live,
      at: shown.at,
      steps: shown.steps,
      isNew: !isRead(circle, self, shown),
    })),
    mine: shownByMe(circle, me).map(({ show, entry, to, live, at, steps }) => {
      const people = to.map(person)
      return { show, entry, to: people, live, at, steps, rests: live && restsFor(people) }
    }),
    others: canShow ? othersView(circle, me, limits).filter(({ blocked }) => !blocked) : [],
  }
}

/**
 * To whom it was said, and nobody else: in a circle of two somebody else may come in later, and read
 * the same log. Nothing of somebody I blocked, nor of who has left.
 */
export const shownToMe = (circle: Circle, me: AccountId, limits: Limits): readonly ShownPlan[] =>
  Object.values(circle.shownPlans.all).filter(
    ({ by, to }) =>
      by !== me &&
      to.includes(me) &&
      !limits.isBlocked(by) &&
      personView(circle, by, me, limits).present,
  )

export const shownByMe = (circle: Circle, me: AccountId): readonly ShownPlan[] =>
  Object.values(circle.shownPlans.all).filter(({ by }) => by === me)

export const isRead = (
  { id }: Circle,
  self: Circle | undefined,
  { show }: Pick<ShownPlan, 'show'>,
): boolean => own(self?.plan.read ?? {}, `${id ?? ''}/${show}`) !== undefined

const restsFor = (people: readonly PersonView[]): boolean =>
  people.some(({ blocked }) => blocked) || people.every(({ present }) => !present)
