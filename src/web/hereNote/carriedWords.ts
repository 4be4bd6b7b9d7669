/** Words on their way from a first line to a note: in this window only, and taken once. */
let words = ''

export const carryWords = (typed: string): void => {
  words = typed
}

export const takeCarriedWords = (): string => {
  const taken = words
  words = ''
  return taken
}
