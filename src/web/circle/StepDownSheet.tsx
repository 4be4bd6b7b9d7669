import type { JSX } from 'preact'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Confirm } from './Confirm.tsx'

export interface StepDownSheetProps {
  /** The circle's. */
  readonly name: string
  /** Another steward is left. */
  readonly possible: boolean
  readonly doing: Action
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Laying it down; for the only steward, why not yet and what to do instead. */
export const StepDownSheet = (props: StepDownSheetProps): JSX.Element => {
  const text = useText()
  const t = text.circle
  if (!props.possible)
    return (
      <Sheet
        title={t.stepDownNot}
        onClose={props.onNo}
        actions={
          <Button kind="primary" onPress={props.onNo}>
            {text.app.understood}
          </Button>
        }
      >
        <p>{t.stepDownInstead}</p>
      </Sheet>
    )
  return (
    <Confirm
      title={t.stepDownTitle(props.name)}
      yes={t.stepDownDo}
      no={text.ui.cancel}
      doing={props.doing}
      onYes={props.onYes}
      onNo={props.onNo}
    >
      <p>{t.stepDownMore}</p>
    </Confirm>
  )
}
