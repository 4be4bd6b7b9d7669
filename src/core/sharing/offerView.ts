import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { mayWrite } from '../circle/presence.ts'
import type { OfferView } from './shareView.ts'
import type { Move, Share } from './sharing.ts'

/** An offer as `me` sees it. H33, H34: a yes, and that it happened, are for all who read the offer. */
export const offerView = (
  circle: Circle,
  share: Share,
  { by, offer, offerAnswer, acceptedAt, happened }: Move,
  me: AccountId,
): OfferView | undefined => {
  if (offer === undefined) return undefined
  const isOfTwo = share.by === me || by === me
  const mayAct = mayWrite(circle, me)
  return {
    ...offer,
    answer: isOfTwo || offerAnswer === 'accepted' ? offerAnswer : undefined,
    acceptedAt: isOfTwo ? acceptedAt : undefined,
    happened: isOfTwo || happened === 'yes' ? happened : undefined,
    canAnswer: mayAct && share.by === me && happened === undefined,
    canSayHappened: mayAct && isOfTwo && offerAnswer === 'accepted',
  }
}

/** H35: somebody counts on it. What came of it can be said; after that the words are theirs again. */
export const isAgreed = ({ offerAnswer, happened }: Move): boolean =>
  offerAnswer === 'accepted' && happened === undefined
