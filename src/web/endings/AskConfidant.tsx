import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ConfidantView } from '#core/endings/endingsView.ts'
import { maxAskWords } from '#core/endings/endingsLetters.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { commands } from '#web/app/engine.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { useAction } from '#web/app/useAction.ts'
import { AskSomebody } from '#web/circle/AskSomebody.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'

export interface AskConfidantProps {
  readonly mine: readonly ConfidantView[]
  readonly onClose: () => void
}

/** Asks somebody to be trusted with what happens to my words. */
export const AskConfidant = ({ mine, onClose }: AskConfidantProps): JSX.Element => (
  <AskSomebody
    says={useText().endings}
    candidates={() => commands.endings.candidates()}
    asked={mine.map(({ account }) => account)}
    onClose={onClose}
  >
    {whom => <AskOne whom={whom} onClose={onClose} />}
  </AskSomebody>
)

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
      <p class="soft">{t.askMeans}</p>
      <p class="soft">{t.askedNote}</p>
      <FailureNotice failure={doing.failure} />
    </Sheet>
  )
}
