import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { TrustingPerson } from '#core/endings/endingsView.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Words } from '#web/ui/Words.tsx'
import { wishesForm } from './wishesInWords.ts'
import { WantedLetter } from './WantedLetter.tsx'

/** Who asks me to be a person they trust, and to whom I said yes. */
export const TrustingPeople = ({
  others,
}: {
  readonly others: readonly TrustingPerson[]
}): JSX.Element | null => {
  const t = useText().endings
  const [told, setTold] = useState<string | undefined>(undefined)
  if (others.length === 0 && told === undefined) return null
  return (
    <section class="stack">
      {others.length > 0 && <h2>{t.othersTitle}</h2>}
      {told !== undefined && <output class="said">{told}</output>}
      <ul class="list stack">
        {others.map(person => (
          <li key={`${person.account} ${person.state}`}>
            {person.state === 'asks' ? (
              <Asks person={person} onTold={setTold} />
            ) : (
              <Trusts person={person} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OneProps {
  readonly person: TrustingPerson
}

const Asks = ({
  person,
  onTold,
}: OneProps & { readonly onTold: (words: string) => void }): JSX.Element => {
  const text = useText()
  const t = text.endings
  const doing = useAction()
  const { account, words, name = text.circle.someone } = person
  const say = (word: 'yes' | 'not-now' | 'no') => (): void =>
    doing.run(async () => {
      const done = await commands.endings.answer(account, word)
      // A yes stands there by itself; after a no this card is gone.
      if (done.ok && word !== 'yes') onTold(t.toldNo(name))
      return done
    })
  return (
    <Card>
      <h3>{t.asksMe(name)}</h3>
      {words.trim() !== '' && <Words>{words}</Words>}
      <p>{t.asksMeans}</p>
      <p>{t.asksFree}</p>
      <Button wide disabled={doing.busy} onPress={say('yes')}>
        {t.yes}
      </Button>
      <Button wide disabled={doing.busy} onPress={say('not-now')}>
        {t.notNow}
      </Button>
      <Button wide disabled={doing.busy} onPress={say('no')}>
        {t.no}
      </Button>
      <FailureNotice failure={doing.failure} />
    </Card>
  )
}

const Trusts = ({ person }: OneProps): JSX.Element => {
  const text = useText()
  const t = text.endings
  const [quits, setQuits] = useState(false)
  const { account, wishes, stands, name = text.circle.someone } = person
  const close = (): void => setQuits(false)
  return (
    <Card>
      <h3>{stands ? t.trustsYou(name) : name}</h3>
      {!stands ? null : wishes === undefined ? (
        <p class="soft">{t.noWishes}</p>
      ) : (
        <Details summary={t.theirWishes(name)}>
          {wishesForm(wishes).choice !== undefined && <p>{t.wish[wishes.choice]}</p>}
          {wishes.choice === 'hide' && <p class="soft">{t.wishHint.hide}</p>}
          {wishes.words.trim() !== '' && <Words>{wishes.words}</Words>}
          {wishes.where.trim() !== '' && (
            <>
              <p class="soft">{t.theirWhere}</p>
              <Words>{wishes.where}</Words>
            </>
          )}
        </Details>
      )}
      <WantedLetter person={person} name={name} />
      {stands && (
        <Button wide onPress={() => setQuits(true)}>
          {t.quit}
        </Button>
      )}
      {quits && (
        <AskSheet
          title={t.quitTitle(name)}
          yes={t.quit}
          act={() => commands.endings.answer(account, 'no')}
          onDone={close}
          onClose={close}
        >
          <p>{t.quitWhat}</p>
        </AskSheet>
      )}
    </Card>
  )
}
