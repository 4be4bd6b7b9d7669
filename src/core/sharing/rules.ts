import { isBound } from '../agreement/rules.ts'
import type { Readers } from '../aside/audience.ts'
import { answerRefusal, samePeopleRefusal } from '../aside/rules.ts'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { SharingAct } from './events.ts'
import { movesFor, needsWords, offeredNeeds } from './moves.ts'
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
      if (!offeredNeeds.includes(act.need)) return 'not-yet-offered' // H1
      // C28: who is not safe is never held up.
      if (act.need !== 'unsafe' && isBound(circle, by)) return 'agreement-first'
      // H2: somebody who is not safe may send without finding words.
      return saysNothing(act) && act.need !== 'unsafe' ? 'no-words' : undefined
    case 'move-made':
      return moveRefusal(circle, by, act, readers)
    case 'heard-answered': {
      const move = own(circle.sharing.moves, act.move)
      // H12: what was said of an answer holds when its words are gone.
      const share = move === undefined ? act.share : move.share
      if (share === undefined) return missing(circle, act.move, 'no-such-move')
      // H8: whether somebody was heard is theirs to say.
      if (own(circle.sharing.shares, share)?.by !== by) return 'not-yours'
      return move === undefined ? undefined : samePeopleRefusal(circle, move, readers) // B5
    }
    case 'share-rested': {
      const share = own(circle.sharing.shares, act.share)
      if (share === undefined) return missing(circle, act.share, 'no-such-share')
      if (share.by !== by) return 'not-yours' // H10
      return samePeopleRefusal(circle, share, readers) // B5
    }
  }
}

const moveRefusal = (
  circle: Circle,
  by: AccountId,
  act: Extract<SharingAct, { t: 'move-made' }>,
  readers: Readers,
): Refusal | undefined => {
  const share = own(circle.sharing.shares, act.share)
  if (share === undefined) return missing(circle, act.share, 'no-such-share')
  if (share.by === by) return 'your-own-share' // H5
  if (act.move === 'offer') return 'not-yet-offered'
  if (!fits(share, act.move))
    return act.move === 'view' ? 'not-invited-to-advise' : 'not-for-this-need' // H4, H3
  if (needsWords(act.move) && saysNothing(act)) return 'no-words' // H6
  return answerRefusal(circle, share, readers) // B5
}

/** F1: a picture or a voice note speaks for itself. */
const saysNothing = ({ words, files }: Extract<SharingAct, { readonly words: string }>): boolean =>
  words.trim() === '' && files === undefined

const fits = (share: Share, move: Parameters<typeof needsWords>[0]): boolean =>
  movesFor(share.need, share.invitesViews).includes(move)

const missing = (circle: Circle, entry: EntryId, refusal: Refusal): Refusal =>
  own(circle.sharing.gone, entry) === undefined ? refusal : 'taken-back'
