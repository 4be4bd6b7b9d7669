import type { JSX } from 'preact'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'

export interface TakeBackSheetProps {
  readonly title: string
  readonly doing: Action
  readonly onYes: () => void
  readonly onNo: () => void
}

/** What was said goes, and counts no more. Nobody can unread. */
export const TakeBackSheet = ({ title, doing, onYes, onNo }: TakeBackSheetProps): JSX.Element => {
  const text = useText()
  return (
    <Confirm
      title={title}
      yes={text.commitment.takeBack}
      no={text.ui.cancel}
      doing={doing}
      onYes={onYes}
      onNo={() => {
        doing.forget()
        onNo()
      }}
    >
      <p>{text.commitment.takeBackMore}</p>
    </Confirm>
  )
}
