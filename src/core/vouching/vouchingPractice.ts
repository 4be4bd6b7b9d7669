import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type VouchingAct, vouchingSchemas } from './events.ts'

/**
 * C32: a member vouches for another member and never for themselves, and only for the keys that
 * the other has now: what was compared before a change of keys says nothing of the new ones.
 */
const refusalOf = (circle: Circle, by: AccountId, act: VouchingAct): Refusal | undefined => {
  if (act.account === by) return 'yourself'
  if (presentMember(circle, act.account) === undefined) return 'no-such-member'
  return own(circle.vouching.gens, act.account) === act.gen ? undefined : 'other-keys'
}

const replay = ({ vouching }: Circle, { by, act }: Said<VouchingAct>): void => {
  const mine = own(vouching.vouches, act.account) ?? {}
  mine[by] = { gen: act.gen, how: act.how }
  vouching.vouches[act.account] = mine
}

/** Who has met whom, and so knows that nobody is in between. */
export const vouchingPractice: Practice<VouchingAct> = {
  name: 'vouching',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: vouchingSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack: () => undefined,
}
