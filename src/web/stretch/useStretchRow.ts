import type { StretchView } from '#core/stretch/view.ts'
import type { Row } from '#web/me/RowList.tsx'
import { longDay } from '#web/text/dates.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { isAsked } from './StretchCard.tsx'

export interface StretchRowProps {
  readonly stretch: StretchView
  /** The path of its screen. */
  readonly path: string
  /** The circle was just made, and nobody else is here: it may begin one, and need not. */
  readonly offer: boolean
}

/** On the page of a circle: one quiet line that a stretch runs, or that answers can be read. */
export const useStretchRow = ({ stretch, path, offer }: StretchRowProps): Row | undefined => {
  const t = useText().stretch
  const language = useLanguage()
  if (isAsked(stretch)) return undefined
  const row = rowOf(t, stretch, offer, at => longDay(language, at))
  return row === undefined ? undefined : { path, ...row }
}

const rowOf = (
  t: Catalogue['stretch'],
  { running, ended: [last], canBegin }: StretchView,
  offer: boolean,
  dayOf: (at: number) => string,
): Pick<Row, 'title' | 'hint'> | undefined => {
  if (running !== undefined) {
    const { weeks, endsAt } = running
    const hint = endsAt === undefined ? t.runningNoDay(weeks) : t.running(weeks, dayOf(endsAt))
    return { title: t.row, hint }
  }
  if (last?.fresh === true) return { title: t.answered, hint: t.answeredHint }
  return offer && canBegin ? { title: t.row, hint: t.rowHint } : undefined
}
