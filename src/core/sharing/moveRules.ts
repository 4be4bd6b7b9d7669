import type { Readers } from '../aside/audience.ts'
import { answerRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { SharingAct } from './events.ts'
import { movesFor, needsWords, offersFor } from './moves.ts'
import { saysWhen } from './offer.ts'
import { hasReflected } from './reflected.ts'
import type { Share } from './sharing.ts'

type MoveMade = Extract<SharingAct, { t: 'move-made' }>

/** The rules of one answer to a share that is there. Numbers refer to docs/RULES.md. */
export const moveRefusal = (
  circle: Circle,
  by: AccountId,
  act: MoveMade,
  share: Share,
  readers: Readers,
): Refusal | undefined => {
  // H5, H36: nobody answers their own share; they may say more.
  if (share.by === by && act.move !== 'more') return 'your-own-share'
  const ofKind = kindRefusal(circle, by, act, share, readers)
  if (ofKind !== undefined) return ofKind
  if (needsWords(act.move) && saysNothing(act)) return 'no-words' // H6
  return answerRefusal(circle, share, readers) // B5
}

const kindRefusal = (
  circle: Circle,
  by: AccountId,
  act: MoveMade,
  share: Share,
  readers: Readers,
): Refusal | undefined => {
  if (act.move === 'offer') return offerRefusal(act, share)
  if (act.offer !== undefined) return 'wrong-value'
  if (act.move === 'more') return share.by === by ? undefined : 'not-yours' // H36
  if (act.move === 'view') return viewRefusal(circle, by, share, readers)
  return movesFor(share.need, share.invitesViews).includes(act.move)
    ? undefined
    : 'not-for-this-need' // H3
}

/** H4: advice needs an invitation: the need itself, a word beside the share, or a yes to who asked. */
const viewRefusal = (
  { sharing }: Circle,
  by: AccountId,
  share: Share,
  readers: Readers,
): Refusal | undefined => {
  if (share.need === 'perspective')
    return hasReflected(sharing, share, by, readers) ? undefined : 'reflect-first' // H29
  return share.invitesViews || saidYes(share, by) ? undefined : 'not-invited-to-advise'
}

/** H30: the sharer said yes to "May I offer a thought?", and has not said otherwise since. */
export const saidYes = ({ viewAsks = {} }: Share, by: AccountId): boolean =>
  own(viewAsks, by)?.answer === 'yes'

/** H32: something concrete, with a time; of what fits what was asked for. */
const offerRefusal = (act: MoveMade, { need }: Share): Refusal | undefined => {
  const { offer } = act
  if (offer === undefined || !offersFor(need).includes(offer.what)) return 'not-for-this-need'
  if (offer.phone !== undefined && offer.what !== 'call') return 'wrong-value'
  if (offer.part !== undefined && offer.day === undefined) return 'wrong-value'
  if (!saysWhen(offer)) return 'no-time-said'
  return offer.what === 'other' && saysNothing(act) ? 'no-words' : undefined
}

/** F1: a picture or a voice note speaks for itself. */
export const saysNothing = ({
  words,
  files,
}: Extract<SharingAct, { readonly t: 'share-offered' | 'move-made' }>): boolean =>
  words.trim() === '' && files === undefined
