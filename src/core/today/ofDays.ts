import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import type { OfOneCircle } from './ofOneCircle.ts'
import { personView } from '../circle/personView.ts'
import { dayAt } from '../commitment/due.ts'
import { daysUntil } from '../day/occurs.ts'
import { daysFor, isAside, proposedFor } from '../day/view.ts'
import { newsFor, wouldRatherNot } from '../note/view.ts'
import type { Limits } from '../vault/limits.ts'
import { nextNote } from '../walk/walk.ts'
import { walksDue } from '../walk/view.ts'
import { openTag, type Ranked, ranked } from './ranked.ts'
import type { CircleTag } from './items/circleTag.ts'

/**
 * DA4 to DA6, DA11, DA14: days that are near, notes that came, and notes I planned. By the calendar where
 * this device is. Without my self circle nothing is known of what I set aside, so nothing is asked.
 */
export const ofDays: OfOneCircle = (circle, self, me, now, connection, limits) => {
  // Also while posting is paused: a day comes all the same, and one can still ring.
  const tag = openTag(circle, me, connection)
  if (tag === undefined || self === undefined) return []
  const it = { circle, self, me, limits, tag, today: dayAt(now, connection.zone ?? 0) }
  return [...near(it), ...proposed(it), ...notes(it), ...walks(it)]
}

interface About {
  readonly circle: Circle
  readonly self: Circle
  readonly me: AccountId
  readonly limits: Limits
  readonly tag: CircleTag
  readonly today: number
}

const near = ({ circle, self, me, limits, tag, today }: About): readonly Ranked[] =>
  daysFor(circle, me, limits).flatMap(({ entry, by, says }) => {
    const days = daysUntil(says, today)
    if (days === undefined || isAside(circle, self, entry, today)) return []
    const base = { circle: tag, day: entry, says }
    if (by === me)
      return days === 0 ? [ranked({ kind: 'day-mine', ...base, until: today }, today)] : []
    const from = personView(circle, by, me, limits)
    // DA5: set aside before, it comes once more on the day itself.
    const until = days === 0 ? today : today + days - 1
    return [ranked({ kind: 'day-near', ...base, from, days, until }, today + days)]
  })

const proposed = ({ circle, self, me, limits, tag, today }: About): readonly Ranked[] =>
  proposedFor(circle, self, me, today, limits)
    .filter(({ of }) => of === me)
    .map(({ entry, by, at, says }) => {
      const from = personView(circle, by, me, limits)
      return ranked({ kind: 'day-proposed', circle: tag, day: entry, from, says }, at)
    })

/** One card for each person, however much of it there is. */
const notes = ({ circle, self, me, limits, tag }: About): readonly Ranked[] => {
  const news = newsFor(circle, self, me, limits)
  const lastOfEach = new Map(news.map(each => [`${each.kind}/${each.other}`, each]))
  return [...lastOfEach.values()].map(({ kind, other, seq }) =>
    ranked({ kind, circle: tag, from: personView(circle, other, me, limits) }, seq),
  )
}

/** DA12: where they would rather have no notes, nothing reminds of them. */
const walks = ({ circle, self, me, limits, tag, today }: About): readonly Ranked[] =>
  walksDue(circle, self, me, today, limits)
    .filter(walk => !wouldRatherNot(circle, walk.with, me))
    .map(({ person, stands, because, pace, aYear, next }) =>
      stands === 'over'
        ? ranked({ kind: 'walk-over', circle: tag, from: person, aYear })
        : ranked(
            { kind: 'walk-due', circle: tag, from: person, because, skipTo: nextNote(pace, today) },
            next,
          ),
    )
