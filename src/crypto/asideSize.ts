/** As few seals as an aside ever has, and as many: the number says little about how many read it. */
export const minSeals = 4
export const maxSeals = 256

/** The smallest of 4, 8, 16 … that holds them. */
export const sealCount = (readerCount: number): number => {
  let count = minSeals
  while (count < readerCount) count *= 2
  return count
}
