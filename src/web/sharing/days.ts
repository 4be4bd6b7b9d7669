const dayMs = 86_400_000
const two = (number: number): string => String(number).padStart(2, '0')

/** The day on this device's own calendar, as an offer names it: 2026-12-03. */
export const dayOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** The next days, today first. Counted from noon, so that a night with 23 or 25 hours loses none. */
export const nextDays = (now: Date, count: number): readonly string[] => {
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12).getTime()
  return Array.from({ length: count }, (_, days) => dayOf(new Date(noon + days * dayMs)))
}
