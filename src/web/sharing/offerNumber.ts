import { theirNumber } from '#core/circle/phone.ts'
import type { OfferView, PersonView } from '#core/sharing/shareView.ts'

/** What a button beside an offer rings: not my own number, none after *not now*, and no code (CA26). */
export const offerNumber = (
  { phone, answer }: Pick<OfferView, 'phone' | 'answer'>,
  by: Pick<PersonView, 'isMe'>,
): string | undefined => (by.isMe || answer === 'notNow' ? undefined : theirNumber(phone))
