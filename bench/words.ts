/** What the cast of the bench says. */
export const wordsOf = (number: number): string =>
  `${'It was a long night and nobody came. '.repeat(6)}${number}`

/** JSON of exactly this many bytes. */
export const sameLength = (bytes: number): string => {
  const json = JSON.stringify({
    v: 1,
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    at: 1_763_900_000_000,
    t: 'share-offered',
    need: 'listen',
    words: wordsOf(5000),
  })
  return json.length > bytes ? `"${'x'.repeat(bytes - 2)}"` : json.padEnd(bytes)
}
