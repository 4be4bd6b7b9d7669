/** Stops a bug where it happens. Never used for input from outside: that gets a `Result`. */
export function assert(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${what}`)
}

/** For the last branch of an exhaustive switch: the compiler proves that nothing gets here. */
export const unreachable = (value: never): never => {
  throw new Error(`Unreachable: ${String(value)}`)
}
