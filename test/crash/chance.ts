/** Numbers that look random and are the same for the same seed: a failing run can be run again. */
export interface Chance {
  /** From 0 up to and without `below`. */
  nat(below: number): number
  /** True about once in `times`. */
  once(times: number): boolean
}

/** mulberry32. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    nat: below => Math.floor(next() * below),
    once: times => next() * times < 1,
  }
}
