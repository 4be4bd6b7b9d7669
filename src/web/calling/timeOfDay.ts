import { type Language, regionOf } from '#web/text/language.ts'

/** "21:14", as people of this language write it. */
export const timeOfDay = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(regionOf(language), { timeStyle: 'short' }).format(at)

/** Of a minute of the day, wherever one is. */
export const minuteOfDay = (language: Language, minute: number): string =>
  new Intl.DateTimeFormat(regionOf(language), { timeStyle: 'short', timeZone: 'UTC' }).format(
    minute * 60_000,
  )
