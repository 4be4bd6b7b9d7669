import type { EventId } from '#core/circle/ids.ts'
import type { AlikeBy } from '#core/people/alike.ts'
import type { FoundCard, PersonCard, PersonId } from '#core/people/card.ts'
import type { ReadVCards } from '#core/people/vcard/readVCards.ts'
import type { Outcome } from './failure.ts'

/** Somebody who may come in, and who of my people they seem to be. */
export interface Comer {
  /** Without a name where there is nothing but a way to reach them: whoever brings them in names them. */
  readonly card: FoundCard
  readonly here?:
    | {
        readonly person: PersonId
        readonly name: string
        readonly by: AlikeBy
        readonly what: string
        /** A number or an address of theirs that is not known here. */
        readonly saysMore: boolean
      }
    | undefined
}

/** What a file would bring. Nothing is kept before somebody has looked at it. */
export interface PeoplePreview extends Omit<ReadVCards, 'cards'> {
  readonly comers: readonly Comer[]
}

/** My people; whatever is said of one of them alone goes through `sayToMyself`. */
export interface PeopleCommands {
  /** Reads a file of vCards on this device and looks who of them is here. Keeps nothing. */
  read(file: Uint8Array): Outcome<PeoplePreview>
  /** The same for people who come from elsewhere on this device. */
  look(cards: readonly FoundCard[]): Outcome<PeoplePreview>
  /**
   * Keeps all of them in one import, or none. `more`: what cards say of people who are here is added to
   * them, and stays when the import is undone.
   */
  bring(
    cards: readonly PersonCard[],
    more: readonly { readonly person: PersonId; readonly card: FoundCard }[],
  ): Outcome<EventId>
  /** Who came with it goes, except who was changed since; from the host too. */
  undo(imported: EventId): Outcome
  /** Lets go of somebody, on the host too: their words, unless others stand in the same entry. */
  letGo(person: PersonId): Outcome
}
