import { type FoundCard, personLimits } from '#core/people/card.ts'
import { nameAmong } from '#core/people/nameAmong.ts'
import { cleanLine } from '#core/people/vcard/clean.ts'

/** The Contact Picker API (W3C), as far as it is used; only some browsers of phones have it. */
interface Picked {
  readonly name?: readonly string[]
  readonly tel?: readonly string[]
  readonly email?: readonly string[]
}

interface ContactsManager {
  select(
    properties: readonly string[],
    options: { readonly multiple: boolean },
  ): Promise<readonly Picked[]>
}

/** `undefined` where this browser has no picker. */
export const contactPicker = (
  browser: { readonly contacts?: ContactsManager } = navigator as unknown as {
    readonly contacts?: ContactsManager
  },
): (() => Promise<readonly FoundCard[]>) | undefined => {
  const { contacts } = browser
  if (contacts === undefined || typeof contacts.select !== 'function') return undefined
  return async () => {
    const picked = await contacts.select(['name', 'tel', 'email'], { multiple: true })
    return picked.map(cardOf).filter(card => card !== undefined)
  }
}

const cardOf = ({ name = [], tel = [], email = [] }: Picked): FoundCard | undefined => {
  const phones = reaches(tel, personLimits.phone)
  const mails = reaches(email, personLimits.mail)
  const said = [name[0], mails[0]?.value].map(text => cleanLine(text ?? '', personLimits.name))
  const called = nameAmong(said, phones)
  if (called === undefined && phones.length === 0) return undefined
  return {
    ...(called === undefined ? {} : { name: called }),
    ...(phones.length === 0 ? {} : { phones }),
    ...(mails.length === 0 ? {} : { mails }),
  }
}

const reaches = (values: readonly string[], max: number) =>
  [...new Set(values)]
    .map(value => cleanLine(value, max))
    .filter(value => value !== undefined)
    .slice(0, personLimits.reaches)
    .map(value => ({ value }))
