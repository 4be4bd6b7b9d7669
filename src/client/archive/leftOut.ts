import type { Circle } from '#core/circle/circle.ts'
import type { Act, Event } from '#core/circle/fact.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import { practiceOf } from '#core/circle/practices.ts'
import type { LeftOut } from './archiveFormat.ts'

/**
 * Words that this device can open and the app does not show: whether two others felt heard (rule
 * H9), what devices of one account keep for each other (old keys among it), and kinds of a newer
 * Herewith, of which nobody here can say whom they are for. An archive does not show them either.
 */
export const leftOutOf = (
  circle: Circle,
  me: AccountId,
  by: AccountId,
  event: Event,
): LeftOut | undefined => {
  if (event.t === 'unknown') return 'unknown'
  return actsOf(event).every(act => isShown(circle, me, by, act)) ? undefined : 'not-shown'
}

/**
 * Whether an event is of a kind that is left out at all; for whoever opens one and asks. A Herewith
 * that is newer than the archive may know a kind that was unknown when it was made.
 */
export const mayBeLeftOut = (event: Event, reason: LeftOut): boolean =>
  reason === 'unknown' ||
  event.t === 'unknown' ||
  actsOf(event).some(act => act.t === 'heard-answered' || isOfVault(act))

const actsOf = (event: Exclude<Event, { readonly t: 'unknown' }>): readonly Act[] =>
  event.t === 'batch' ? event.ops : [event]

const isOfVault = (act: Act): boolean => practiceOf(act.t)?.name === 'vault'

const isShown = (circle: Circle, me: AccountId, by: AccountId, act: Act): boolean => {
  if (isOfVault(act)) return false
  if (act.t !== 'heard-answered' || by === me) return true
  const { moves, gone } = circle.sharing
  return (own(moves, act.move) ?? own(gone, act.move))?.by === me
}
