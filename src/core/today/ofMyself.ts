import type { Circle } from '../circle/circle.ts'
import { dayMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { seasonOffered } from '../season/seasonView.ts'
import { areWeeksDue } from '../weeks/weeksView.ts'
import { dayAt } from '../commitment/due.ts'
import { recentShares } from '../sharing/recent.ts'
import { type Ranked, ranked, tagOf } from './ranked.ts'
import type { Connection } from './today.ts'

export const ofThisDevice = (
  circles: readonly Circle[],
  { online, unsent, unsentCall }: Connection,
): readonly Ranked[] => {
  const id = unsentCall ?? unsent
  if (id === undefined || online) return []
  const where = circles.find(circle => circle.id === id)
  const circle = where === undefined ? undefined : tagOf(where)
  return [ranked({ kind: unsentCall === undefined ? 'unsent-words' : 'unsafe-unsent', circle })]
}

export const ofMyself = (self: Circle | undefined, now: number): readonly Ranked[] =>
  self === undefined
    ? []
    : [
        ...(asksForSheet(self, now) ? [ranked({ kind: 'recovery-sheet' })] : []),
        ...(areWeeksDue(self, self.vault.settings, now) ? [ranked({ kind: 'weeks-ask' })] : []),
      ]

/** SN16: a season that is over has a page; by the calendar of this device. */
export const ofSeason = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  { zone = 0 }: Connection,
): readonly Ranked[] => {
  if (self === undefined) return []
  const dayOf = (at: number): number => dayAt(at, zone)
  const season = seasonOffered({ self, circles, me, dayOf, sharesOf: recentShares }, now)
  return season === undefined ? [] : [ranked({ kind: 'season-over', season })]
}

// D6: once a day until it is kept. A clock that was ahead yesterday must not silence it for long.
const asksForSheet = ({ vault }: Circle, now: number): boolean => {
  if (vault.recoverySheetKeptAt !== undefined) return false
  const askedAt = vault.recoverySheetAskedAt
  return askedAt === undefined || now - askedAt >= dayMs || askedAt > now
}
