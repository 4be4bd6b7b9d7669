import { dayMinutes, type QuietTime } from '#protocol/api/push.ts'

const utc = (minute: number, aheadMinutes: number): number =>
  (((minute - aheadMinutes) % dayMinutes) + dayMinutes) % dayMinutes

/** The host learns times of the day in UTC, not where somebody is, nor when they sleep and why. */
export const utcHours = (hours: readonly number[], aheadMinutes: number): number[] =>
  [...new Set(hours.map(minute => utc(minute, aheadMinutes)))].toSorted((a, b) => a - b)

export const utcQuiet = ({ from, to }: QuietTime, aheadMinutes: number): QuietTime => ({
  from: utc(from, aheadMinutes),
  to: utc(to, aheadMinutes),
})
