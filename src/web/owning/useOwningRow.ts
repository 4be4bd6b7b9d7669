import type { OwningsView } from '#core/owning/view.ts'
import type { RepairsView } from '#core/repair/view.ts'
import type { Row } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface OwningRowProps {
  readonly ownings: OwningsView
  readonly repairs: RepairsView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one line while there is something; nothing of what I put away. */
export const useOwningRow = ({ ownings, repairs, path }: OwningRowProps): Row | undefined => {
  const text = useText()
  const t = text.owning
  const seen = ownings.all.filter(
    one => one.mine || one.choice === 'shown' || one.choice === 'asks',
  )
  const open = repairs.all.filter(({ stands }) => stands === 'agreed' || stands === 'offered')
  if (seen.length + open.length === 0) return undefined
  const asks =
    seen.find(one => !one.mine && one.choice === 'asks') ??
    open.find(({ mine, stands }) => !mine && stands === 'offered')
  const hint = asks === undefined ? t.rowHint : t.rowAsks(asks.other.name ?? text.circle.someone)
  return { path, title: t.title, hint, waits: asks !== undefined }
}
