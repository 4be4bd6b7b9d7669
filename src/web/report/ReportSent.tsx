import type { ComponentChildren, JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface ReportSentProps {
  readonly to: PersonView
  readonly online: boolean
  /** Ways outside the family, for a young person: what was told inside is not the end of it. */
  readonly outside: ComponentChildren
  readonly onHelp: () => void
  readonly onClose: () => void
}

/** What becomes of it, and that help need not wait for it. */
export const ReportSent = (props: ReportSentProps): JSX.Element => {
  const { to, online, onHelp, onClose } = props
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
      {props.outside}
    </Sheet>
  )
}
