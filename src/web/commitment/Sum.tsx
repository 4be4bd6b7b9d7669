import type { JSX } from 'preact'
import type { CheckInAnswer } from '#core/commitment/events.ts'
import type { CommitmentView } from '#core/commitment/view.ts'
import { useText } from '#web/text/language.ts'
import { Lines, type LinesProps } from './Lines.tsx'
import { sumWords } from './sumWords.ts'

export interface SumProps extends LinesProps {
  readonly one: Pick<CommitmentView, 'sum' | 'lines'>
  /** What stands below as said of the latest time: the last one need not be named twice. */
  readonly saidBelow?: CheckInAnswer | undefined
}

/** How it went so far, for the two; then the lines. */
export const Sum = (props: SumProps): JSX.Element => {
  const text = useText()
  const { sum } = props.one
  const words = sumWords(sum, text, props.saidBelow === sum.last)
  return (
    <>
      {words !== '' && <p>{words}</p>}
      <Lines {...props} />
    </>
  )
}
