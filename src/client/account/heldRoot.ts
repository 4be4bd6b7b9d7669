import type { Bytes } from '#base/bytes.ts'

/** As long as the host calls a sign-in fresh. */
const heldMs = 10 * 60_000

/**
 * The account's root, in memory only and only for a few minutes after signing in: making a slot
 * needs it. Afterwards the person signs in again, which is what the host asks for as well.
 */
export interface HeldRoot {
  hold(root: Bytes): void
  /** The bytes themselves: whoever asks does not wipe them. */
  get(): Bytes | undefined
  wipe(): void
}

export const heldRoot = (now: () => number): HeldRoot => {
  let root: Bytes | undefined
  let since = 0
  const wipe = (): void => {
    root?.fill(0)
    root = undefined
  }
  return {
    hold: bytes => {
      if (bytes !== root) wipe()
      root = bytes
      since = now()
    },
    get: () => {
      if (Math.abs(now() - since) > heldMs) wipe()
      return root
    },
    wipe,
  }
}
