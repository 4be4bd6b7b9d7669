import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import { daysInMonth } from '../day/calendar.ts'
import type { Birthday } from './card.ts'
import type { PeopleAct } from './events.ts'
import { personNow } from './people.ts'

/** Why something about my people is not accepted. That they are in no other circle: `offeredIn`. */
export const peopleRefusalOf = ({ people }: Circle, act: PeopleAct): Refusal | undefined => {
  switch (act.t) {
    case 'person-kept':
      return birthdayRefusal(act.birthday)
    case 'people-imported':
      // PE5: what was undone brings nobody, also where another device has not heard of it yet.
      if (own(people.imports, act.import)?.undone === true) return 'import-undone'
      return act.people.every(({ birthday }) => birthdayRefusal(birthday) === undefined)
        ? undefined
        : 'wrong-value'
    case 'person-changed':
      if (personNow(people, act.person) === undefined) return 'no-such-person'
      return birthdayRefusal(act.birthday ?? undefined)
    case 'person-let-go':
      // PE6: who was made one with another is let go as that other, or their words would go unasked.
      return own(people.all, act.person) === undefined ? 'no-such-person' : undefined
    case 'people-merged': {
      const [into, from] = [personNow(people, act.into), own(people.all, act.from)]
      if (into === undefined || from === undefined) return 'no-such-person'
      return into.id === from.id ? 'yourself' : undefined
    }
    // An import whose entries were erased is undone too, wherever one begins to read.
    case 'import-undone':
      return undefined
    case 'people-told-apart':
      return act.one === act.other ? 'wrong-value' : undefined
  }
}

/** 29 February is one; 31 April is none. */
const birthdayRefusal = (birthday: Birthday | undefined): Refusal | undefined => {
  if (birthday === undefined) return undefined
  const { year = 2000, month, date } = birthday
  return date <= daysInMonth(year, month) ? undefined : 'wrong-value'
}
