import { sayDay } from '#base/sayDay.ts'
import type { Offered } from '#core/sharing/offer.ts'
import type { Catalogue } from '#web/text/en.ts'
import { type Language, regionOf } from '#web/text/language.ts'

/** When: a day and a time of it, and what was said in words. */
export const whenLine = (
  { day, part, when }: Offered,
  { offers }: Catalogue,
  language: Language,
): string => {
  const named = day === undefined ? undefined : sayDay(regionOf(language), day)
  const whole =
    named === undefined || part === undefined ? named : `${named}, ${offers.parts[part]}`
  return [whole, when].filter(said => said !== undefined).join(' · ')
}

/** "A walk · Thursday 3 December, evening". What is none of these kinds stands in the words beside it. */
export const offerLine = (offer: Offered, text: Catalogue, language: Language): string => {
  const when = whenLine(offer, text, language)
  return offer.what === 'other' && when !== '' ? when : `${text.offers.kinds[offer.what]} · ${when}`
}
