import * as v from 'valibot'
import { type AccountId, accountIdSchema, type EventId, eventIdSchema } from '../circle/ids.ts'
import { showsSomething, whole } from '../circle/text.ts'
import {
  type Birthday,
  birthdaySchema,
  cardParts,
  cardSchema,
  type PersonCard,
  type PersonId,
  personIdSchema,
  personLimits,
} from './card.ts'

/** What somebody told me last, in my words, and on which day (days since 1970). */
export interface Told {
  readonly words: string
  readonly on: number
}

/** The parts of a person that are said anew. An empty list or text, or `null`, takes one away. */
export interface PersonChange {
  readonly name?: string | undefined
  readonly phones?: PersonCard['phones']
  readonly mails?: PersonCard['mails']
  readonly addresses?: PersonCard['addresses']
  readonly note?: string | undefined
  readonly birthday?: Birthday | null | undefined
  readonly told?: Told | null | undefined
  /** Under which accounts they are in my circles. */
  readonly accounts?: readonly AccountId[] | undefined
}

/** So many people stand in one entry of an import at most; fewer, where their cards are long. */
export const maxInChunk = 200

export type PeopleAct =
  | ({
      readonly t: 'person-kept'
      readonly accounts?: readonly AccountId[] | undefined
    } & PersonCard)
  /** Only what changed, so that two devices which change different things both hold. */
  | ({ readonly t: 'person-changed'; readonly person: PersonId } & PersonChange)
  | { readonly t: 'person-let-go'; readonly person: PersonId }
  /** People out of a file, or out of the phone: one import is as many of these as it needs. */
  | {
      readonly t: 'people-imported'
      readonly import: EventId
      readonly people: readonly PersonCard[]
    }
  /** All who came with it go, except who was changed since. It brings nobody any more. */
  | { readonly t: 'import-undone'; readonly import: EventId }
  /** Two that are one: what `from` has goes to `into`. */
  | { readonly t: 'people-merged'; readonly into: PersonId; readonly from: PersonId }
  /** They look alike and are two: nobody asks again. */
  | { readonly t: 'people-told-apart'; readonly one: PersonId; readonly other: PersonId }

const accounts = v.pipe(v.array(accountIdSchema), v.maxLength(personLimits.accounts))

const toldSchema: v.GenericSchema<unknown, Told> = v.object({
  words: v.pipe(v.string(), v.maxLength(personLimits.told), v.check(showsSomething)),
  on: whole(0, 100_000),
})

const { name, phones, mails, addresses, note } = cardParts

export const peopleSchemas: {
  readonly [T in PeopleAct['t']]: v.GenericSchema<unknown, Extract<PeopleAct, { t: T }>>
} = {
  'person-kept': v.object({
    t: v.literal('person-kept'),
    name,
    phones: v.optional(phones),
    mails: v.optional(mails),
    addresses: v.optional(addresses),
    note: v.optional(note),
    birthday: v.optional(birthdaySchema),
    accounts: v.optional(accounts),
  }),
  'person-changed': v.object({
    t: v.literal('person-changed'),
    person: personIdSchema,
    name: v.optional(name),
    phones: v.optional(phones),
    mails: v.optional(mails),
    addresses: v.optional(addresses),
    note: v.optional(v.union([v.literal(''), note])),
    birthday: v.nullish(birthdaySchema),
    told: v.nullish(toldSchema),
    accounts: v.optional(accounts),
  }),
  'person-let-go': v.object({ t: v.literal('person-let-go'), person: personIdSchema }),
  'people-imported': v.object({
    t: v.literal('people-imported'),
    import: eventIdSchema,
    people: v.pipe(v.array(cardSchema), v.minLength(1), v.maxLength(maxInChunk)),
  }),
  'import-undone': v.object({ t: v.literal('import-undone'), import: eventIdSchema }),
  'people-merged': v.object({
    t: v.literal('people-merged'),
    into: personIdSchema,
    from: personIdSchema,
  }),
  'people-told-apart': v.object({
    t: v.literal('people-told-apart'),
    one: personIdSchema,
    other: personIdSchema,
  }),
}
