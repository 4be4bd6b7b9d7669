import type { CatcherWay } from '#core/catching/catchingLetters.ts'
import type { CatcherView } from '#core/catching/catchingView.ts'
import { minuteOfDay } from '#web/calling/timeOfDay.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { Language } from '#web/text/language.ts'

/** When somebody can be called, and what they do then. CA36: from a time to the same time is day and night. */
export const hoursWords = (
  { hours, ways }: Pick<CatcherView, 'hours' | 'ways'>,
  text: Catalogue,
  language: Language,
  way: Readonly<Record<CatcherWay, string>> = text.catching.theyDo,
): string => {
  const t = text.catching
  const when =
    hours === undefined || hours.from === hours.to
      ? t.anyTime
      : t.between(minuteOfDay(language, hours.from), minuteOfDay(language, hours.to))
  return [when, ...ways.map(each => way[each])].join(' · ')
}
