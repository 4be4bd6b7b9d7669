import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import type { Share } from './sharing.ts'

/** So many of the latest may still ask something of somebody. A circle lives with a few at a time. */
export const recentCount = 500

/**
 * The shares that Today looks at, in log order: the latest, and everyone's *not safe*, however old (D2). What
 * is before them stands in its circle, and asks nobody any more; a circle of years opens like a new one.
 */
export const recentShares = ({ sharing: { order, shares, unsafe } }: Circle): readonly Share[] => {
  const from = Math.max(0, order.length - recentCount)
  const latest = order.slice(from)
  const here = new Set(latest)
  return [...unsafe.filter(entry => !here.has(entry)), ...latest].flatMap(
    entry => own(shares, entry) ?? [],
  )
}

/** Those with which somebody said that they are not safe, in log order. */
export const unsafeShares = ({ sharing: { shares, unsafe } }: Circle): readonly Share[] =>
  unsafe.flatMap(entry => own(shares, entry) ?? [])
