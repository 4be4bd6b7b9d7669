import type { Readers } from '../aside/audience.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { shownTo } from './readers.ts'
import { type ShownPlanAct, shownPlanSchemas } from './shownEvents.ts'
import { type ShownPlans, showKey } from './shownPlans.ts'

/** PL4: to members by name, and never to a circle; where a circle is two, to the other. */
const refusalOf = (
  circle: Circle,
  by: AccountId,
  act: ShownPlanAct,
  readers: Readers,
): Refusal | undefined => {
  if (act.to.includes(by)) return 'yourself'
  if (new Set(act.to).size < act.to.length) return 'wrong-value'
  if (act.t === 'plan-shown' && act.to.some(who => presentMember(circle, who) === undefined))
    return 'no-such-member'
  return readers?.join() === shownTo(circle, by, act.to)?.join() ? undefined : 'not-the-same-people'
}

const replay = ({ shownPlans }: Circle, said: Said<ShownPlanAct>): void => {
  const { act, by, entry, at } = said
  const key = showKey(by, act.show)
  const { all, ended } = shownPlans
  if (act.t === 'plan-show-ended') {
    ended[key] = 1
    const before = own(all, key)
    if (before !== undefined) strike(shownPlans, by, before.entry)
    delete all[key]
    return
  }
  // PL6: another device of theirs said it before it knew that it is over.
  if (own(ended, key) !== undefined) return strike(shownPlans, by, entry)
  const before = own(all, key)
  if (before !== undefined) strike(shownPlans, by, before.entry)
  const { show, to, live, steps } = act
  all[key] = { show, entry, by, to, live, at, steps }
}

const strike = ({ struck }: ShownPlans, by: AccountId, entry: EntryId): void => {
  struck[by] = [...(own(struck, by) ?? []), entry]
}

const takeBack = ({ shownPlans }: Circle, entry: EntryId, _who: TakingBack): void => {
  const { all, struck } = shownPlans
  for (const [key, shown] of Object.entries(all)) if (shown.entry === entry) delete all[key]
  for (const [by, entries] of Object.entries(struck))
    if (entries.includes(entry)) struck[by] = entries.filter(each => each !== entry)
}

const entriesOf = ({ shownPlans }: Circle, account: AccountId): readonly EntryId[] => [
  ...Object.values(shownPlans.all)
    .filter(({ by }) => by === account)
    .map(({ entry }) => entry),
  ...(own(shownPlans.struck, account) ?? []),
]

const kinds = Object.keys(shownPlanSchemas) as readonly ShownPlanAct['t'][]

/** What somebody shows of their plan to people whom they choose. */
export const shownPlanPractice: Practice<ShownPlanAct> = {
  name: 'shownPlan',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: shownPlanSchemas,
  alone: kinds,
  forSome: kinds,
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
