import type { Bytes } from '#base/bytes.ts'

/** Randomness as an argument: the app passes `systemRandomBytes`, a test passes known bytes. */
export type RandomBytes = (length: number) => Bytes

export const systemRandomBytes: RandomBytes = length =>
  crypto.getRandomValues(new Uint8Array(length))
