import type { Circle } from '../circle/circle.ts'
import { fitsPolicy } from '../circle/circleKind.ts'
import type { Act } from '../circle/fact.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { isSteward, presentMember } from '../circle/presence.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { AgreementAct } from './events.ts'

/** The rules of the agreement. Numbers refer to docs/RULES.md. */
export const agreementRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: AgreementAct,
): Refusal | undefined => {
  switch (act.t) {
    // C27: somebody says yes for themselves, to a text that stands or stood here.
    case 'agreement-accepted':
      return isText(circle, act.agreement) ? undefined : 'no-such-agreement'
    case 'share-called':
      return isSteward(circle, by) ? undefined : 'stewards-only'
    case 'circle-handed-on':
      if (!isSteward(circle, by)) return 'stewards-only'
      if (circle.policy.history !== 'join') return 'not-here'
      return fitsPolicy(act.kind, circle.policy, circle.parent !== undefined)
        ? undefined
        : 'wrong-kind'
  }
}

/**
 * A former text counts: it may have been changed while a yes to it was on its way, and what is
 * said after that yes must not be lost.
 */
const isText = ({ agreement, agreed }: Circle, entry: EntryId): boolean =>
  agreement !== undefined &&
  (agreement.entry === entry || agreed.former.some(text => text.entry === entry))

const hasAccepted = ({ agreed }: Circle, account: AccountId): boolean =>
  own(agreed.accepted, account) !== undefined

/**
 * C28, at replay: whoever came in under an agreement has to accept it before they share. Somebody
 * who was there before it may have spoken without having seen it; their words are not lost.
 */
export const isBound = (circle: Circle, by: AccountId): boolean => {
  const { agreement, agreed } = circle
  if (agreement === undefined || agreed.since === undefined || hasAccepted(circle, by)) return false
  return (presentMember(circle, by)?.since ?? 0) > agreed.since
}

/** What somebody has to do before their first share here. */
export type FirstShare = 'free' | 'agree' | 'wait'

/**
 * C28, before writing: nobody's first share goes out before they accepted the agreement, whenever
 * they came. `wait`: what the circle is and what it agreed has not been handed on to them yet.
 */
export const firstShareOf = (circle: Circle, by: AccountId): FirstShare => {
  if (isWaiting(circle, by)) return 'wait'
  if (circle.agreement === undefined || hasAccepted(circle, by)) return 'free'
  return hasShared(circle, by) ? 'free' : 'agree'
}

const isWaiting = ({ policy, name, members }: Circle, by: AccountId): boolean =>
  policy.history === 'join' && name === undefined && (own(members, by)?.since ?? 1) > 1

// Somebody who was not safe has said nothing yet about the agreement.
const hasShared = ({ sharing }: Circle, by: AccountId): boolean =>
  sharing.order.some(entry => {
    const share = own(sharing.shares, entry)
    if (share !== undefined) return share.by === by && share.need !== 'unsafe'
    return own(sharing.gone, entry)?.by === by
  })

/** Asked before something is written, of a share that stands alone. *Unsafe* is never held up. */
export const firstShareRefusal = (circle: Circle, by: AccountId, act: Act): Refusal | undefined => {
  if (act.t !== 'share-offered' || act.need === 'unsafe') return undefined
  const { [firstShareOf(circle, by)]: refusal } = refusals
  return refusal
}

const refusals: Readonly<Record<FirstShare, Refusal | undefined>> = {
  free: undefined,
  agree: 'agreement-first',
  wait: 'not-handed-on',
}
