import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { isPhone } from '#core/circle/phone.ts'
import { maxTrustedAdults, type TrustedAdult } from '#core/vault/events.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { failureText } from '#web/app/failureText.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { unlessTypedOn } from '#web/ui/unlessTypedOn.ts'
import './Young.css'

export interface TrustedAdultsProps {
  readonly people: readonly TrustedAdult[]
  readonly doing: Action
  readonly onSave: (people: readonly TrustedAdult[], then: () => void) => void
}

/** Grown-ups of a young person's own choice: kept in their self circle and nowhere else. */
export const TrustedAdults = ({ people, doing, onSave }: TrustedAdultsProps): JSX.Element => {
  const t = useText().young
  return (
    <>
      <div class="no-print">
        <PageTitle back={paths.me} lead={t.trustedLead}>
          {t.trusted}
        </PageTitle>
      </div>
      <div class="stack-wide no-print">
        <p>{t.trustedAsk}</p>
        {people.length === 0 ? (
          <p class="soft">{t.trustedNone}</p>
        ) : (
          <ul class="list stack">
            {people.map((person, place) => (
              <li key={`${person.name} ${person.phone}`} class="card stack">
                <div>
                  <p dir="auto">
                    <strong>{person.name}</strong>
                  </p>
                  <p dir="ltr">{person.phone}</p>
                </div>
                <Button
                  disabled={doing.busy}
                  onPress={() => onSave(people.toSpliced(place, 1), () => undefined)}
                >
                  {t.remove(person.name)}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {people.length < maxTrustedAdults ? (
          <AddOne people={people} doing={doing} onSave={onSave} />
        ) : (
          <p class="soft">{t.full}</p>
        )}
        {people.length > 0 && <Button onPress={() => print()}>{t.print}</Button>}
      </div>
      <Card people={people} />
    </>
  )
}

const AddOne = ({ people, doing, onSave }: TrustedAdultsProps): JSX.Element => {
  const t = useText().young
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const isNamed = name.trim() !== ''
  const isRight = isPhone(phone.trim())
  const add = (): void => {
    setTried(true)
    if (!isNamed || !isRight || doing.busy) return
    onSave([...people, { name: name.trim(), phone: phone.trim() }], () => {
      setName(unlessTypedOn(name))
      setPhone(unlessTypedOn(phone))
      setTried(false)
    })
  }
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <Field
        label={t.name}
        value={name}
        onInput={setName}
        maxLength={60}
        error={tried && !isNamed ? failureText('name-empty') : undefined}
      />
      <Field
        label={t.phone}
        value={phone}
        onInput={setPhone}
        maxLength={40}
        error={tried && !isRight ? t.phoneWrong : undefined}
      />
      <Failed failure={doing.failure} />
      <Button kind="primary" wide submit disabled={doing.busy}>
        {t.add}
      </Button>
    </form>
  )
}

/** On paper: names and numbers, and nothing of where they come from. */
const Card = ({ people }: Pick<TrustedAdultsProps, 'people'>): JSX.Element => {
  const t = useText().young
  return (
    <div class="young-card" aria-hidden="true">
      <p class="young-card-title">{t.cardTitle}</p>
      {people.map(({ name, phone }) => (
        <p key={`${name} ${phone}`}>
          {name} · {phone}
        </p>
      ))}
    </div>
  )
}
