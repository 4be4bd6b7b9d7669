import type { DaysView } from '#core/day/view.ts'
import type { Row } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface DaysRowProps {
  readonly days: DaysView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one line, while days are kept here. */
export const useDaysRow = ({ days, path }: DaysRowProps): Row | undefined => {
  const text = useText()
  const t = text.day
  const asks = days.proposed.find(({ mine }) => !mine)
  if (days.all.length === 0 && asks === undefined) return undefined
  const isMine = days.all.some(({ by, near }) => by.isMe && near === 0)
  const near = days.all.find(({ by, near: in2, aside }) => !by.isMe && in2 !== undefined && !aside)
  const someone = text.circle.someone
  const hint = isMine
    ? t.rowToday
    : near !== undefined
      ? t.rowNear(near.by.name ?? someone)
      : asks !== undefined
        ? t.rowAsked(asks.other.name ?? someone)
        : t.rowHint
  return { path, title: t.title, hint, waits: hint !== t.rowHint }
}
