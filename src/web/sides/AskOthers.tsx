import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'

export interface AskOthersProps {
  readonly side: { readonly beside: string; readonly others: readonly PersonView[] }
  readonly doing: Action
  readonly onAsk: (person: PersonView, then: () => void) => void
}

/** Those of the circle beside it who are not here, each to be asked by name. */
export const AskOthers = ({ side, doing, onAsk }: AskOthersProps): JSX.Element => {
  const { sides: t, circle } = useText()
  const [asked, setAsked] = useState<readonly PersonView['account'][]>([])
  return (
    <section class="stack">
      <div>
        <h2>{t.invite(side.beside)}</h2>
        <p class="soft small">{t.inviteHint}</p>
      </div>
      {side.others.map(person => {
        const name = person.name ?? circle.someone
        return asked.includes(person.account) ? (
          <output key={person.account}>{t.asked(name)}</output>
        ) : (
          <Button
            key={person.account}
            wide
            disabled={doing.busy}
            onPress={() => onAsk(person, () => setAsked([...asked, person.account]))}
          >
            {t.ask(name)}
          </Button>
        )
      })}
      <Failed failure={doing.failure} />
    </section>
  )
}
