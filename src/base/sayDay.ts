/** The first moment of such a day, `2026-12-03`, where there are no time zones. */
export const calendarMs = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date)
}

/**
 * "Thursday, 3 December": a day that people spoke of, `2026-12-03`, as it is said in a region. It has no
 * time zone. Whatever numbers somebody sent, there is a day for them, and nothing throws.
 */
export const sayDay = (region: string, day: string): string =>
  new Intl.DateTimeFormat(region, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(calendarMs(day))
