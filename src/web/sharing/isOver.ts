import type { OfferView } from '#core/sharing/shareView.ts'
import { dayOf } from './days.ts'

/**
 * H34: whether it happened is asked from its day on; where it has none, from the day after the yes on.
 * Nobody is asked in the second in which they said yes.
 */
export const isOver = (
  { canSayHappened, happened, day, acceptedAt }: OfferView,
  now: number,
): boolean => {
  if (!canSayHappened || happened !== undefined) return false
  const today = dayOf(new Date(now))
  if (day !== undefined) return day <= today
  return acceptedAt !== undefined && dayOf(new Date(acceptedAt)) < today
}
