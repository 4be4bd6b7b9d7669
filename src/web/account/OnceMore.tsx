import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { WaysIn } from './WaysIn.tsx'

export interface OnceMoreProps {
  /** The last thing asked for needs a fresh sign-in. */
  readonly asked: boolean
  /** Why, and with which words. */
  readonly what: string
  readonly onDone: () => void
  readonly children: ComponentChildren
}

/**
 * Asks who this is once more, over what is being done. That stays as it was underneath: somebody may
 * have written down the words it shows.
 */
export const OnceMore = ({ asked, what, onDone, children }: OnceMoreProps): JSX.Element => {
  const why = useRef<HTMLParagraphElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const was = useRef(asked)
  useEffect(() => {
    // The button that was pressed is not there any more, or is there again.
    if (asked) why.current?.focus()
    else if (was.current) under.current?.focus()
    was.current = asked
  }, [asked])
  return (
    <>
      {asked && (
        <div class="stack">
          <p ref={why} tabIndex={-1}>
            {what}
          </p>
          <WaysIn onDone={onDone} />
        </div>
      )}
      <div ref={under} tabIndex={-1} hidden={asked}>
        <div class="stack">{children}</div>
      </div>
    </>
  )
}
