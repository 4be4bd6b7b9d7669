import type { JSX } from 'preact'
import type { SeenInYouView } from '#core/seenInYou/view.ts'
import { RowList } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface SeenInYouRowProps {
  readonly seen: SeenInYouView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one quiet line. */
export const SeenInYouRow = ({ seen, path }: SeenInYouRowProps): JSX.Element | null => {
  const t = useText().seenInYou
  const isThere = seen.inMe.length + seen.fromMe.length + seen.openly.length > 0
  if (seen.people.length === 0 && !isThere) return null
  const unread = seen.unreadTo !== undefined
  return (
    <RowList
      rows={[{ path, title: t.title, hint: unread ? t.rowUnread : t.rowHint, waits: unread }]}
    />
  )
}
