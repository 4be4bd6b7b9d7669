import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AlikePair } from '#core/people/alike.ts'
import type { PersonView } from '#core/people/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface AlikePeopleProps {
  readonly pairs: readonly AlikePair[]
  readonly people: readonly PersonView[]
  readonly doing: Action
  readonly onOne: (pair: AlikePair) => void
  readonly onTwo: (pair: AlikePair) => void
}

/** One question at a time; a family may share a telephone, so nothing is ever merged by itself. */
export const AlikePeople = (props: AlikePeopleProps): JSX.Element | null => {
  const t = useText().people
  const { pairs, people, doing } = props
  const [sure, setSure] = useState<AlikePair | undefined>(undefined)
  const [pair] = pairs
  if (pair === undefined) return null
  const nameOf = (id: string): string => people.find(person => person.id === id)?.name ?? ''
  const [one, other] = [nameOf(pair.into), nameOf(pair.from)]
  return (
    <section class="card stack">
      <h2>{t.alikeTitle}</h2>
      <p dir="auto">
        <strong>{t.alikeWhat(one, other)}</strong>
      </p>
      <p>{t.alikeBy[pair.by](pair.what)}</p>
      <p class="soft small">{t.alikeMore}</p>
      <div class="two-ways">
        <Button
          disabled={doing.busy}
          label={t.alikeOneLabel(one, other)}
          onPress={() => setSure(pair)}
        >
          {t.alikeOne}
        </Button>
        <Button
          disabled={doing.busy}
          label={t.alikeTwoLabel(one, other)}
          onPress={() => props.onTwo(pair)}
        >
          {t.alikeTwo}
        </Button>
      </div>
      {sure !== undefined && (
        <Confirm
          title={t.alikeSure(nameOf(sure.into), nameOf(sure.from))}
          yes={t.alikeOne}
          no={t.alikeNo}
          onYes={() => {
            setSure(undefined)
            props.onOne(sure)
          }}
          onNo={() => setSure(undefined)}
        >
          <p>{t.alikeMore}</p>
          <p>{t.alikeForGood}</p>
        </Confirm>
      )}
    </section>
  )
}
