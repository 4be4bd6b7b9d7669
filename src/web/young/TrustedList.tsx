import { ownNumber } from '#core/circle/phone.ts'
import type { JSX } from 'preact'
import type { TrustedAdult } from '#core/vault/events.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { textLink } from '#web/ui/links.ts'
import { dialled } from '#web/ui/dialled.ts'

/** Grown-ups whom I chose, each one tap away, with or without a connection to the host. */
export const TrustedList = ({
  people,
  within,
}: {
  readonly people: readonly TrustedAdult[]
  /** Below a heading that stands over it already. */
  readonly within?: true
}): JSX.Element | null => {
  const t = useText().help
  if (people.length === 0) return null
  return (
    <section class="stack">
      <div>
        {within === true ? <h3>{t.trusted}</h3> : <h2>{t.trusted}</h2>}
        <p class="soft small">{t.trustedHint}</p>
      </div>
      {people
        .filter(({ phone }) => ownNumber(phone) !== undefined)
        .map(({ name, phone }) => (
          <div key={`${name} ${phone}`} class="stack">
            <Button wide href={`tel:${dialled(phone)}`} label={t.callLabel(phone, name)}>
              <Icon name="phone" />
              {t.callName(name)}
            </Button>
            <Button wide href={textLink(dialled(phone))} label={t.textLabel(phone, name)}>
              <Icon name="letter" />
              {t.textName(name)}
            </Button>
          </div>
        ))}
    </section>
  )
}
