import type { HelpLine } from './helpData.ts'
import { sourceDate } from './helpFor.ts'

const dayMs = 86_400_000
const staleAfterMs = 180 * dayMs

/** The first moment of a date that may lack its day or its month: the older reading of it. */
const startOf = (date: string): number => {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return Date.UTC(Number(year), Number(month) - 1, Number(day))
}

/** A clock that is wrong by a day says nothing; a date that lies further ahead is no date. */
const hasBeen = (date: string, nowMs: number): boolean => startOf(date) <= nowMs + dayMs

export interface Confirmations {
  /** The day a person checked it, from the list. */
  readonly checkedOn: string | undefined
  /** The day whoever runs the host says that they did. */
  readonly byHostOn: string | undefined
  /** Nobody (no source, no person) has confirmed it in the last 180 days, by the clock given. */
  readonly isStale: boolean
}

export const confirmationsOf = (
  line: Pick<HelpLine, 'evidence' | 'live_verified_on'>,
  byHost: string | undefined,
  nowMs: number,
): Confirmations => {
  const byHostOn = byHost !== undefined && hasBeen(byHost, nowMs) ? byHost : undefined
  const checkedOn = line.live_verified_on ?? undefined
  const dates = [checkedOn, byHostOn, sourceDate(line.evidence)]
    .filter(date => date !== undefined)
    .filter(date => hasBeen(date, nowMs))
  const isStale = !dates.some(date => nowMs - startOf(date) <= staleAfterMs)
  return { checkedOn, byHostOn, isStale }
}

/** The same of a date alone, as the emergency numbers have it. */
export const isOld = (date: string, nowMs: number): boolean =>
  !hasBeen(date, nowMs) || nowMs - startOf(date) > staleAfterMs
