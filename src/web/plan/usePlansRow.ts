import type { ShownPlansView } from '#core/plan/shownView.ts'
import { namesOf } from '#web/circle/names.ts'
import type { Row } from '#web/me/RowList.tsx'
import { useLanguage, useText } from '#web/text/language.ts'

export interface PlansRowProps {
  readonly plans: ShownPlansView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle, only where somebody shows me theirs: without one nothing says that there may be. */
export const usePlansRow = ({ plans: { theirs }, path }: PlansRowProps): Row | undefined => {
  const text = useText()
  const language = useLanguage()
  if (theirs.length === 0) return undefined
  const people = theirs.map(({ by }) => by)
  const names = namesOf(language, people, text.circle.someone)
  const waits = theirs.some(({ isNew }) => isNew)
  return { path, title: text.plan.theirs, hint: text.plan.theirsRow(names), waits }
}
