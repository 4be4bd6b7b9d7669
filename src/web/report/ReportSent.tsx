import type { JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface ReportSentProps {
  readonly to: PersonView
  readonly online: boolean
  readonly onHelp: () => void
  readonly onClose: () => void
}

/** What becomes of it, and that help need not wait for it. */
export const ReportSent = ({ to, online, onHelp, onClose }: ReportSentProps): JSX.Element => {
  const text = useText()
  const t = text.report
  return (
    <Sheet
      title={t.sentTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {text.ui.close}
          </Button>
          <Button kind="help" onPress={onHelp}>
            {t.dangerDo}
          </Button>
        </>
      }
    >
      {!online && <p>{t.sentLater}</p>}
      <p>{t.sent(to.name ?? text.circle.someone)}</p>
      <p class="soft">{t.danger}</p>
    </Sheet>
  )
}
