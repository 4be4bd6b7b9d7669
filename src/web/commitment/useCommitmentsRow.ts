import type { CommitmentsView } from '#core/commitment/view.ts'
import type { Row } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface CommitmentsRowProps {
  readonly commitments: CommitmentsView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one line, while something runs or is asked. */
export const useCommitmentsRow = ({ commitments, path }: CommitmentsRowProps): Row | undefined => {
  const text = useText()
  const t = text.commitment
  const open = commitments.all.filter(({ stands }) => stands !== 'ended')
  if (open.length === 0) return undefined
  const asks = open.find(
    ({ mine, stands }) => !mine && (stands === 'asked' || stands === 'asked-again'),
  )
  const hint = asks === undefined ? t.rowHint : t.rowAsked(asks.other.name ?? text.circle.someone)
  return { path, title: t.title, hint, waits: asks !== undefined }
}
