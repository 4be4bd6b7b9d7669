import type { JSX } from 'preact'
import type { Reach } from '#core/people/card.ts'
import { dialable, mailable } from '#core/people/number.ts'
import type { PersonView } from '#core/people/view.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { textLink } from '#web/ui/links.ts'

/** The ways to reach somebody, each one tap away. Nothing goes through Herewith. */
export const Reaching = ({ person }: { readonly person: PersonView }): JSX.Element | null => {
  const { phones = [], mails = [], addresses = [] } = person
  if (phones.length + mails.length + addresses.length === 0) return null
  return (
    <ul class="list stack">
      {phones.map(reach => (
        <li key={reach.value} class="stack person-reach">
          <Phone reach={reach} name={person.name} />
        </li>
      ))}
      {mails.map(reach => (
        <li key={reach.value} class="stack person-reach">
          <Mail reach={reach} name={person.name} />
        </li>
      ))}
      {addresses.map(reach => (
        <li key={reach.value} class="person-reach">
          <Label reach={reach} />
          <p class="person-lines" dir="auto">
            {reach.value}
          </p>
        </li>
      ))}
    </ul>
  )
}

interface ReachProps {
  readonly reach: Reach
  readonly name: string
}

// Only what `dialable` gives stands behind a button: a file may hold anything in place of a number.
const Phone = ({ reach, name }: ReachProps): JSX.Element => {
  const t = useText().people
  const number = dialable(reach.value)
  return (
    <>
      <Written reach={reach} hint={number === undefined ? t.notDialled : undefined} />
      {number !== undefined && (
        <div class="two-ways">
          <Button href={`tel:${number}`} label={t.callLabel(reach.value, name)}>
            <Icon name="phone" />
            {t.call}
          </Button>
          <Button href={textLink(number)} label={t.textLabel(reach.value, name)}>
            <Icon name="letter" />
            {t.text}
          </Button>
        </div>
      )}
    </>
  )
}

const Mail = ({ reach, name }: ReachProps): JSX.Element => {
  const t = useText().people
  const mail = mailable(reach.value)
  return (
    <>
      <Written reach={reach} hint={mail === undefined ? t.notWritten : undefined} />
      {mail !== undefined && (
        <Button href={`mailto:${mail}`} label={t.writeLabel(reach.value, name)}>
          <Icon name="letter" />
          {t.write}
        </Button>
      )}
    </>
  )
}

const Written = ({
  reach,
  hint,
}: {
  readonly reach: Reach
  readonly hint: string | undefined
}): JSX.Element => (
  <div>
    <Label reach={reach} />
    <p class="person-written">
      <bdi>{reach.value}</bdi>
    </p>
    {hint !== undefined && <p class="soft small">{hint}</p>}
  </div>
)

const Label = ({ reach: { label } }: { readonly reach: Reach }): JSX.Element | null => {
  const { labels } = useText().people
  if (label === undefined) return null
  return (
    <p class="soft small">
      <bdi>{Object.hasOwn(labels, label) ? labels[label] : label}</bdi>
    </p>
  )
}
