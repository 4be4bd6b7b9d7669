import { catchingView } from '../catching/catchingView.ts'
import type { CatcherWay } from '../catching/catchingLetters.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { parsePersonId, type PersonId } from '../people/card.ts'
import { isSamePhone } from '../people/merged.ts'
import { type Person, personNow } from '../people/people.ts'
import { type PlanStep, planSteps } from '../plan/steps.ts'
import { planView } from '../plan/view.ts'
import type { Limits } from '../vault/limits.ts'

/** Somebody who catches me, or stands on my plan. */
export interface CatchMe {
  readonly name: string
  /** Who of my people they are; a catcher or a line of a plan need not be one. */
  readonly person: PersonId | undefined
  /** They said yes. */
  readonly catches: boolean
  /** I keep their number for it; the app asked them nothing. */
  readonly byPhone: boolean
  readonly ways: readonly CatcherWay[]
  /** Where on my plan they stand. */
  readonly steps: readonly PlanStep[]
}

interface Found extends Omit<CatchMe, 'steps' | 'ways'> {
  readonly step?: PlanStep
  readonly ways?: readonly CatcherWay[]
}

/** NE7: who said yes to catching me and whom I ring for it, in my order, and then who else is on my plan. Nobody I blocked. */
export const catchMeOf = (
  self: Circle,
  circles: readonly Circle[],
  me: AccountId,
  now: number,
  { isBlocked }: Limits,
): readonly CatchMe[] => {
  const find = finder(self)
  const found: Found[] = []
  for (const one of catchingView(self, circles, me, now).mine) {
    if (one.kind === 'outside') {
      const person = find({ name: one.name, phone: one.phone })
      found.push({
        name: person?.name ?? one.name,
        person: person?.id,
        catches: false,
        byPhone: true,
      })
    } else if (one.word === 'yes' && !isBlocked(one.account)) {
      const person = find({ account: one.account })
      const name = person?.name ?? one.name
      if (name !== undefined)
        found.push({ name, person: person?.id, catches: true, byPhone: false, ways: one.ways })
    }
  }
  for (const { step, says } of planView(self).lines) {
    if (says.kind !== 'person') continue
    const account = says.member?.account
    if (account !== undefined && isBlocked(account)) continue
    const person = find({ ...says, account })
    found.push({
      name: person?.name ?? says.name,
      person: person?.id,
      catches: false,
      byPhone: false,
      step,
    })
  }
  return together(found)
}

/** One line for each, however often they were found. */
const together = (found: readonly Found[]): readonly CatchMe[] => {
  const all = new Map<string, CatchMe>()
  for (const { step, ways = [], ...one } of found) {
    const key = one.person ?? `name ${folded(one.name)}`
    const known = all.get(key)
    const steps = new Set([...(known?.steps ?? []), ...(step === undefined ? [] : [step])])
    all.set(key, {
      ...(known ?? one),
      catches: known?.catches === true || one.catches,
      byPhone: known?.byPhone === true || one.byPhone,
      ways: [...new Set([...(known?.ways ?? []), ...ways])],
      steps: planSteps.filter(each => steps.has(each)),
    })
  }
  return [...all.values()]
}

interface Known {
  readonly person?: string | undefined
  readonly account?: AccountId | undefined
  readonly phone?: string | undefined
  readonly name?: string | undefined
}

/** Who of my people is meant: named, or by account, by number, or as the only one of that name. */
const finder = ({ people }: Circle): ((known: Known) => Person | undefined) => {
  const all = Object.values(people.all)
  const byAccount = new Map<AccountId, Person>()
  const byName = new Map<string, Person | 'several'>()
  for (const person of all) {
    for (const account of person.accounts ?? []) byAccount.set(account, person)
    const name = folded(person.name)
    byName.set(name, byName.has(name) ? 'several' : person)
  }
  return ({ person, account, phone, name }) => {
    const id = person === undefined ? undefined : parsePersonId(person)
    const named = id === undefined ? undefined : personNow(people, id)
    if (named !== undefined) return named
    const known = account === undefined ? undefined : byAccount.get(account)
    if (known !== undefined) return known
    const rings =
      phone === undefined
        ? undefined
        : all.find(({ phones = [] }) => phones.some(({ value }) => isSamePhone(value, phone)))
    if (rings !== undefined) return rings
    const alone = name === undefined ? undefined : byName.get(folded(name))
    return alone === 'several' ? undefined : alone
  }
}

const folded = (name: string): string => name.trim().normalize('NFKC').toLowerCase()
