import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { paths } from '#web/app/routes.ts'
import type { Row } from '#web/me/RowList.tsx'
import type { Catalogue } from '#web/text/en.ts'
import { hasCommitments, hasDays, hasNotes, hasOwning } from './canBegin.ts'

/** What can be begun with the people of a circle, whether or not there is any of it yet. */
export const beginRows = (
  { note, day, commitment, owning }: Catalogue,
  id: CircleId,
  state: CircleState,
): readonly Row[] => {
  return [
    ...(hasNotes(state) ? [of(paths.notes(id), note)] : []),
    ...(hasDays(state) ? [of(paths.days(id), day)] : []),
    ...(hasCommitments(state) ? [of(paths.commitments(id), commitment)] : []),
    ...(hasOwning(state) ? [of(paths.owning(id), owning)] : []),
  ]
}

const of = (path: string, { title, rowHint: hint }: Titled): Row => ({ path, title, hint })

interface Titled {
  readonly title: string
  readonly rowHint: string
}
