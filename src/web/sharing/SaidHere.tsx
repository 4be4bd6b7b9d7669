import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Notice } from '#web/ui/Notice.tsx'

export interface SaidHereProps {
  /** Whose share it is. */
  readonly name: string
  /** They are not safe. */
  readonly unsafe: boolean
  readonly online: boolean
}

/** Where the words are now, and something to do away from the screen: in place of what was pressed. */
export const SaidHere = ({ name, unsafe, online }: SaidHereProps): JSX.Element => {
  const t = useText().sharing
  const place = useRef<HTMLDivElement>(null)
  const ring = `${t.sentMoveUnsafe(name)} ${t.sentMoveUnsafeIf}`
  useEffect(() => {
    // What was pressed is gone: a reader and the keyboard go on from here.
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} tabIndex={-1} class="said-here">
      <Notice
        kind="info"
        title={online ? t.sentMoveTitle : t.keptTitle}
        safe={unsafe ? ring : online ? t.sentMove(name) : t.sentMoveOffline}
      />
    </div>
  )
}
