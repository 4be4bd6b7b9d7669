import type { Comer, PeoplePreview } from '#client/commands/peopleCommands.ts'
import { type FoundCard, type PersonCard, type PersonId, personLimits } from '#core/people/card.ts'
import { cleanLine } from '#core/people/vcard/clean.ts'

/** What to do with somebody of a file. */
export type Choice = 'out' | 'more' | 'own'

/** Nothing that is here is brought twice, and nothing that is new gets lost, unless one says so. */
export const choiceAtFirst = ({ here }: Comer): Choice =>
  here === undefined ? 'own' : here.saysMore ? 'more' : 'out'

/** What a person said to a preview; each by the place in the file. */
export interface Said {
  readonly choices: ReadonlyMap<number, Choice>
  /** For whom the file has no name. Nobody comes in without one. */
  readonly names: ReadonlyMap<number, string>
}

export const nothingSaid: Said = { choices: new Map(), names: new Map() }

export interface Chosen {
  readonly cards: readonly PersonCard[]
  readonly more: readonly { readonly person: PersonId; readonly card: FoundCard }[]
}

/** What will be brought in. */
export const chosenOf = (
  { comers }: Pick<PeoplePreview, 'comers'>,
  { choices, names }: Said,
): Chosen => {
  const cards: PersonCard[] = []
  const more: { person: PersonId; card: FoundCard }[] = []
  for (const [place, comer] of comers.entries()) {
    const choice = choices.get(place) ?? choiceAtFirst(comer)
    const { card, here } = comer
    const name = card.name ?? cleanLine(names.get(place) ?? '', personLimits.name)
    if (choice === 'own' && name !== undefined) cards.push({ ...card, name })
    if (choice === 'more' && here !== undefined) more.push({ person: here.person, card })
  }
  return { cards, more }
}

/** Somebody of a file, and where in it. */
export interface Placed {
  readonly comer: Comer
  readonly place: number
}

/** Somebody of a file who is new and has a name. */
export interface Newcomer extends PersonCard {
  readonly place: number
}

/** As a preview shows them: who has to be named first, who seems to be here, who is new. */
export const sorted = ({
  comers,
}: Pick<PeoplePreview, 'comers'>): {
  readonly nameless: readonly Placed[]
  readonly here: readonly Placed[]
  readonly fresh: readonly Newcomer[]
} => {
  const nameless: Placed[] = []
  const here: Placed[] = []
  const fresh: Newcomer[] = []
  for (const [place, comer] of comers.entries()) {
    const { card } = comer
    const { name } = card
    if (comer.here !== undefined) here.push({ comer, place })
    else if (name === undefined) nameless.push({ comer, place })
    else fresh.push({ ...card, name, place })
  }
  return { nameless, here, fresh }
}
