import type { JSX } from 'preact'
import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { paths } from '#web/app/routes.ts'
import { useCommitmentsRow } from '#web/commitment/useCommitmentsRow.ts'
import { useDaysRow } from '#web/day/useDaysRow.ts'
import { type Row, RowList } from '#web/me/RowList.tsx'
import { useNotesRow } from '#web/note/useNotesRow.ts'
import { usePlansRow } from '#web/plan/usePlansRow.ts'
import { useOwningRow } from '#web/owning/useOwningRow.ts'
import { useQuestionRow } from '#web/questions/useQuestionRow.ts'
import { useSeenInYouRow } from '#web/seenInYou/useSeenInYouRow.ts'
import { useStretchRow } from '#web/stretch/useStretchRow.ts'
import { useText } from '#web/text/language.ts'
import { Details } from '#web/ui/Details.tsx'
import { beginRows } from './beginRows.ts'

export interface TogetherRowsProps {
  readonly id: CircleId
  readonly state: CircleState
  /** The circle was just made, and nobody else is here. */
  readonly alone: boolean
}

/** On the page of a circle: what waits there, and folded all the rest that people can do together. */
export const TogetherRows = ({ id, state, alone }: TogetherRowsProps): JSX.Element => {
  const text = useText()
  const { ownings, repairs } = state
  const rows = [
    useStretchRow({ stretch: state.stretch, path: paths.stretch(id), offer: alone }),
    useDaysRow({ days: state.days, path: paths.days(id) }),
    useQuestionRow({ questions: state.questions, path: paths.questions(id) }),
    useCommitmentsRow({ commitments: state.commitments, path: paths.commitments(id) }),
    useSeenInYouRow({ seen: state.seenInYou, path: paths.seenInYou(id) }),
    usePlansRow({ plans: state.plans, path: paths.plans(id) }),
    useNotesRow({ notes: state.notes, path: paths.notes(id) }),
    useOwningRow({ ownings, repairs, path: paths.owning(id) }),
  ].filter((row): row is Row => row !== undefined)
  // Whoever looks for what there is none of yet finds it here too, after what there is.
  const begin = beginRows(text, id, state).filter(({ path }) =>
    rows.every(row => row.path !== path),
  )
  const waiting = rows.filter(row => row.waits === true)
  const there = rows.filter(row => row.waits !== true)
  const isNew = state.view.shares.length === 0
  // A page that has nothing else yet shows what there is, and is not filled with what there is not.
  const folded = isNew ? begin : [...there, ...begin]
  return (
    <div class="stack">
      {waiting.length > 0 && <RowList rows={waiting} />}
      {isNew && there.length > 0 && (
        <Details summary={text.together.rows} open>
          <RowList rows={there} />
        </Details>
      )}
      {folded.length > 0 && (
        <Details summary={isNew && there.length > 0 ? text.together.begin : text.together.rows}>
          <RowList rows={folded} />
        </Details>
      )}
    </div>
  )
}
