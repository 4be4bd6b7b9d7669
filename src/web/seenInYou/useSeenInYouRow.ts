import type { SeenInYouView } from '#core/seenInYou/view.ts'
import type { Row } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface SeenInYouRowProps {
  readonly seen: SeenInYouView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one quiet line. */
export const useSeenInYouRow = ({ seen, path }: SeenInYouRowProps): Row | undefined => {
  const t = useText().seenInYou
  const isThere = seen.inMe.length + seen.fromMe.length + seen.openly.length > 0
  if (seen.people.length === 0 && !isThere) return undefined
  const unread = seen.unreadTo !== undefined
  return { path, title: t.title, hint: unread ? t.rowUnread : t.rowHint, waits: unread }
}
