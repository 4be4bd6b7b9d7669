import type { ComponentChildren, JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Drawing, type DrawingName } from '#web/ui/Drawing.tsx'
import './Sharing.css'

export interface SentProps {
  readonly title: string
  readonly drawing?: DrawingName | undefined
  readonly children: ComponentChildren
  readonly onDone: () => void
}

/** The end of a flow: where the words are now, and something to do away from the screen. */
export const Sent = ({ title, drawing, children, onDone }: SentProps): JSX.Element => {
  const text = useText().ui
  return (
    <Composer
      title={title}
      onClose={onDone}
      actions={
        <Button kind="primary" onPress={onDone}>
          {text.done}
        </Button>
      }
    >
      {drawing !== undefined && (
        <span class="sent-drawing">
          <Drawing name={drawing} />
        </span>
      )}
      {children}
    </Composer>
  )
}
