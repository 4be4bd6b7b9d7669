import { inTab } from '#web/app/kept.ts'

/** Time that was begun: a page that is loaded anew goes on with it. */
export interface Sitting {
  readonly minutes: number
  /** When the bell rings, in ms. */
  readonly endsAt: number
}

export const lengths = [10, 20, 30, 60] as const

const place = 'present-time'

export const keepSitting = (sitting: Sitting | undefined): void =>
  inTab.set(place, sitting === undefined ? undefined : `${sitting.minutes} ${sitting.endsAt}`)

/** What a tab kept; nothing where it is no such thing, or was over long ago. */
export const readSitting = (kept: string | undefined, now: number): Sitting | undefined => {
  const [minutes, endsAt] = (kept ?? '').split(' ').map(Number)
  const isOne = lengths.some(length => length === minutes)
  if (minutes === undefined || endsAt === undefined || !isOne || !Number.isFinite(endsAt))
    return undefined
  return now - endsAt > 3_600_000 || endsAt - now > minutes * 60_000
    ? undefined
    : { minutes, endsAt }
}

export const keptSitting = (now: number): Sitting | undefined => readSitting(inTab.get(place), now)

/** "20" → 0 hours and 20 minutes. */
export const inHours = (minutes: number): readonly [hours: number, minutes: number] => [
  Math.floor(minutes / 60),
  minutes % 60,
]
