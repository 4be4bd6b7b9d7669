import type { ComponentChildren, JSX } from 'preact'
import type { Action } from '#web/app/useAction.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Failed } from './Failed.tsx'

export interface ConfirmProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly doing?: Action | undefined
}

/** The second of two taps: what will happen, plainly, and both ways as large as each other. */
export const Confirm = (props: ConfirmProps): JSX.Element => (
  <Sheet
    title={props.title}
    onClose={props.onNo}
    actions={
      <>
        <Button kind="primary" disabled={props.doing?.busy} onPress={props.onYes}>
          {props.yes}
        </Button>
        <Button onPress={props.onNo}>{props.no}</Button>
      </>
    }
  >
    {props.children}
    <Failed failure={props.doing?.failure} />
  </Sheet>
)
