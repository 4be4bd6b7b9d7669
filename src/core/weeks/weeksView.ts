import { type Circle, dayMs } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import type { Settings } from '../vault/settings.ts'
import { heardOf } from './weeksQuestions.ts'

/** One time that I answered: what is drawn, and what is read in the table. */
export interface WeeksTime {
  readonly entry: EntryId
  readonly at: number
  /** 1 to 5; `undefined` where too much was passed. */
  readonly heard: number | undefined
  /** 1 (never) to 5 (always). */
  readonly lonely: number | undefined
  /** 0 to 10. */
  readonly connected: number | undefined
  readonly note: string | undefined
}

/** My own line, the oldest time first. It holds no judgement: nothing is compared with anybody. */
export const weeksView = ({ weeks }: Circle): readonly WeeksTime[] =>
  weeks.all
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry, at, answers, note }) => ({
      entry,
      at,
      heard: heardOf(answers),
      lonely: answers.lonely,
      connected: answers.connected,
      note,
    }))

/**
 * WK5: whether I asked to be asked, and the weeks I chose are over. A clock that ran ahead does not
 * silence it for long: a time in the future counts as now.
 */
export const areWeeksDue = ({ weeks }: Circle, settings: Settings, now: number): boolean => {
  const every = Number(settings.weeks)
  if (settings.weeks === undefined || settings.weeks === 'off') return false
  if (weeks.putOffUntil !== undefined && now < weeks.putOffUntil * dayMs) return false
  const last = Math.max(...weeks.all.map(({ at }) => Math.min(at, now)), 0)
  return now - last >= every * 7 * dayMs
}
