import type { OfOneCircle } from './ofOneCircle.ts'
import { dayMs } from '../circle/circle.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite } from '../circle/presence.ts'
import { answersSeenUpTo } from '../owning/answersSeen.ts'
import { isAnnounced } from '../owning/choice.ts'
import { isToMe } from '../owning/view.ts'
import { isLaidAside, isOfferedToMe } from '../repair/view.ts'
import { isOver } from '../repair/rules.ts'
import { askingTag, ranked } from './ranked.ts'

/** As long as something asks on Today, if nothing is chosen; then it waits where it is. */
const askShownMs = 14 * dayMs
/** As long as an answer is told there. */
const answerShownMs = 3 * dayMs

/**
 * D29: an owning to me until I have chosen, an offer to agree on something; an answer to mine and a
 * yes to mine until I was there (OW15). Once each: nothing reminds anybody. Without my self circle nothing is known of what I
 * chose, and nothing is asked.
 */
export const ofOwnings: OfOneCircle = (circle, self, me, now, connection, limits) => {
  const tag = askingTag(circle, connection)
  if (tag === undefined || self === undefined || !mayWrite(circle, me)) return []
  const isNew = (at: number, forMs: number): boolean => now - at <= forMs
  const seen = answersSeenUpTo(circle, self)
  const ownings = Object.values(circle.owning.all).flatMap(one => {
    const from = personView(circle, one.by === me ? one.to : one.by, me, limits)
    if (!from.present || from.blocked) return []
    const last = one.answers.at(-1)
    if (one.by === me)
      return last !== undefined && last.seq > seen && isNew(last.at, answerShownMs)
        ? [ranked({ kind: 'owning-answered', circle: tag, from }, last.at)]
        : []
    const asks = isToMe(circle, one, me, limits) && isAnnounced(circle, self, one)
    return asks && last === undefined && isNew(one.at, askShownMs)
      ? [ranked({ kind: 'owning-asks', circle: tag, from }, one.at)]
      : []
  })
  const repairs = Object.values(circle.repair.all).flatMap(one => {
    const from = personView(circle, one.by === me ? one.to : one.by, me, limits)
    if (!from.present || from.blocked || isOver(one)) return []
    const { agreedAt, agreedSeq = 0 } = one
    if (one.by === me)
      return agreedAt !== undefined && agreedSeq > seen && isNew(agreedAt, answerShownMs)
        ? [ranked({ kind: 'repair-agreed', circle: tag, from }, agreedAt)]
        : []
    const asks =
      agreedAt === undefined &&
      isOfferedToMe(circle, one, me, limits) &&
      !isLaidAside(circle, self, one.by)
    return asks && isNew(one.at, askShownMs)
      ? [ranked({ kind: 'repair-asks', circle: tag, from }, one.at)]
      : []
  })
  return [...ownings, ...repairs]
}
