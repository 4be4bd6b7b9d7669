import { type Language, regionOf } from './language.ts'

/** Dates as people say them. The clock and the time zone are the caller's. */
export const longDay = (language: Language, atMs: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(regionOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(atMs)

/** The hour as clocks show it there: "02:35", "2:35 AM". */
export const dayAndTime = (language: Language, atMs: number, timeZone?: string): string => {
  const region = regionOf(language)
  const day = new Intl.DateTimeFormat(region, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(atMs)
  const time = new Intl.DateTimeFormat(region, { timeStyle: 'short', timeZone }).format(atMs)
  if (language === 'en') return `${day}, ${time}`
  return `${day}, ${/^0?1:/.test(time) ? 'a la' : 'a las'} ${time}`
}

/** Minutes of the day as clocks show them there: "12:30 and 19:00", "12:30 PM and 7:00 PM". */
export const clockTimes = (language: Language, minutes: readonly number[]): string => {
  const clock = new Intl.DateTimeFormat(regionOf(language), { timeStyle: 'short', timeZone: 'UTC' })
  return new Intl.ListFormat(regionOf(language)).format(
    minutes.map(minute => clock.format(minute * 60_000)),
  )
}

/** "3 hours ago", "hace 3 horas"; "now", then whole minutes, hours, days. Never "now" for old things. */
export const ago = (language: Language, atMs: number, nowMs: number): string => {
  const format = new Intl.RelativeTimeFormat(regionOf(language), { numeric: 'auto' })
  const minutes = Math.max(0, Math.floor((nowMs - atMs) / 60_000))
  if (minutes === 0) return format.format(0, 'second')
  if (minutes < 60) return format.format(-minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day')
}

/** A source date as precise as it was given: '2019', '2026-06' or '2026-06-02'. */
export const partialDate = (language: Language, date: string): string => {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'))
  return new Intl.DateTimeFormat(regionOf(language), {
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(at)
}
