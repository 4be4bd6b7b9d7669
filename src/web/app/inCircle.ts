import { type Context, createContext } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'

/** The circle whose screen this is, or a screen of my own; `undefined` in the gallery, where nothing is kept. */
export const InCircle: Context<CircleId | 'mine' | undefined> = createContext<
  CircleId | 'mine' | undefined
>(undefined)
