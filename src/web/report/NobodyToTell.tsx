import type { ComponentChildren, JSX } from 'preact'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Catalogue } from '#web/text/en.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import './Report.css'

export interface NobodyToTellProps {
  readonly person: PersonView
  /**
   * `two`: there is nobody else at all. `me`: I alone look after the circle. `outside`: I am not in
   * it any more, and a letter would not reach anybody there.
   */
  readonly why: 'them' | 'two' | 'me' | 'outside'
  /** In their own words, and never a link: nothing is sent from here. */
  readonly contact: string | undefined
  /** The host has not answered yet. */
  readonly asking: boolean
  /** Ways outside the family, for a young person. */
  readonly outside: ComponentChildren
  readonly onHelp: () => void
  readonly onClose: () => void
}

const whyNobody: Readonly<
  Record<NobodyToTellProps['why'], (t: Catalogue['report'], name: string) => string>
> = {
  them: (t, name) => t.nobody(name),
  two: (t, name) => t.nobodyTwo(name),
  me: t => t.nobodyYou,
  outside: t => t.nobodyOutside,
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
      <p>{whyNobody[why](t, name)}</p>
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
      <p class="soft">{why === 'outside' ? t.nobodyElseOutside : t.nobodyElse}</p>
      <p class="soft">{t.danger}</p>
    </Sheet>
  )
}
