import type { JSX } from 'preact'
import type { TrustedAdult } from '#core/vault/events.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { TrustedList } from './TrustedList.tsx'

export interface OutsideFirstProps {
  readonly trusted: readonly TrustedAdult[]
  /** How whoever runs the host can be reached, in their own words. */
  readonly contact: string | undefined
  /** The report is written already. */
  readonly after?: boolean
  readonly onHelp: () => void
}

/** Y7: whoever a report goes to inside a family may be a parent. So the ways outside come first. */
export const OutsideFirst = ({
  trusted,
  contact,
  after,
  onHelp,
}: OutsideFirstProps): JSX.Element => {
  const t = useText().young
  return (
    <section class="card card-quiet stack">
      <h3>{after === true ? t.notAloneToo : t.notAlone}</h3>
      <p>{t.notAloneMore}</p>
      <Button kind="help" wide onPress={onHelp}>
        {t.linesDo}
      </Button>
      <TrustedList people={trusted} within />
      {contact !== undefined && (
        <div>
          <p>{t.hostToo}</p>
          <p class="report-contact" dir="auto">
            {contact}
          </p>
        </div>
      )}
    </section>
  )
}
