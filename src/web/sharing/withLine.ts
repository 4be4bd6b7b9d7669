const between = '\n\n'

/**
 * A suggested line in a field. It takes the place of nothing that somebody wrote: an empty field holds it, one that
 * ends with a suggestion nobody changed holds it instead, and below all other words it is added. `isSuggested`: one
 * of the lines as they are offered. What has no room is not added.
 */
export const withLine = (
  words: string,
  line: string,
  isSuggested: (words: string) => boolean,
  maxLength: number,
): string => {
  const parts = words.trim() === '' ? [] : words.trimEnd().split(between)
  if (parts.some(part => part.trim() === line)) return words
  const own = isSuggested((parts.at(-1) ?? '').trim()) ? parts.slice(0, -1) : parts
  const next = [...own, line].join(between)
  return next.length > maxLength ? words : next
}
