import type { JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import { Failed } from '#web/circle/Failed.tsx'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface CloseSheetProps {
  readonly name: string
  /** It was said already that the circle will be closed. */
  readonly announced: boolean
  /** Who wrote here that they are not safe. */
  readonly notSafe: readonly PersonView[]
  readonly doing: Action
  readonly onAnnounce: () => void
  readonly onCloseNow: () => void
  readonly onNo: () => void
}

/** Closing is a short walk: say it first, so that each may leave a last word; then close. */
export const CloseSheet = (props: CloseSheetProps): JSX.Element => {
  const { announced, doing, notSafe } = props
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
            kind={announced && notSafe.length === 0 ? 'primary' : 'outlined'}
            disabled={doing.busy}
            onPress={props.onCloseNow}
          >
            {t.closeNow}
          </Button>
          <Button onPress={props.onNo}>{text.ui.cancel}</Button>
        </>
      }
    >
      {notSafe.map(({ account, isMe, name }) => (
        <Notice
          key={account}
          kind="error"
          title={isMe ? t.notSafeMine : t.notSafe(name ?? circle.someone)}
          safe={t.notSafeThen}
          todo={isMe ? t.notSafeMineFirst : t.notSafeFirst}
        />
      ))}
      {!announced && <p>{t.announceMore}</p>}
      <p>{t.closeNowMore}</p>
      <Failed failure={doing.failure} />
    </Sheet>
  )
}
