import type { JSX } from 'preact'
import type { ConfidantView } from '#core/endings/endingsView.ts'
import { maxAskWords } from '#core/endings/endingsLetters.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { AskOne } from '#web/circle/AskOne.tsx'
import { AskSomebody } from '#web/circle/AskSomebody.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
import { useText } from '#web/text/language.ts'

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
    {whom => <AskThem whom={whom} onClose={onClose} />}
  </AskSomebody>
)

const AskThem = ({ whom, onClose }: { readonly whom: Candidate; readonly onClose: () => void }) => {
  const text = useText()
  const t = text.endings
  const doing = useAction()
  const { account, circle, name = text.circle.someone } = whom
  const kept = useKeptWords(`confidant/${account}`)
  return (
    <AskOne
      title={t.askOne(name)}
      send={t.send}
      words={{
        label: t.askWords,
        hint: t.askWordsHint,
        value: kept.words,
        maxLength: maxAskWords,
        optional: true,
        onInput: kept.change,
      }}
      found={kept.found}
      doing={doing}
      onSend={() =>
        doing.run(
          () => commands.endings.ask(account, circle, kept.words),
          () => {
            kept.end()
            onClose()
          },
        )
      }
      onClose={onClose}
    >
      <p class="soft">{t.askMeans}</p>
      <p class="soft">{t.askedNote}</p>
    </AskOne>
  )
}
