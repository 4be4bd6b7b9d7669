import type { JSX } from 'preact'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Confirm } from './Confirm.tsx'

export interface PauseSheetProps {
  /** Or letting it go on. */
  readonly pausing: boolean
  readonly doing: Action
  readonly onYes: () => void
  readonly onNo: () => void
}

/** What a pause means for everybody, before it is made or ended. */
export const PauseSheet = ({ pausing, doing, onYes, onNo }: PauseSheetProps): JSX.Element => {
  const text = useText()
  const t = text.report
  const base = { no: text.ui.cancel, doing, onYes, onNo }
  if (!pausing)
    return (
      <Confirm {...base} title={t.resumeTitle} yes={t.resume}>
        <p>{t.resumeMore}</p>
      </Confirm>
    )
  return (
    <Confirm {...base} title={t.pauseTitle} yes={t.pause}>
      <p>{t.pauseMore}</p>
      <p>{t.pauseUnsafe}</p>
    </Confirm>
  )
}
