import type { JSX } from 'preact'
import { calendarMs } from '#base/sayDay.ts'
import { dayOf } from '#web/sharing/days.ts'
import { longDay } from '#web/text/dates.ts'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, useLanguage, useText } from '#web/text/language.ts'
import { spanOf } from './span.ts'

export interface SinceLineProps {
  readonly since: string | undefined
  /** When it was said: the span is as of that day, and does not run on. */
  readonly at: number
}

/** "Since 3 December 2025: one year", in the reader's language. */
export const SinceLine = ({ since, at }: SinceLineProps): JSX.Element | null => {
  const text = useText().rise
  const language = useLanguage()
  return since === undefined ? null : (
    <p class="rise-since">{sinceWords(since, at, text, language)}</p>
  )
}

const sinceWords = (
  since: string,
  at: number,
  t: Catalogue['rise'],
  language: Language,
): string => {
  const day = longDay(language, calendarMs(since), 'UTC')
  const span = spanOf(since, dayOf(new Date(at)))
  if (span === undefined) return t.onlySince(day)
  const whole = t.span[span.unit](span.count)
  return t.sinceDay(span.more ? t.more(whole) : whole, day)
}
