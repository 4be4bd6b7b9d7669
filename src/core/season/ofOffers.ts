import { own } from '../circle/own.ts'
import { dayOf as dayOfDate } from '../day/calendar.ts'
import type { Offered, OfferKind } from '../sharing/offer.ts'
import { type LivedOf, mineIn, type SeasonLine } from './lived.ts'

const lineOf: Readonly<Record<OfferKind, SeasonLine>> = {
  call: 'calls',
  visit: 'meetings',
  walk: 'walks',
  meal: 'meals',
  ride: 'rides',
  other: 'hands',
}

/**
 * SN5: offers of which one of the two said that it happened, where I am one of them. Whether I gave or took is not
 * told apart: it was the two of us.
 */
export const ofOffers: LivedOf = ({ circles, me, dayOf, sharesOf }) =>
  circles.flatMap(circle => {
    const mine = mineIn(circle, me)
    return sharesOf(circle).flatMap(({ by, need, moves }) =>
      need === 'unsafe'
        ? []
        : moves.flatMap(entry => {
            const move = own(circle.sharing.moves, entry)
            const { offer, happened, happenedAt } = move ?? {}
            if (offer === undefined || happened !== 'yes' || happenedAt === undefined) return []
            if (move === undefined || !(mine.has(move.by) || mine.has(by))) return []
            return [{ line: lineOf[offer.what], day: dayItWas(offer, dayOf(happenedAt)) }]
          }),
    )
  })

/** On its day; where it has none, or one that had not come yet, when it was said. */
const dayItWas = ({ day }: Offered, saidOn: number): number => {
  if (day === undefined) return saidOn
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Math.min(saidOn, dayOfDate({ year, month, date }))
}
