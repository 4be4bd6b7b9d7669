import { type ComponentType, createContext, type Context, type JSX } from 'preact'
import { useContext } from 'preact/hooks'
import './TopNotice.css'

/** What has to be seen over whatever is open: the app says what. Most of the time it draws nothing. */
export const OverAll: Context<ComponentType | undefined> = createContext<ComponentType | undefined>(
  undefined,
)

/** Where somebody was when they turned to it. */
let wasAt: Element | undefined

/** Where the focus belongs when what was opened from here closes: where somebody wrote, not what is gone then. */
export const placeBehind = (element: Element | null): Element | null =>
  (element?.closest('.top-notice') ?? undefined) !== undefined && wasAt?.isConnected === true
    ? wasAt
    : element

/**
 * Inside of every dialog: while one is open, a browser takes all that lies outside of it from touch, keyboard
 * and readers, in the top layer too. Takes no focus. Always there, so that what comes into it is read out.
 */
export const TopNotice = (): JSX.Element => {
  const Over = useContext(OverAll)
  return (
    <output
      class="top-notice no-print"
      onFocusIn={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget))
          wasAt = relatedTarget
      }}
    >
      {Over !== undefined && <Over />}
    </output>
  )
}
