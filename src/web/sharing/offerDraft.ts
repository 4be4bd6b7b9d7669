import { isNumber } from '#core/circle/phone.ts'
import { type OfferDraft, type OfferKind, saysWhen } from '#core/sharing/offer.ts'
import type { Catalogue } from '#web/text/en.ts'
import type { MoveDraft } from './Reply.tsx'
import type { OpenShare } from './withSending.ts'

/** An offer as its writing begins: where there is one kind alone it is chosen, and danger is now. */
export const firstOffer = (
  { offers, unsafe }: OpenShare,
  what: OfferKind | undefined,
  text: Catalogue,
): OfferDraft => ({
  what: what ?? (offers.length === 1 ? offers[0] : undefined),
  ...(unsafe ? { when: text.offers.now } : {}),
})

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** The first thing that an offer still needs before it can go out. */
export const offerMissing = (
  offer: OfferDraft = {},
  wordless: boolean,
): 'what' | 'when' | 'phone' | 'words' | undefined => {
  if (offer.what === undefined) return 'what'
  if (!saysWhen({ day: offer.day, when: isBlank(offer.when) ? undefined : offer.when }))
    return 'when'
  if (offer.what === 'call' && offer.phone !== undefined && !isBlank(offer.phone))
    if (!isNumber(offer.phone)) return 'phone'
  return offer.what === 'other' && wordless ? 'words' : undefined
}

/** Nothing of it was written yet: closing it throws nothing away. */
export const saysNothing = ({ words, offer = {} }: MoveDraft): boolean =>
  words.trim() === '' && offer.day === undefined && isBlank(offer.when) && isBlank(offer.phone)
