import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Choice as OneOf } from '#web/ui/Choice.tsx'
import { type Choice, choiceAtFirst, type Placed } from './chosen.ts'
import { numberIn } from './Nameless.tsx'

export interface SeemsHereProps {
  readonly of: Placed['comer']
  /** What was chosen. */
  readonly choice: Choice | undefined
  readonly onChoose: (choice: Choice) => void
}

/** Somebody of a file who seems to be in my list, and what to do with what the file says of them. */
export const SeemsHere = (props: SeemsHereProps): JSX.Element | null => {
  const t = useText().people
  const { of: comer, onChoose } = props
  const { card, here } = comer
  if (here === undefined) return null
  const name = card.name ?? numberIn(card)
  const values = [
    ...(here.saysMore ? (['more'] as const) : []),
    'out' as const,
    // A number without a name is nobody else.
    ...(card.name === undefined ? [] : (['own'] as const)),
  ]
  return (
    <li class="card stack">
      <div>
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>
        </p>
        <p>
          {t.seems(here.name)} {t.by[here.by](here.what)}
        </p>
        {here.saysMore && <p class="soft">{t.saysMore}</p>}
      </div>
      {values.length > 1 && (
        <OneOf
          legend={t.choose(name)}
          legendHidden
          value={props.choice ?? choiceAtFirst(comer)}
          onChange={onChoose}
          options={values.map(value => ({ value, label: t.choices[value] }))}
        />
      )}
    </li>
  )
}
