/** How a name looks: without what nobody sees in it, and whatever width or case its letters have. */
const looksOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/**
 * Those whose name somebody else among them bears too. Everybody in a circle calls themselves what they like, also
 * what somebody else is called whom one is about to trust (T163). Letters of another script that look alike
 * are not found.
 */
export const namesakesAmong = <T extends { readonly name: string | undefined }>(
  people: readonly T[],
): ReadonlySet<T> => {
  const byLooks = new Map<string, T[]>()
  for (const person of people) {
    if (person.name === undefined) continue
    const looks = looksOf(person.name)
    const alike = byLooks.get(looks)
    if (alike === undefined) byLooks.set(looks, [person])
    else alike.push(person)
  }
  return new Set([...byLooks.values()].filter(alike => alike.length > 1).flat())
}
