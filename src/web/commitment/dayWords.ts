import { dayMs, hourMs } from '#core/circle/circle.ts'
import { dayAt } from '#core/commitment/due.ts'
import type { CommitmentView } from '#core/commitment/view.ts'
import { longDay } from '#web/text/dates.ts'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, regionOf } from '#web/text/language.ts'

/** Where this device is, in minutes ahead of UTC. */
export const zoneHere = (now: number): number => -new Date(now).getTimezoneOffset()

/** Days since 1970 where this device is. */
export const todayHere = (now: number): number => dayAt(now, zoneHere(now))

export const dayName = (language: Language, day: number): string =>
  longDay(language, day * dayMs, 'UTC')

/** "17:00" or "5 PM", as it is written there. */
export const hourName = (language: Language, hour: number): string => {
  const region = regionOf(language)
  const byTwelve = new Intl.DateTimeFormat(region, { hour: 'numeric' }).resolvedOptions().hour12
  return new Intl.DateTimeFormat(region, {
    hour: 'numeric',
    minute: byTwelve === true ? undefined : '2-digit',
    timeZone: 'UTC',
  }).format(hour * hourMs)
}

/** The seven days, Monday first; 0 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const

// 4 January 1970 was a Sunday.
export const weekdayName = (language: Language, weekday: number): string =>
  new Intl.DateTimeFormat(regionOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    (weekday + 3) * dayMs,
  )

/** "Each day, until 12 May 2027." */
export const rhythmWords = (
  text: Catalogue,
  language: Language,
  { often, days, last }: Pick<CommitmentView, 'often' | 'days' | 'last'>,
): string => {
  const t = text.commitment
  const names = weekdays.filter(day => days.includes(day)).map(day => weekdayName(language, day))
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  const how = often === 'days' ? t.on(list) : t.rhythms[often]
  return `${how}, ${t.until(dayName(language, last))}.`
}
