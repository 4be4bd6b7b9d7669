import type { Rhythm } from '#core/reachOut/events.ts'

export const rhythmNames = ['none', 'week', 'fortnight', 'month', 'season', 'halfYear'] as const
export type RhythmName = (typeof rhythmNames)[number]

/** In days. Ranges, because nobody lives by the calendar. */
export const rhythmOf: Readonly<Record<RhythmName, Rhythm | undefined>> = {
  none: undefined,
  week: { from: 5, to: 9 },
  fortnight: { from: 10, to: 18 },
  month: { from: 24, to: 38 },
  season: { from: 75, to: 110 },
  halfYear: { from: 150, to: 210 },
}

/** Its name; the nearest one for a range of another version. */
export const nameOfRhythm = (rhythm: Rhythm | undefined): RhythmName => {
  if (rhythm === undefined) return 'none'
  const middle = (rhythm.from + rhythm.to) / 2
  const far = (name: RhythmName): number => {
    const one = rhythmOf[name]
    return one === undefined ? Infinity : Math.abs(Math.log((one.from + one.to) / 2 / middle))
  }
  return rhythmNames.reduce((best, name) => (far(name) < far(best) ? name : best))
}

/** How long a season of rest is, in days. */
export const restDays = { month: 30, season: 91 } as const
/** *Not now* puts a suggestion off so long, in days. */
export const putOffDays = 14
