import type { OfOneCircle } from './ofOneCircle.ts'
import { type Circle, dayMs } from '../circle/circle.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import type { Commitment } from '../commitment/commitment.ts'
import { dayOf, isDue, isTooLate, lastSaidAt, saidOf, turnOf } from '../commitment/due.ts'
import { isReminded, mineIn, nudgeFor, standsOf } from '../commitment/view.ts'
import { askingTag, type Ranked, ranked } from './ranked.ts'
import type { CircleTag } from './items/circleTag.ts'

/** A yes is told for so long, unless something was said since. */
const yesShownMs = 2 * dayMs
/** As long as what ended stays on Today, if nobody says what comes now. */
const endShownMs = 14 * dayMs

/** D27: one card for each commitment that asks something of me, and none for any that does not. */
export const ofCommitments: OfOneCircle = (circle, self, me, now, connection, limits) => {
  const tag = askingTag(circle, connection)
  if (tag === undefined || !mayWrite(circle, me)) return []
  return mineIn(circle, me).flatMap(one => {
    const other = one.by === me ? one.companion : one.by
    const from = personView(circle, other, me, limits)
    if (!from.present) return []
    if (one.by !== me)
      return one.stands === 'asked' && !from.blocked && !isTooLate(one, dayOf(one, now)) // D10
        ? [ranked({ kind: 'companion-asked', circle: tag, from }, one.at)]
        : []
    return ofMine(circle, self, one, { tag, from, now })
  })
}

interface About {
  readonly tag: CircleTag
  readonly from: ReturnType<typeof personView>
  readonly now: number
}

const ofMine = (
  circle: Circle,
  self: Circle | undefined,
  one: Commitment,
  { tag, from, now }: About,
): readonly Ranked[] => {
  const stands = standsOf(circle, one, now)
  const today = dayOf(one, now)
  const answeredAt = one.answeredAt ?? one.at
  switch (stands) {
    case 'asked':
    case 'asked-again':
    case 'ended':
      return []
    case 'not-now':
    case 'alone':
      return now - (one.endedAt ?? answeredAt) <= endShownMs
        ? [ranked({ kind: 'companion-answered', circle: tag, from, says: stands }, answeredAt)]
        : []
    case 'over': {
      const overFor = (today - Math.min(one.last, today)) * dayMs
      return overFor > endShownMs ? [] : [ranked({ kind: 'commitment-over', circle: tag })]
    }
    case 'running': {
      const nudge = from.blocked ? undefined : nudgeFor(one, now)
      if (nudge !== undefined)
        return [ranked({ kind: 'nudged', circle: tag, from, words: nudge }, one.nudges.at(-1)?.at)]
      if (isReminded(circle, self, one) && isDueToday(one, today))
        return [ranked({ kind: 'commitment-due', circle: tag, what: one.what })]
      const isNew = now - answeredAt <= yesShownMs && (lastSaidAt(one) ?? 0) < answeredAt
      return isNew
        ? [ranked({ kind: 'companion-answered', circle: tag, from, says: stands }, answeredAt)]
        : []
    }
  }
}

/** Of each week, its last day; of a promise for once, the last day there is. */
export const isDueToday = (one: Commitment, today: number): boolean => {
  if (!isDue(one, today) || saidOf(one, turnOf(one, today)) !== undefined) return false
  if (one.often === 'once') return today === one.last
  return one.often !== 'weekly' || (today - one.first) % 7 === 6 || today === one.last
}
