/**
 * Lots that every device draws alike: for each text a number from 0 to 2³² - 1 that follows from it and from
 * `seed`, and from nothing else. FNV-1a, 32 bits. It keeps no secret.
 */
export const lotsFrom = (seed: string): ((text: string) => number) => {
  const begun = fnv(seed, 0x811c9dc5)
  return text => fnv(text, begun) >>> 0
}

const fnv = (text: string, from: number): number => {
  let lot = from
  for (let place = 0; place < text.length; place++)
    lot = Math.imul(lot ^ text.charCodeAt(place), 0x01000193)
  return lot
}
