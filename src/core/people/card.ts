import * as v from 'valibot'
import type { Brand } from '#base/brand.ts'
import type { EventId } from '../circle/ids.ts'
import { line, whole } from '../circle/text.ts'

/** Who kept them: the event that did, and of an import which of its people. */
export type PersonId = Brand<string, 'PersonId'>

/** A number or an address, as it was written, and what its owner calls it: home, work, any word. */
export interface Reach {
  readonly value: string
  readonly label?: string | undefined
}

/** A birthday; not everybody says the year. */
export interface Birthday {
  readonly month: number
  readonly date: number
  readonly year?: number | undefined
}

/** A person in my words. What is not known is not there. */
export interface PersonCard {
  readonly name: string
  /** Never written anew: what I typed or what stood in the file. */
  readonly phones?: readonly Reach[] | undefined
  readonly mails?: readonly Reach[] | undefined
  /** Where they live, in lines. */
  readonly addresses?: readonly Reach[] | undefined
  readonly note?: string | undefined
  readonly birthday?: Birthday | undefined
}

/** Somebody as they come from a file or from the phone: perhaps only a way to reach them, and no name. */
export interface FoundCard extends Omit<PersonCard, 'name'> {
  readonly name?: string | undefined
}

export const personLimits = {
  name: 120,
  phone: 80,
  mail: 254,
  address: 500,
  label: 40,
  note: 4_000,
  told: 500,
  /** Numbers of one person; as many addresses of each kind. */
  reaches: 20,
  accounts: 20,
} as const

// Controls would break a line, and turned-around letters make one name look like another.
const hidden = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** Some lines that show something. */
const lines = (max: number): v.GenericSchema<unknown, string> =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check(text => text.trim() !== '' && !hidden.test(text)),
  )

const reaches = (
  value: v.GenericSchema<unknown, string>,
): v.GenericSchema<unknown, readonly Reach[]> =>
  v.pipe(
    v.array(v.object({ value, label: v.optional(line(personLimits.label)) })),
    v.maxLength(personLimits.reaches),
  )

const idShape = /^[0-7][0-9A-HJKMNP-TV-Z]{25}(-(0|[1-9][0-9]{0,3}))?$/

export const parsePersonId = (text: string): PersonId | undefined =>
  idShape.test(text) ? (text as PersonId) : undefined

export const personIdSchema: v.GenericSchema<unknown, PersonId> =
  // Only here does a text become one without passing the function above.
  v.pipe(v.string(), v.maxLength(31), v.regex(idShape)) as unknown as v.GenericSchema<
    unknown,
    PersonId
  >

/** Who is kept alone bears the id of that event; of an import, with their place in it. */
export const personIdOf = (event: EventId, place?: number): PersonId =>
  `${event}${place === undefined ? '' : `-${place}`}` as PersonId

export const birthdaySchema: v.GenericSchema<unknown, Birthday> = v.object({
  month: whole(1, 12),
  date: whole(1, 31),
  year: v.optional(whole(1800, 2200)),
})

/** The parts of a card, each as it may be said alone. */
export const cardParts = {
  name: line(personLimits.name),
  phones: reaches(line(personLimits.phone)),
  mails: reaches(line(personLimits.mail)),
  addresses: reaches(lines(personLimits.address)),
  note: lines(personLimits.note),
} as const

type Said = { -readonly [Part in keyof PersonCard]: PersonCard[Part] }

/** What of a card says something, and nothing else. One of thousands: no part is copied twice. */
export const saidIn = (card: PersonCard): PersonCard => {
  const { name, phones = [], mails = [], addresses = [], note = '', birthday } = card
  const said: Said = { name }
  if (phones.length > 0) said.phones = phones
  if (mails.length > 0) said.mails = mails
  if (addresses.length > 0) said.addresses = addresses
  if (note !== '') said.note = note
  if (birthday !== undefined) said.birthday = birthday
  return said
}

const besideName = {
  phones: v.optional(cardParts.phones),
  mails: v.optional(cardParts.mails),
  addresses: v.optional(cardParts.addresses),
  note: v.optional(cardParts.note),
  birthday: v.optional(birthdaySchema),
} as const

export const cardSchema: v.GenericSchema<unknown, PersonCard> = v.object({
  name: cardParts.name,
  ...besideName,
})

export const foundCardSchema: v.GenericSchema<unknown, FoundCard> = v.object({
  name: v.optional(cardParts.name),
  ...besideName,
})
