import { type Bytes, concat, u8 } from '#base/bytes.ts'
import { dayMinutes, type QuietTime } from '#protocol/api/push.ts'

const minuteMs = 60_000
const dayMs = dayMinutes * minuteMs

const minuteOf = (at: number): number => Math.floor((at % dayMs) / minuteMs)

/** The first time after `after`, in ms, at which one of these minutes of a day (UTC) begins. */
export const nextHour = (hours: readonly number[], after: number): number => {
  const midnight = after - (after % dayMs)
  const times = hours.flatMap(minute => {
    const today = midnight + minute * minuteMs
    return [today, today + dayMs]
  })
  return Math.min(...times.filter(at => at > after))
}

/** A quiet time may go over midnight; one that ends where it begins is none. */
export const isQuiet = (quiet: QuietTime | undefined, at: number): boolean => {
  if (quiet === undefined) return false
  const { from, to } = quiet
  const minute = minuteOf(at)
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}

const u16 = (value: number): Bytes => concat(u8(value >> 8), u8(value & 255))

/** Two bytes for each minute of the day. */
export const minutesToBytes = (minutes: readonly number[]): Bytes => concat(...minutes.map(u16))

export const minutesFromBytes = (bytes: Uint8Array): readonly number[] =>
  Array.from({ length: bytes.length >> 1 }, (_, index) => {
    const high = bytes[2 * index] ?? 0
    return high * 256 + (bytes[2 * index + 1] ?? 0)
  })
