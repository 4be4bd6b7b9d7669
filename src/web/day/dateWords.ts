import { dayMs } from '#core/circle/circle.ts'
import { dayInYear } from '#core/day/calendar.ts'
import type { DayDate } from '#core/day/events.ts'
import type { DayView } from '#core/day/view.ts'
import { longDay } from '#web/text/dates.ts'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, regionOf } from '#web/text/language.ts'

/** "12 March 2025, every year". The year is said only where its person said it. */
export const dateWords = (text: Catalogue, language: Language, says: DayDate): string => {
  // 2000 has a 29 February.
  const at = dayInYear(says.year ?? 2000, says) * dayMs
  const date =
    says.year === undefined
      ? new Intl.DateTimeFormat(regionOf(language), {
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        }).format(at)
      : longDay(language, at, 'UTC')
  return says.yearly ? text.day.every(date) : date
}

/** January first. */
export const monthNames = (language: Language): readonly string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(regionOf(language), { month: 'long', timeZone: 'UTC' }).format(
      dayInYear(2000, { month: month + 1, date: 1 }) * dayMs,
    ),
  )

/** Ready words to its person; on the eve none that are of the day itself. */
export const readyWords = (
  text: Catalogue,
  { says, near }: Pick<DayView, 'says' | 'near'>,
): readonly string[] =>
  Object.values((near ?? 0) > 0 ? text.note.eve[says.tone] : text.note[says.tone])

/** "Tomorrow is a hard day for Ana." */
export const nearWords = (
  text: Catalogue,
  tone: 'hard' | 'glad',
  days: number,
  name: string,
): string => {
  const t = text.day.near[tone]
  return days === 0 ? t.today(name) : days === 1 ? t.tomorrow(name) : t.soon(name)
}
