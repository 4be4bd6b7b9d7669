import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { presentMember } from '../circle/presence.ts'
import type { Connection, TodayItem } from './today.ts'
import type { CircleTag } from './items/circleTag.ts'

export interface Ranked {
  readonly rank: number
  readonly at: number
  readonly item: TodayItem
}

/** D4: the order of need. */
const order = [
  'my-call',
  'unsafe-unsent',
  'call-to-me',
  'left-asked',
  'unsafe-answered',
  'unsafe',
  'unsafe-said-more',
  'unsafe-nobody-yet',
  'safe-now',
  'return-running',
  'history-does-not-add-up',
  'report',
  'answer-them',
  'offer-asks',
  'answered',
  'said-more',
  'day-mine',
  'left-here',
  'left-came',
  'note-came',
  'here-answer',
  'plan-shown',
  'offer-accepted',
  'view-welcome',
  'you-heard',
  'guessed',
  'guess-answered',
  'view-asked',
  'try-again',
  'your-turn',
  'asks-to-join',
  'share-waits',
  'nobody-yet',
  'day-near',
  'call-over',
  'catcher-asked',
  'confidant-asked',
  'keeper-asked',
  'side-asked',
  'role-asked',
  'owning-answered',
  'owning-asks',
  'repair-asks',
  'repair-agreed',
  'companion-asked',
  'nudged',
  'companion-answered',
  'offer-waits',
  'commitment-due',
  'walk-due',
  'day-proposed',
  'commitment-over',
  'removed',
  'closed',
  'closing',
  'keepers-gone',
  'report-read',
  'keepers-ready',
  'perspective-asks',
  'stretch-asks',
  'question-asks',
  'stretch-over',
  'perspective-open',
  'stretch-open',
  'question-open',
  'seen-in-me',
  'note-thanked',
  'notes-declined',
  'walk-over',
  'newcomer',
  'welcomed',
  'unsent-words',
  'reach-out-asks',
  'reach-out',
  'weeks-ask',
  'plan-review',
  'season-over',
  'recovery-sheet',
] as const satisfies readonly TodayItem['kind'][]

/** A kind that is missing above does not compile. */
type Ordered = (typeof order)[number]
const rankOf = new Map<TodayItem['kind'], number>(order.map((kind, rank) => [kind, rank]))

export const ranked = (item: TodayItem & { readonly kind: Ordered }, at = 0): Ranked => ({
  rank: rankOf.get(item.kind) ?? order.length,
  at,
  item,
})

export const tagOf = ({ id, name, colour }: Circle): CircleTag | undefined =>
  id === undefined ? undefined : { id, name, colour }

/** D7: a circle whose history does not add up says so, and asks for nothing else. */
export const askingTag = (
  circle: Circle,
  { halted }: Pick<Connection, 'halted'>,
): CircleTag | undefined => {
  const tag = tagOf(circle)
  return tag === undefined || halted.includes(tag.id) ? undefined : tag
}

/** Of a circle that is open, and that I am in. */
export const openTag = (
  circle: Circle,
  me: AccountId,
  connection: Pick<Connection, 'halted'>,
): CircleTag | undefined =>
  circle.closed || presentMember(circle, me) === undefined
    ? undefined
    : askingTag(circle, connection)

/** However many circles ask the same: one card, the neediest. */
export const neediest = (found: readonly Ranked[]): readonly Ranked[] =>
  found.toSorted((a, b) => a.rank - b.rank).slice(0, 1)
