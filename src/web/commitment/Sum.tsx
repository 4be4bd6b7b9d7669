import type { JSX } from 'preact'
import type { CommitmentView } from '#core/commitment/view.ts'
import { useText } from '#web/text/language.ts'
import { Lines, type LinesProps } from './Lines.tsx'
import { sumWords } from './sumWords.ts'

export interface SumProps extends LinesProps {
  readonly one: Pick<CommitmentView, 'sum' | 'lines'>
}

/** How it went so far, for the two; then the lines. */
export const Sum = (props: SumProps): JSX.Element => {
  const text = useText()
  return (
    <>
      <p>{sumWords(props.one.sum, text)}</p>
      <Lines {...props} />
    </>
  )
}
