import type { ComponentChildren, JSX } from 'preact'
import type { Action } from '#web/app/useAction.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { KeptBefore } from '#web/sharing/KeptBefore.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface AskOneProps {
  readonly title: string
  readonly send: string
  readonly words: {
    readonly label: string
    readonly hint: string
    readonly value: string
    readonly maxLength: number
    readonly optional?: boolean
    readonly onInput: (words: string) => void
  }
  /** They were begun before, and stand there again. */
  readonly found: boolean
  readonly doing: Action
  /** Below their words: what else is asked, and what it means. */
  readonly children: ComponentChildren
  readonly onSend: () => void
  readonly onClose: () => void
}

/** What one asks of somebody who was chosen, in words of one's own. */
export const AskOne = ({ words, found, doing, ...props }: AskOneProps): JSX.Element => (
  <Sheet
    title={props.title}
    onClose={props.onClose}
    actions={
      <Button kind="primary" disabled={doing.busy} onPress={props.onSend}>
        {props.send}
      </Button>
    }
  >
    <KeptBefore found={found} />
    <Field kind="long" first {...words} />
    {props.children}
    <FailureNotice failure={doing.failure} />
  </Sheet>
)
