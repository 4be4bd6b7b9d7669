import type { JSX } from 'preact'
import { personLimits } from '#core/people/card.ts'
import { useText } from '#web/text/language.ts'
import { Field } from '#web/ui/Field.tsx'
import type { Placed } from './chosen.ts'
import { InSteps } from './InSteps.tsx'

export interface NamelessProps {
  readonly people: readonly Placed[]
  readonly nameOf: (place: number) => string
  readonly onName: (place: number, name: string) => void
}

/** Numbers without a name. Whoever is given one comes in; the others stay in the file. */
export const Nameless = ({ people, nameOf, onName }: NamelessProps): JSX.Element => {
  const t = useText().people
  return (
    <section class="stack">
      <h2>{t.namelessTitle}</h2>
      <p>{t.namelessWhat}</p>
      <InSteps
        items={people}
        draw={({ comer: { card }, place }) => (
          <li key={place} class="card">
            <Field
              label={t.namelessName(numberIn(card))}
              value={nameOf(place)}
              onInput={name => onName(place, name)}
              maxLength={personLimits.name}
              optional
            />
          </li>
        )}
      />
    </section>
  )
}

/** What there is of somebody without a name. */
export const numberIn = ({ phones }: Placed['comer']['card']): string => phones?.[0]?.value ?? ''
