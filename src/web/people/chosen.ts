import type { Comer, PeoplePreview } from '#client/commands/peopleCommands.ts'
import type { PersonCard, PersonId } from '#core/people/card.ts'

/** What to do with somebody who seems to be here. */
export type Choice = 'out' | 'more' | 'own'

/** Nothing that is here is brought twice, and nothing that is new gets lost, unless one says so. */
export const choiceAtFirst = ({ here }: Comer): Choice =>
  here === undefined ? 'own' : here.saysMore ? 'more' : 'out'

export interface Chosen {
  readonly cards: readonly PersonCard[]
  readonly more: readonly { readonly person: PersonId; readonly card: PersonCard }[]
}

/** What will be brought in; `choices` by the place in the file. */
export const chosenOf = (
  { comers }: Pick<PeoplePreview, 'comers'>,
  choices: ReadonlyMap<number, Choice>,
): Chosen => {
  const cards: PersonCard[] = []
  const more: { person: PersonId; card: PersonCard }[] = []
  for (const [place, comer] of comers.entries()) {
    const choice = choices.get(place) ?? choiceAtFirst(comer)
    if (choice === 'own') cards.push(comer.card)
    if (choice === 'more' && comer.here !== undefined)
      more.push({ person: comer.here.person, card: comer.card })
  }
  return { cards, more }
}
