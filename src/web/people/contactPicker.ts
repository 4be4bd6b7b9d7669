import { type PersonCard, personLimits } from '#core/people/card.ts'
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
): (() => Promise<readonly PersonCard[]>) | undefined => {
  const { contacts } = browser
  if (contacts === undefined || typeof contacts.select !== 'function') return undefined
  return async () => {
    const picked = await contacts.select(['name', 'tel', 'email'], { multiple: true })
    return picked.map(cardOf).filter(card => card !== undefined)
  }
}

const cardOf = ({ name = [], tel = [], email = [] }: Picked): PersonCard | undefined => {
  const phones = reaches(tel, personLimits.phone)
  const mails = reaches(email, personLimits.mail)
  const called =
    cleanLine(name[0] ?? '', personLimits.name) ??
    cleanLine(mails[0]?.value ?? phones[0]?.value ?? '', personLimits.name)
  if (called === undefined) return undefined
  return {
    name: called,
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
