import type { JSX } from 'preact'
import type { CommitmentView } from '#core/commitment/view.ts'
import { useText } from '#web/text/language.ts'
import { Lines, type LinesProps } from './Lines.tsx'

export interface SumProps extends LinesProps {
  readonly one: Pick<CommitmentView, 'sum' | 'lines'>
}

/** "Kept 9 of 12. The last one was hard." */
export const Sum = (props: SumProps): JSX.Element => {
  const { sum } = props.one
  const t = useText().commitment
  const of = sum.kept + sum.partly + sum.notThisTime
  const last =
    sum.last === 'notThisTime' ? t.lastHard : sum.last === 'partly' ? t.lastPartly : undefined
  return (
    <>
      <p>
        {of === 0 ? t.nothingYet : <strong>{t.sum(sum.kept, of)}</strong>} {last}
      </p>
      <Lines {...props} />
    </>
  )
}
