import { type Context, createContext } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'

/** The circle whose screen this is; `undefined` on every other screen, and in the gallery. */
export const InCircle: Context<CircleId | undefined> = createContext<CircleId | undefined>(
  undefined,
)
