import type { Reach } from './card.ts'
import type { PersonChange, Told } from './events.ts'
import { dialledNumber, isSameNumber, mailKey } from './number.ts'
import type { Person } from './people.ts'
import { personLimits } from './card.ts'

/** What two that are one know together. Nothing that fits is lost; of two names the first stays. */
export const together = (into: Person, from: Omit<PersonChange, 'name'>): Person => ({
  ...into,
  ...given('phones', united(into.phones, from.phones, isSamePhone)),
  ...given('mails', united(into.mails, from.mails, isSameMail)),
  ...given('addresses', united(into.addresses, from.addresses, isSameText)),
  ...given('note', bothNotes(into.note, from.note)),
  ...given('birthday', into.birthday ?? from.birthday ?? undefined),
  ...given('told', later(into.told, from.told ?? undefined)),
  ...given(
    'accounts',
    [...new Set([...(into.accounts ?? []), ...(from.accounts ?? [])])].slice(
      0,
      personLimits.accounts,
    ),
  ),
})

/** A part that says something; nothing where there is nothing to say. */
export const given = <K extends string, T>(
  name: K,
  value: T | undefined | null,
): { readonly [P in K]?: T } => {
  const isNothing =
    value === undefined || value === null || (Array.isArray(value) && value.length === 0)
  // One name and its value: an index signature is all that the compiler sees of it.
  return (isNothing || value === '' ? {} : { [name]: value }) as { readonly [P in K]?: T }
}

const united = (
  first: readonly Reach[] = [],
  second: readonly Reach[] = [],
  isSame: (a: string, b: string) => boolean,
): readonly Reach[] => {
  const all = [...first]
  for (const reach of second)
    if (!all.some(({ value }) => isSame(value, reach.value))) all.push(reach)
  return all.slice(0, personLimits.reaches)
}

export const isSamePhone = (a: string, b: string): boolean => {
  if (a === b) return true
  const [one, two] = [dialledNumber(a), dialledNumber(b)]
  return one !== undefined && two !== undefined && isSameNumber(one, two)
}

export const isSameMail = (a: string, b: string): boolean => mailKey(a) === mailKey(b)

const isSameText = (a: string, b: string): boolean => a.trim() === b.trim()

const bothNotes = (first: string | undefined, second: string | undefined): string | undefined => {
  if (first === undefined || second === undefined || second === '') return first ?? second
  return first.includes(second) ? first : `${first}\n\n${second}`.slice(0, personLimits.note)
}

const later = (a: Told | undefined, b: Told | undefined): Told | undefined => {
  if (a === undefined || b === undefined) return a ?? b
  return b.on > a.on ? b : a
}
