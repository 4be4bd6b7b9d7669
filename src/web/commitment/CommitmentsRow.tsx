import type { JSX } from 'preact'
import type { CommitmentsView } from '#core/commitment/view.ts'
import { RowList } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface CommitmentsRowProps {
  readonly commitments: CommitmentsView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one line, while something runs or is asked. */
export const CommitmentsRow = ({ commitments, path }: CommitmentsRowProps): JSX.Element | null => {
  const text = useText()
  const t = text.commitment
  const open = commitments.all.filter(({ stands }) => stands !== 'ended')
  if (open.length === 0) return null
  const asks = open.find(
    ({ mine, stands }) => !mine && (stands === 'asked' || stands === 'asked-again'),
  )
  const hint = asks === undefined ? t.rowHint : t.rowAsked(asks.other.name ?? text.circle.someone)
  return <RowList rows={[{ path, title: t.title, hint, waits: asks !== undefined }]} />
}
