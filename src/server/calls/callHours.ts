import { dayMinutes } from '#protocol/api/push.ts'
import type { HourRange } from '#protocol/api/calls.ts'
import type { Bytes } from '#base/bytes.ts'
import { isQuiet, minutesFromBytes, minutesToBytes } from '../telling/tellingHours.ts'

/** Whether one of these ranges holds this time: the same arithmetic as a quiet time. */
export const isWithin = (hours: readonly HourRange[], at: number): boolean =>
  hours.some(range => (range.to === dayMinutes && range.from === 0) || isQuiet(range, at))

export const hoursToBytes = (hours: readonly HourRange[]): Bytes =>
  minutesToBytes(hours.flatMap(({ from, to }) => [from, to]))

export const hoursFromBytes = (bytes: Uint8Array): readonly HourRange[] => {
  const minutes = minutesFromBytes(bytes)
  return Array.from({ length: minutes.length >> 1 }, (_, index) => ({
    from: minutes[2 * index] ?? 0,
    to: minutes[2 * index + 1] ?? 0,
  }))
}
