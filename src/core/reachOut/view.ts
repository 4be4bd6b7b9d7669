import type { Circle } from '../circle/circle.ts'
import type { AccountId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { PersonId } from '../people/card.ts'
import { hereAnswered } from '../hereNote/view.ts'
import { type Person, personNow } from '../people/people.ts'
import type { ContactWay, Rhythm } from './events.ts'
import { livedWith } from './lived.ts'
import type { Begun, Contact, Reaching } from './reachOut.ts'
import { lastContactOf, nextRung, reachDueOn, reachStands, type ReachStands } from './stands.ts'

export interface ReachView {
  readonly person: PersonId
  readonly rhythm: Rhythm | undefined
  readonly stands: ReachStands
  /** Days since 1970. */
  readonly lastContact: number | undefined
  readonly restUntil: number | undefined
  readonly contacts: readonly Contact[]
  readonly next: ContactWay
}

/** "Did it happen?", of a way that I opened. */
export interface AskHappened {
  readonly begun: EventId
  readonly person: PersonId
}

export interface ReachOutView {
  /** Of everybody about whom something was said. */
  readonly people: readonly ReachView[]
  /** RO4: at most two, the longest overdue first. */
  readonly suggested: readonly PersonId[]
  readonly asks: readonly AskHappened[]
  readonly restUntil: number | undefined
}

/** So many suggestions in a week at most. */
export const suggestionsAWeek = 2
/** "Did it happen?" is asked from the day after, for so long. */
const askDays = 14

/** My steps towards my people, on `today` (days since 1970). */
export const reachOutView = (
  self: Circle,
  circles: readonly Circle[],
  me: AccountId,
  today: number,
): ReachOutView => {
  const { reachOut } = self
  const meant = meantFor(self)
  // Every answer of every circle is walked for it: only where somebody of these is in one.
  const isLinked = meant.some(({ person }) => (person.accounts ?? []).length > 0)
  const lived = livedWith(isLinked ? circles : [], me)
  const answered = hereAnswered(self)
  const views = meant.map(({ person, reaching }) => {
    const last = lastContactOf(reaching, livedOf(person, lived, answered))
    const view: ReachView = {
      person: person.id,
      rhythm: reaching.rhythm,
      stands: reachStands(person.id, reaching, last, reachOut.restUntil, today),
      lastContact: last,
      restUntil: reaching.restUntil,
      contacts: reaching.contacts,
      next: nextRung(reaching),
    }
    return { view, dueOn: reachDueOn(person.id, reaching, last) ?? 0 }
  })
  const due = views
    .filter(({ view }) => view.stands === 'due')
    .toSorted((a, b) => a.dueOn - b.dueOn)
    .map(({ view }) => view.person)
  const most = aWeek(views.map(({ view }) => view))
  return {
    people: views.map(({ view }) => view),
    suggested: due.slice(0, suggestionsLeft(self, most, today)),
    asks: asksOf(self, today),
    restUntil: reachOut.restUntil,
  }
}

interface Meant {
  readonly person: Person
  readonly reaching: Reaching
}

/** Who is still among my people, each once: two that were made one have what was said of both. */
const meantFor = ({ reachOut, people }: Circle): readonly Meant[] => {
  const meant = new Map<PersonId, Meant>()
  for (const [id, reaching] of Object.entries(reachOut.of)) {
    // The keys are the ids of people, as they were read.
    const person = personNow(people, id as PersonId)
    if (person === undefined) continue
    const other = meant.get(person.id)?.reaching
    meant.set(person.id, {
      person,
      reaching: other === undefined ? reaching : both(other, reaching),
    })
  }
  return [...meant.values()]
}

/** The rhythm that was chosen last, and everything that was lived. */
const both = (one: Reaching, other: Reaching): Reaching => ({
  ...(one.since > other.since ? { ...other, ...one } : { ...one, ...other }),
  contacts: [...one.contacts, ...other.contacts],
})

const livedOf = (
  { id, accounts = [] }: Person,
  lived: ReadonlyMap<AccountId, number>,
  answered: ReadonlyMap<PersonId, number>,
): number | undefined => {
  const days = [
    ...accounts.flatMap(account => lived.get(account) ?? []),
    ...[answered.get(id) ?? []].flat(),
  ]
  return days.length === 0 ? undefined : Math.max(...days)
}

/** RO5: while two or more are left alone it is one. */
const aWeek = (views: readonly ReachView[]): number =>
  views.filter(({ stands }) => stands === 'alone').length >= 2 ? 1 : suggestionsAWeek

const suggestionsLeft = (self: Circle, most: number, today: number): number =>
  Math.max(0, most - suggestionsTaken(self, today))

/** RO4: what was begun or put off in the last seven days took a place among those of the week. */
export const suggestionsTaken = ({ reachOut }: Circle, today: number): number => {
  const isRecent = (day: number | undefined): boolean =>
    day !== undefined && day <= today && today - day < 7
  const taken = new Set([
    ...Object.values(reachOut.begun)
      .filter(({ on }) => isRecent(on))
      .map(({ person }) => person),
    ...Object.entries(reachOut.of)
      .filter(([, { putOffOn }]) => isRecent(putOffOn))
      .map(([person]) => person),
  ])
  return taken.size
}

/**
 * RO9: whoever writes and then rings makes one attempt, and is asked once: of the way they opened last. An answer
 * is for that day and those before.
 */
const asksOf = ({ reachOut, people }: Circle, today: number): readonly AskHappened[] => {
  const last = new Map<PersonId, Begun>()
  const answered = new Map<PersonId, number>()
  for (const begun of Object.values(reachOut.begun)) {
    const { on, happened } = begun
    const now = personNow(people, begun.person)
    // Somebody let go is not asked about.
    if (now === undefined || own(people.all, now.id) === undefined) continue
    if (happened !== undefined) answered.set(now.id, Math.max(answered.get(now.id) ?? on, on))
    else if (today > on && today - on <= askDays && on >= (last.get(now.id)?.on ?? on))
      last.set(now.id, begun)
  }
  return [...last].flatMap(([person, { id, on }]) =>
    on > (answered.get(person) ?? -1) ? [{ begun: id, person }] : [],
  )
}
