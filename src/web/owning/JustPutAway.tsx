import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { TheirOwningView } from '#core/owning/view.ts'
import { useText } from '#web/text/language.ts'

export interface JustPutAwayProps {
  readonly one: TheirOwningView
}

/** What becomes of one that was put off or refused, in the same words for both; where the ask stood. */
export const JustPutAway = ({ one }: JustPutAwayProps): JSX.Element => {
  const text = useText()
  const t = text.owning
  const name = one.other.name ?? text.circle.someone
  const part = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone with its card.
  useEffect(() => part.current?.focus(), [])
  return (
    <div ref={part} tabIndex={-1} class="notice notice-info">
      <p class="notice-title">{t.putTitle}</p>
      <p>{t.putMore(name)}</p>
      <p>{t.putWhere}</p>
    </div>
  )
}
