import { createContext, type Context } from 'preact'
import { useContext } from 'preact/hooks'

/** The two ways out that every screen, sheet and composer has. */
export interface Safety {
  readonly leave: () => void
  /** Opens *Get help* over whatever is there; closing it comes back to it, nothing lost. */
  readonly openHelp: () => void
  /** The same, for a country that was just chosen: it is not asked for twice. */
  readonly openHelpFor: (country: string | undefined) => void
}

const nothing = (): void => {}

export const SafetyContext: Context<Safety> = createContext<Safety>({
  leave: nothing,
  openHelp: nothing,
  openHelpFor: nothing,
})

export const useSafety = (): Safety => useContext(SafetyContext)
