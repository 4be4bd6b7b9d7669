import type { Reach } from './card.ts'
import { isSamePhone } from './merged.ts'

/**
 * The first of these that names somebody. Phones write a number where they know no name, and a number
 * is nobody's name: whoever came in so would hardly be found again.
 */
export const nameAmong = (
  said: readonly (string | undefined)[],
  phones: readonly Reach[] = [],
): string | undefined => said.find(name => name !== undefined && !isNumberOf(name, phones))

const isNumberOf = (name: string, phones: readonly Reach[]): boolean =>
  /\p{Nd}/u.test(name) && phones.some(({ value }) => isSamePhone(name, value))
