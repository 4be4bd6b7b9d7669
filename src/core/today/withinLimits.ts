import type { Circle } from '../circle/circle.ts'
import type { Limits } from '../vault/limits.ts'
import { dayAt } from '../commitment/due.ts'
import { suggestionsTaken } from '../reachOut/view.ts'
import type { Connection, TodayItem } from './today.ts'

const asksForAListener: ReadonlySet<TodayItem['kind']> = new Set(['share-waits', 'your-turn'])

/**
 * D13: no more shares that wait for a listener than I chose. Whom I listen to already takes up
 * room; somebody who is not safe is always shown.
 */
export const withinRoom = (
  items: readonly TodayItem[],
  { listens }: Limits,
): readonly TodayItem[] => {
  if (listens === undefined) return items
  const taken = items.filter(({ kind }) => kind === 'unsafe' || kind === 'try-again').length
  let room = listens - taken
  return items.filter(({ kind }) => !asksForAListener.has(kind) || room-- > 0)
}

/** D31: what somebody who is not safe wrote just now stands in the place of their call. */
export const onceEach = (items: readonly TodayItem[]): readonly TodayItem[] => {
  const newer = new Set(items.flatMap(item => (item.kind === 'unsafe-said-more' ? item.share : [])))
  return items.filter(item => item.kind !== 'unsafe' || !newer.has(item.share))
}

const reminders: ReadonlySet<TodayItem['kind']> = new Set([
  'walk-due',
  'plan-review',
  'reach-out',
  'season-over',
])

/** DA18, RO4, SN16: the rest of what I planned, of who may come to mind, or of what asks me to look it through, waits for another week. */
export const withinWeek = (items: readonly TodayItem[], left: number): readonly TodayItem[] => {
  let room = left
  return items.filter(({ kind }) => !reminders.has(kind) || room-- > 0)
}

export const reachedThisWeek = (
  self: Circle | undefined,
  now: number,
  { zone = 0 }: Connection,
): number => (self === undefined ? 0 : suggestionsTaken(self, dayAt(now, zone)))
