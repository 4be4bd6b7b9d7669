import { ownNumber } from '#core/circle/phone.ts'
import type { JSX } from 'preact'
import type { TrustedAdult } from '#core/vault/events.ts'
import { useText } from '#web/text/language.ts'
import { CallPerson } from '#web/ui/CallPerson.tsx'

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
            <CallPerson name={name} phone={phone} />
          </div>
        ))}
    </section>
  )
}
