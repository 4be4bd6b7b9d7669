import type { JSX } from 'preact'
import { type Row, RowList } from '#web/me/RowList.tsx'

/** A line of a circle's page, alone: as it stands among the others. */
export const asRow =
  <P,>(use: (props: P) => Row | undefined): ((props: P) => JSX.Element | null) =>
  props => {
    const row = use(props)
    return row === undefined ? null : <RowList rows={[row]} />
  }
