import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { HelpedPerson } from '#core/keepers/keepersView.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { HelpSheet } from './HelpBackSheet.tsx'

/** Whose part I keep, or am asked to keep. */
export const HelpedPeople = ({
  others,
}: {
  readonly others: readonly HelpedPerson[]
}): JSX.Element => {
  const t = useText().keepers
  return (
    <section class="stack">
      <h2>{t.others}</h2>
      <ul class="list stack">
        {others.map(person => (
          <li key={`${person.account} ${person.state}`}>
            <Helped person={person} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Helped = ({ person }: { readonly person: HelpedPerson }): JSX.Element => {
  const text = useText()
  const t = text.keepers
  const doing = useAction()
  const [helping, setHelping] = useState(false)
  const { account, state, name = text.circle.someone } = person
  const answer = (yes: boolean) => (): void =>
    doing.run(() => commands.keepers.answer(account, yes))
  return (
    <Card>
      {state === 'asks' ? (
        <>
          <h3>{t.asks(name)}</h3>
          <p>{t.asksWhat}</p>
          <p>{t.asksHow}</p>
          <Button kind="primary" wide disabled={doing.busy} onPress={answer(true)}>
            {t.yes}
          </Button>
          <Button wide disabled={doing.busy} onPress={answer(false)}>
            {t.notNow}
          </Button>
        </>
      ) : (
        <>
          <h3>{state === 'holds' ? t.holds(name) : t.agreed(name)}</h3>
          {state === 'holds' && (
            <Button wide onPress={() => setHelping(true)}>
              {t.help(name)}
            </Button>
          )}
          <Button
            kind="quiet"
            wide
            label={t.layLabel(name)}
            disabled={doing.busy}
            onPress={answer(false)}
          >
            {t.lay}
          </Button>
        </>
      )}
      <FailureNotice failure={doing.failure} />
      {helping && <HelpSheet account={account} name={name} onClose={() => setHelping(false)} />}
    </Card>
  )
}
