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
  'your-turn': 10,
  'asks-to-join': 11,
  'share-waits': 12,
  'nobody-yet': 13,
  'keeper-asked': 14,
  'side-asked': 15,
  'role-asked': 16,
  removed: 17,
  closing: 18,
  'keepers-gone': 19,
  'report-read': 20,
  'keepers-ready': 21,
  'stretch-asks': 22,
  'question-asks': 23,
  'stretch-over': 24,
  'stretch-open': 25,
  'question-open': 26,
  newcomer: 27,
  welcomed: 28,
  'unsent-words': 29,
  'recovery-sheet': 30,
}

export const ranked = (item: TodayItem, at = 0): Ranked => ({ rank: rankOf[item.kind], at, item })

export const tagOf = ({ id, name, colour }: Circle): CircleTag | undefined =>
  id === undefined ? undefined : { id, name, colour }
