import { dayMs } from '#core/circle/circle.ts'
import { type CalendarDate, dateOf } from '#core/day/calendar.ts'
import type { Person } from './person.ts'

/** So many days from now, by the calendar of these devices. */
export const inDays = (days: number): CalendarDate => dateOf(Math.floor(Date.now() / dayMs) + days)

const chooseDate = async (person: Person, days: number): Promise<void> => {
  const t = person.says.day
  const { month, date } = inDays(days)
  const list = (name: string) => person.top().getByRole('combobox', { name, exact: true })
  await list(t.date).selectOption(String(date))
  await list(t.month).selectOption(String(month))
}

export interface WrittenDay {
  readonly what: string
  readonly tone: 'hard' | 'glad'
  readonly inDays: number
}

/** Writes a day into the form that is open. */
export const fillDay = async (person: Person, day: WrittenDay): Promise<void> => {
  const t = person.says.day
  await person.type(t.what, day.what)
  await person.choose(t.tones[day.tone])
  await chooseDate(person, day.inDays)
}
