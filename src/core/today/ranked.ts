import type { Circle } from '../circle/circle.ts'
import type { CircleTag, TodayItem } from './today.ts'

export interface Ranked {
  readonly rank: number
  readonly at: number
  readonly item: TodayItem
}

/** D4: the order of need. */
const rankOf: Readonly<Record<TodayItem['kind'], number>> = {
  'unsafe-unsent': 0,
  'unsafe-answered': 1,
  unsafe: 2,
  'unsafe-nobody-yet': 3,
  'return-running': 4,
  'history-does-not-add-up': 5,
  report: 6,
  'answer-them': 7,
  answered: 8,
  'try-again': 9,
  'asks-to-join': 10,
  'share-waits': 11,
  'nobody-yet': 12,
  'keeper-asked': 13,
  'side-asked': 14,
  'role-asked': 15,
  removed: 16,
  closing: 17,
  'keepers-gone': 18,
  'report-read': 19,
  'keepers-ready': 20,
  'stretch-asks': 21,
  'stretch-over': 22,
  'stretch-open': 23,
  newcomer: 24,
  welcomed: 25,
  'unsent-words': 26,
  'recovery-sheet': 27,
}

export const ranked = (item: TodayItem, at = 0): Ranked => ({ rank: rankOf[item.kind], at, item })

export const tagOf = ({ id, name, colour }: Circle): CircleTag | undefined =>
  id === undefined ? undefined : { id, name, colour }
