import { plural } from '../plural.ts'

const whole = (count: number, one: string, many: string): string =>
  count === 1 ? `one ${one}` : plural('en', count, `${count} ${one}`, `${count} ${many}`)

/** Rises: something to be glad about, and what can be read again on a dark day. */
export const riseEn = {
  begins: 'If it helps to begin',
  beginnings: {
    happened: 'The moment it happened',
    took: 'What it took',
    who: 'Who was part of it',
  },
  since: 'Since when?',
  sinceHint: 'A day, if there is one. “A year since …” is then said for you, as of today.',
  sinceAhead: 'This day has not come yet.',
  /** As of the day on which it was said; it does not run on. */
  span: {
    years: (count: number) => whole(count, 'year', 'years'),
    months: (count: number) => whole(count, 'month', 'months'),
    weeks: (count: number) => whole(count, 'week', 'weeks'),
    days: (count: number) => whole(count, 'day', 'days'),
  },
  more: (span: string) => `more than ${span}`,
  sinceDay: (span: string, day: string) => `Since ${day}: ${span}.`,
  onlySince: (day: string) => `Since ${day}.`,
  nobodyTitle: 'No answer has come yet. What you are glad about stays as large as it is.',
  nobodyRing: (name: string) => `${name} may not have looked. Good news is lovely to hear aloud.`,
  nobodyToday: 'Your good news has no answer yet. It is just as good.',
  nobodyTodayDo: 'See whom you could tell',
  yourTurn: (name: string) => `${name} has something good to tell. Would you be glad with them?`,

  glad: 'For a dark day',
  gladHint: 'What others see in you, and days you were glad.',
  gladLead: 'Only you see this page. It is read from your circles and kept nowhere else.',
  days: 'Days I was glad',
  daysNone: 'When you share something good, you find it here again.',
  withMe: (name: string) => `${name} was glad with you`,
  openIt: 'Go to it',
  end: 'That is you, too. Go gently.',
  dark: 'If today is too dark to hold alone, do not stay alone with it.',
}
