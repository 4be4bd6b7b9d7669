/**
 * A checked value that cannot be confused with an unchecked one of the same shape. The mark exists
 * for the compiler only. Never test a branded value for truth (to the linter a brand looks like an
 * object); compare with `undefined`.
 */
export type Brand<T, Name extends string> = T & { readonly ' brand': Name }
