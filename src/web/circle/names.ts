import { type Language, regionOf } from '#web/text/language.ts'
import type { PersonView } from '#core/sharing/shareView.ts'

/** "Ana", "Ana and Ben", "Ana, Ben and Caro". */
export const listOf = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(regionOf(language), { type: 'conjunction' }).format(names)

/** What to call people, some of whom have not said a name yet. */
export const namesOf = (
  language: Language,
  people: readonly Pick<PersonView, 'name'>[],
  somebody: string,
): string => listOf(language, [...new Set(people.map(({ name }) => name ?? somebody))])
