/** How long writing rests before a hint may come; longer in the middle of a word or a sentence. */
export const restMs = (words: string): number => {
  if (/[.!?…]["”»)]*\s*$/.test(words)) return 1_000
  return /\s$/.test(words) ? 2_000 : 3_000
}
