import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface SaidProps {
  /** `undefined`: nothing was done yet. */
  readonly children: string | undefined
}

/** That it happened, in words. What was pressed is often gone then: the focus comes here. */
export const Said = ({ children }: SaidProps): JSX.Element => {
  const place = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    if (children !== undefined) place.current?.focus()
  }, [children])
  return (
    <output ref={place} class="said" tabIndex={-1}>
      {children}
    </output>
  )
}
