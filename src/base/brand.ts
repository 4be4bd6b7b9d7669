export declare const brand: unique symbol

/**
 * A checked value that cannot be confused with an unchecked one of the same shape. Never test a
 * branded value for truth (a brand looks like an object to the linter); compare with `undefined`.
 */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
