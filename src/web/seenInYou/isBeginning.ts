/** Nothing but a beginning that nobody went on with. */
export const isBeginning = (words: string, beginnings: readonly string[]): boolean =>
  beginnings.some(beginning => beginning.trim() === words.trim())
