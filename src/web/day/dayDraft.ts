import { type Audience, everybody } from '#core/aside/audience.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { DaySays, DayTone } from '#core/day/events.ts'
import { isDate, nextTime } from '#core/day/occurs.ts'

/** A day while it is being written. Texts are as they stand in their fields. */
export interface DayDraft {
  readonly what: string
  readonly tone: DayTone | undefined
  readonly month: string
  readonly date: string
  readonly year: string
  readonly yearly: boolean
  readonly helps: string
  readonly audience: Audience
  /** Whose day it is, where it is somebody else's. */
  readonly of: AccountId | undefined
}

export const noDay: DayDraft = {
  what: '',
  tone: undefined,
  month: '',
  date: '',
  year: '',
  yearly: true,
  helps: '',
  audience: everybody,
  of: undefined,
}

export const draftOf = ({ what, tone, month, date, year, yearly, helps }: DaySays): DayDraft => ({
  ...noDay,
  what,
  tone,
  month: String(month),
  date: String(date),
  year: year === undefined ? '' : String(year),
  yearly,
  helps: helps ?? '',
})

export type DateTrouble = 'dateMissing' | 'yearMissing' | 'yearWrong' | 'isOver'

const when = ({ month, date, year, yearly }: DayDraft) => ({
  month: Number(month),
  date: Number(date),
  yearly,
  ...(year.trim() === '' ? {} : { year: Number(year) }),
})

/** What is wrong with its date, the first thing first. */
export const dateTrouble = (draft: DayDraft, today: number): DateTrouble | undefined => {
  const year = draft.year.trim()
  if (year === '' && !draft.yearly) return 'yearMissing'
  if (year !== '' && !/^(?:1[89]|2[01])\d\d$/.test(year)) return 'yearWrong'
  if (draft.month === '' || draft.date === '' || !isDate(when(draft))) return 'dateMissing'
  return nextTime(when(draft), today) === undefined ? 'isOver' : undefined
}

/** `undefined` while something is missing. */
export const saysFrom = (draft: DayDraft, today: number): DaySays | undefined => {
  const { what, tone, helps } = draft
  if (what.trim() === '' || tone === undefined || dateTrouble(draft, today) !== undefined)
    return undefined
  return {
    what: what.trim(),
    tone,
    ...when(draft),
    ...(helps.trim() === '' ? {} : { helps: helps.trim() }),
  }
}
