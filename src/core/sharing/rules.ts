import { isBound } from '../agreement/rules.ts'
import type { Readers } from '../aside/audience.ts'
import { betweenTwo } from '../aside/betweenTwo.ts'
import { samePeopleRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { SharingAct } from './events.ts'
import { moveRefusal, saysNothing } from './moveRules.ts'
import { takesAsking } from './moves.ts'
import type { Share } from './sharing.ts'

/** The rules of sharing, in one place. Numbers refer to docs/RULES.md. */
export const sharingRefusalOf = (
  circle: Circle,
  by: AccountId,
  act: SharingAct,
  readers?: Readers,
): Refusal | undefined => {
  switch (act.t) {
    case 'share-offered':
      // C28: who is not safe is never held up.
      if (act.need !== 'unsafe' && isBound(circle, by)) return 'agreement-first'
      if (act.since !== undefined && act.need !== 'rejoice') return 'wrong-value' // RI1
      // H2: somebody who is not safe may send without finding words.
      return saysNothing(act) && act.need !== 'unsafe' ? 'no-words' : undefined
    case 'move-made': {
      const share = own(circle.sharing.shares, act.share)
      if (share === undefined) return missing(circle, act.share, 'no-such-share')
      return moveRefusal(circle, by, act, share, readers)
    }
    case 'heard-answered': {
      const move = own(circle.sharing.moves, act.move)
      // H12: what was said of an answer holds when its words are gone.
      const share = move === undefined ? act.share : move.share
      if (share === undefined) return missing(circle, act.move, 'no-such-move')
      // H8: whether somebody was heard is theirs to say.
      if (own(circle.sharing.shares, share)?.by !== by) return 'not-yours'
      if (move === undefined) return undefined
      // H36: what the sharer said themselves is no answer.
      return move.move === 'more' ? 'not-yours' : samePeopleRefusal(circle, move, readers) // B5
    }
    case 'meant-said':
      return meantRefusal(circle, by, act.move, readers)
    case 'share-rested': {
      const share = own(circle.sharing.shares, act.share)
      if (share === undefined) return missing(circle, act.share, 'no-such-share')
      if (share.by !== by) return 'not-yours' // H10
      return samePeopleRefusal(circle, share, readers) // B5
    }
    case 'view-asked': {
      const share = own(circle.sharing.shares, act.share)
      if (share === undefined) return missing(circle, act.share, 'no-such-share')
      return askRefusal(by, share) ?? samePeopleRefusal(circle, share, readers) // B5
    }
    case 'view-answered': {
      const share = own(circle.sharing.shares, act.share)
      if (share === undefined) return missing(circle, act.share, 'no-such-share')
      if (share.by !== by) return 'not-yours'
      if (own(share.viewAsks ?? {}, act.account) === undefined) return 'not-asked'
      return samePeopleRefusal(circle, share, readers) // B5
    }
    case 'offer-answered':
    case 'offer-done':
      return offerRefusal(circle, by, act, readers)
  }
}

/** H38: by the sharer, to the one who said it back, whoever else reads what was said back. */
const meantRefusal = (
  circle: Circle,
  by: AccountId,
  entry: EntryId,
  readers: Readers,
): Refusal | undefined => {
  const move = own(circle.sharing.moves, entry)
  if (move === undefined) return missing(circle, entry, 'no-such-move')
  if (own(circle.sharing.shares, move.share)?.by !== by || move.by === by) return 'not-yours'
  const two = betweenTwo(circle, by, move.by)
  return readers?.join() === two?.join() ? undefined : 'not-the-same-people'
}

/** H30: asked once, where a thought may help and nobody invited it. */
const askRefusal = (by: AccountId, share: Share): Refusal | undefined => {
  if (share.by === by) return 'your-own-share'
  if (!takesAsking(share.need) || share.invitesViews) return 'not-for-this-need'
  return own(share.viewAsks ?? {}, by) === undefined ? undefined : 'asked-already'
}

/** H33, H34: the sharer says yes or not now; after a yes, either of the two says whether it happened. */
const offerRefusal = (
  circle: Circle,
  by: AccountId,
  act: Extract<SharingAct, { t: 'offer-answered' | 'offer-done' }>,
  readers: Readers,
): Refusal | undefined => {
  const move = own(circle.sharing.moves, act.move)
  if (move?.offer === undefined) return missing(circle, act.move, 'no-such-move')
  const isSharer = own(circle.sharing.shares, move.share)?.by === by
  if (!isSharer && (act.t === 'offer-answered' || move.by !== by)) return 'not-yours'
  if (act.t === 'offer-done' && move.offerAnswer !== 'accepted') return 'not-accepted'
  return samePeopleRefusal(circle, move, readers) // B5
}

const missing = (circle: Circle, entry: EntryId, refusal: Refusal): Refusal =>
  own(circle.sharing.gone, entry) === undefined ? refusal : 'taken-back'
