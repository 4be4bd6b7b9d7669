import type { JSX } from 'preact'
import { Failed } from '#web/circle/Failed.tsx'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface CloseSheetProps {
  readonly name: string
  /** It was said already that the circle will be closed. */
  readonly announced: boolean
  readonly doing: Action
  readonly onAnnounce: () => void
  readonly onCloseNow: () => void
  readonly onNo: () => void
}

/** Closing is a short walk: say it first, so that each may leave a last word; then close. */
export const CloseSheet = (props: CloseSheetProps): JSX.Element => {
  const { announced, doing } = props
  const text = useText()
  const { circle, closing: t } = text
  return (
    <Sheet
      title={circle.closeTitle(props.name)}
      onClose={props.onNo}
      actions={
        <>
          {!announced && (
            <Button kind="primary" disabled={doing.busy} onPress={props.onAnnounce}>
              {t.announce}
            </Button>
          )}
          <Button
            kind={announced ? 'primary' : 'outlined'}
            disabled={doing.busy}
            onPress={props.onCloseNow}
          >
            {t.closeNow}
          </Button>
          <Button onPress={props.onNo}>{text.ui.cancel}</Button>
        </>
      }
    >
      {!announced && <p>{t.announceMore}</p>}
      <p>{t.closeNowMore}</p>
      <Failed failure={doing.failure} />
    </Sheet>
  )
}
