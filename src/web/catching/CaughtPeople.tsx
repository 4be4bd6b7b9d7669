import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CaughtPerson } from '#core/catching/catchingView.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { AskSheet } from '#web/me/AskSheet.tsx'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Words } from '#web/ui/Words.tsx'
import { hoursWords } from './hoursWords.ts'
import { SayYes } from './SayYes.tsx'

export interface CaughtPeopleProps {
  readonly others: readonly CaughtPerson[]
  /** Something was said to one of them; a sentence for it. */
  readonly onTold: (words: string) => void
}

/** Who asks me to be there for them, and for whom I am. */
export const CaughtPeople = ({ others, onTold }: CaughtPeopleProps): JSX.Element => {
  const t = useText().catching
  return (
    <section class="stack">
      <h2>{t.catchesTitle}</h2>
      <ul class="list stack">
        {others.map(person => (
          <li key={`${person.account} ${person.state}`}>
            <Caught person={person} onTold={onTold} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Caught = ({
  person,
  onTold,
}: Pick<CaughtPeopleProps, 'onTold'> & { readonly person: CaughtPerson }): JSX.Element => {
  const text = useText()
  const t = text.catching
  const language = useLanguage()
  const doing = useAction()
  const [open, setOpen] = useState<'yes' | 'quit' | undefined>(undefined)
  const { account, state, words, ways, name = text.circle.someone } = person
  const close = (): void => setOpen(undefined)
  const no = (word: 'no' | 'not-now') => (): void =>
    doing.run(async () => {
      const done = await commands.calls.sayNo(account, word)
      // This card is gone by then.
      if (done.ok) onTold(t.toldNo(name))
      return done
    })
  return (
    <Card>
      {state === 'asks' ? (
        <>
          <h3>{t.asksMe(name)}</h3>
          {words.trim() !== '' && <Words>{words}</Words>}
          {ways.length > 0 && (
            <p>{t.asksHelp(ways.map(way => t.yourWay[way].toLowerCase()).join(' · '))}</p>
          )}
          <p>{t.asksMeans}</p>
          <p>{t.asksSees}</p>
          <Button kind="primary" wide disabled={doing.busy} onPress={() => setOpen('yes')}>
            {t.yes}
          </Button>
          <Button wide disabled={doing.busy} label={t.notNowLabel(name)} onPress={no('not-now')}>
            {t.notNow}
          </Button>
          <Button wide disabled={doing.busy} label={t.noLabel(name)} onPress={no('no')}>
            {t.no}
          </Button>
        </>
      ) : (
        <>
          <h3>{t.youCatch(name)}</h3>
          <p class="soft">{hoursWords(person, text, language, t.youDo)}</p>
          {person.phone !== undefined && <p class="soft">{t.numberLeft(person.phone)}</p>}
          <Button wide onPress={() => setOpen('yes')}>
            {t.change}
          </Button>
          <Button wide onPress={() => setOpen('quit')}>
            {t.quit}
          </Button>
        </>
      )}
      <FailureNotice failure={doing.failure} />
      {open === 'yes' && (
        <SayYes
          person={person}
          name={name}
          onClose={close}
          onSaid={() => onTold(t.toldYes(name))}
        />
      )}
      {open === 'quit' && (
        <AskSheet
          title={t.quitTitle(name)}
          yes={t.quit}
          act={() => commands.calls.sayNo(account, 'no')}
          onDone={close}
          onClose={close}
        >
          <p>{t.quitWhat}</p>
        </AskSheet>
      )}
    </Card>
  )
}
