/** The groups of a recovery code as they stand on the sheet. */
export const groupsOf = (code: string): readonly string[] => code.split(/[\s-]+/)

/** What is read from paper: small or large letters, O for 0, I or L for 1 (Crockford's base32). */
const asRead = (typed: string): string =>
  typed.replaceAll(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1')

export const saysTheSame = (typed: string, group: string): boolean =>
  group !== '' && asRead(typed) === asRead(group)

/** Two different places of so many, in order; anew each time, so that nobody learns them by heart. */
export const twoPlaces = (
  count: number,
  random: () => number = Math.random,
): readonly [number, number] => {
  const first = Math.floor(random() * count)
  const second = (first + 1 + Math.floor(random() * (count - 1))) % count
  return first < second ? [first, second] : [second, first]
}
