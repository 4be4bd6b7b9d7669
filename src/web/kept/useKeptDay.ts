import { regionOf, useLanguage } from '#web/text/language.ts'

/** When an archive was made, as a day. */
export const useKeptDay = (): ((madeAt: number) => string) => {
  const format = new Intl.DateTimeFormat(regionOf(useLanguage()), { dateStyle: 'long' })
  // The furthest moment that a date can be.
  return madeAt => format.format(Math.min(madeAt, 8.64e15))
}
