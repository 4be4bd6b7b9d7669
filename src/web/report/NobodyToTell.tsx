import type { ComponentChildren, JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import './Report.css'

export interface NobodyToTellProps {
  readonly person: PersonView
  /** `two`: there is nobody else at all. `me`: I alone look after the circle. */
  readonly why: 'them' | 'two' | 'me'
  /** In their own words, and never a link: nothing is sent from here. */
  readonly contact: string | undefined
  /** The host has not answered yet. */
  readonly asking: boolean
  /** Ways outside the family, for a young person. */
  readonly outside: ComponentChildren
  readonly onHelp: () => void
  readonly onClose: () => void
}

/** Nobody else looks after the circle: who is left, and what that way does not protect. */
export const NobodyToTell = (props: NobodyToTellProps): JSX.Element => {
  const { person, why, contact, asking } = props
  const text = useText()
  const t = text.report
  const name = person.name ?? text.circle.someone
  return (
    <Sheet
      title={t.title(name)}
      onClose={props.onClose}
      actions={
        <>
          <Button kind="help" onPress={props.onHelp}>
            {t.dangerDo}
          </Button>
          <Button onPress={props.onClose}>{text.ui.close}</Button>
        </>
      }
    >
      {props.outside}
      <p>{why === 'me' ? t.nobodyYou : why === 'two' ? t.nobodyTwo(name) : t.nobody(name)}</p>
      {contact === undefined && !asking && <p>{t.nobodyNone}</p>}
      {contact !== undefined && (
        <>
          <p>{t.nobodyHost}</p>
          <p class="report-contact" dir="auto">
            {contact}
          </p>
          <p>
            <strong>{t.nobodyHostWarn}</strong>
          </p>
        </>
      )}
      <p class="soft">{t.nobodyElse}</p>
      <p class="soft">{t.danger}</p>
    </Sheet>
  )
}
