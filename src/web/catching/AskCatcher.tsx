import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CatcherWay } from '#core/catching/catchingLetters.ts'
import type { MyCatcher } from '#core/catching/catchingView.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { listOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { WaysChoice } from './WaysChoice.tsx'

export interface AskCatcherProps {
  readonly mine: readonly MyCatcher[]
  readonly onClose: () => void
}

/** First whom, then what one would ask of them. */
export const AskCatcher = ({ mine, onClose }: AskCatcherProps): JSX.Element => {
  const text = useText()
  const t = text.catching
  const language = useLanguage()
  const [people, setPeople] = useState<readonly Candidate[] | undefined>(undefined)
  const [whom, setWhom] = useState<Candidate | undefined>(undefined)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const found = await commands.calls.candidates()
      setPeople(found.ok ? found.value : [])
    }
    void read()
  }, [])
  if (whom !== undefined) return <AskOne whom={whom} onClose={onClose} />
  const left = people?.filter(({ account }) => mine.every(({ key }) => key !== account))
  return (
    <Sheet title={t.askTitle} onClose={onClose}>
      {left?.length === 0 && <p class="soft">{t.askNobody}</p>}
      <ul class="list stack">
        {left?.map(each => (
          <li key={each.account} class="stack">
            <Button wide onPress={() => setWhom(each)}>
              {t.askOne(each.name ?? text.circle.someone)}
            </Button>
            <p class="soft small">{t.inCircles(listOf(language, each.circles))}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

const AskOne = ({ whom, onClose }: { readonly whom: Candidate; readonly onClose: () => void }) => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [words, setWords] = useState(t.partFirst)
  const [ways, setWays] = useState<readonly CatcherWay[]>(['ring'])
  const { account, circle, name = text.circle.someone } = whom
  return (
    <Sheet
      title={t.askOne(name)}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy}
          onPress={() => doing.run(() => commands.calls.ask(account, circle, words, ways), onClose)}
        >
          {t.send}
        </Button>
      }
    >
      <Field
        kind="long"
        label={t.part}
        hint={t.partHint}
        value={words}
        maxLength={500}
        first
        onInput={setWords}
      />
      <WaysChoice value={ways} onChange={setWays} />
      <p class="soft">{t.askedNote}</p>
      <FailureNotice failure={doing.failure} />
    </Sheet>
  )
}
