import type { Readers } from '../aside/audience.ts'
import { samePeopleRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said, TakingBack } from '../circle/practice.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { betweenTwo } from '../aside/betweenTwo.ts'
import { type DayAct, type DaySays, daySchemas } from './events.ts'
import { isDate } from './occurs.ts'

/** DA1, DA2: only days of one's own are kept. DA3: another's is told to that person alone. */
const refusalOf = (
  circle: Circle,
  by: AccountId,
  act: DayAct,
  readers: Readers,
): Refusal | undefined => {
  if (!isDate(act)) return 'wrong-value'
  switch (act.t) {
    case 'day-kept':
      return undefined
    case 'day-changed': {
      const day = own(circle.day.kept, act.day)
      if (day === undefined) return 'no-such-day'
      return day.by === by ? samePeopleRefusal(circle, day, readers) : 'not-yours'
    }
    case 'day-proposed':
      if (act.of === by) return 'yourself'
      if (presentMember(circle, act.of) === undefined) return 'no-such-member'
      return readers?.join() === betweenTwo(circle, by, act.of)?.join()
        ? undefined
        : 'not-the-same-people'
  }
}

const replay = ({ day: { kept, changed, proposed } }: Circle, said: Said<DayAct>): void => {
  const { entry, id, by, seq, at, audience, act } = said
  const told = { entry, id, by, seq, at, ...(audience === undefined ? {} : { audience }) }
  switch (act.t) {
    case 'day-kept':
      kept[entry] = { ...told, says: saysOf(act), changes: [] }
      break
    case 'day-changed': {
      const day = own(kept, act.day)
      if (day === undefined) return
      day.says = saysOf(act)
      day.changes.push(entry)
      changed[entry] = day.entry
      break
    }
    case 'day-proposed':
      proposed[entry] = { ...told, of: act.of, says: saysOf(act) }
      break
  }
}

const saysOf = ({ what, tone, helps, month, date, year, yearly }: DaySays): DaySays => ({
  what,
  tone,
  month,
  date,
  yearly,
  ...(helps === undefined ? {} : { helps }),
  ...(year === undefined ? {} : { year }),
})

/**
 * DA7: with any of its words the whole day goes: what it said before must not come back, least of all
 * by the hand of a steward who hides an entry.
 */
const takeBack = (
  { day: { kept, changed, proposed } }: Circle,
  entry: EntryId,
  who: TakingBack,
): void => {
  const day = own(kept, own(changed, entry) ?? entry)
  if (day !== undefined && mayTake(day, who)) delete kept[day.entry]
  const one = own(proposed, entry)
  if (one !== undefined && mayTake(one, who)) delete proposed[entry]
}

const mayTake = ({ by }: { readonly by: AccountId }, who: TakingBack): boolean =>
  who.mod || by === who.by

const entriesOf = ({ day }: Circle, account: AccountId): readonly EntryId[] => [
  ...Object.values(day.kept)
    .filter(({ by }) => by === account)
    .flatMap(({ entry, changes }) => [...changes, entry]),
  ...Object.values(day.proposed)
    .filter(({ by }) => by === account)
    .map(({ entry }) => entry),
]

const kinds = Object.keys(daySchemas) as readonly DayAct['t'][]

/** Dates that matter, glad and hard, which a circle keeps with one of its members. */
export const dayPractice: Practice<DayAct> = {
  name: 'day',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: daySchemas,
  alone: kinds,
  forSome: kinds,
  refusalOf,
  replay,
  takeBack,
  entriesOf,
}
