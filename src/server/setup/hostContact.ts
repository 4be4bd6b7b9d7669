export const maxContactLength = 300

// What could hide, turn round or break the line that members read.
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/** One line of plain words, or `undefined`. */
export const contactOf = (text: string): string | undefined => {
  const line = text.trim()
  return line === '' || line.length > maxContactLength || unseen.test(line) ? undefined : line
}
