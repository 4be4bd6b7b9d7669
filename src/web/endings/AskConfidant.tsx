import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ConfidantView } from '#core/endings/endingsView.ts'
import { maxAskWords } from '#core/endings/endingsLetters.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { listOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface AskConfidantProps {
  readonly mine: readonly ConfidantView[]
  readonly onClose: () => void
}

/** First whom, then what one would like to say with it. */
export const AskConfidant = ({ mine, onClose }: AskConfidantProps): JSX.Element => {
  const text = useText()
  const t = text.endings
  const language = useLanguage()
  const [people, setPeople] = useState<readonly Candidate[] | undefined>(undefined)
  const [whom, setWhom] = useState<Candidate | undefined>(undefined)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const found = await commands.endings.candidates()
      setPeople(found.ok ? found.value : [])
    }
    void read()
  }, [])
  if (whom !== undefined) return <AskOne whom={whom} onClose={onClose} />
  const left = people?.filter(each => mine.every(({ account }) => each.account !== account))
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
  const t = text.endings
  const doing = useAction()
  const [words, setWords] = useState('')
  const { account, circle, name = text.circle.someone } = whom
  return (
    <Sheet
      title={t.askOne(name)}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          disabled={doing.busy}
          onPress={() => doing.run(() => commands.endings.ask(account, circle, words), onClose)}
        >
          {t.send}
        </Button>
      }
    >
      <Field
        kind="long"
        label={t.askWords}
        hint={t.askWordsHint}
        value={words}
        maxLength={maxAskWords}
        optional
        first
        onInput={setWords}
      />
      <p class="soft">{t.asksMeans}</p>
      <p class="soft">{t.askedNote}</p>
      <FailureNotice failure={doing.failure} />
    </Sheet>
  )
}
