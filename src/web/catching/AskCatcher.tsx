import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CatcherWay } from '#core/catching/catchingLetters.ts'
import type { MyCatcher } from '#core/catching/catchingView.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { AskOne } from '#web/circle/AskOne.tsx'
import { AskSomebody } from '#web/circle/AskSomebody.tsx'
import { useText } from '#web/text/language.ts'
import { WaysChoice } from './WaysChoice.tsx'

export interface AskCatcherProps {
  readonly mine: readonly MyCatcher[]
  readonly onClose: () => void
}

/** Asks somebody to catch me, with the part they would have. */
export const AskCatcher = ({ mine, onClose }: AskCatcherProps): JSX.Element => (
  <AskSomebody
    says={useText().catching}
    candidates={() => commands.calls.candidates()}
    asked={mine.map(({ key }) => key)}
    onClose={onClose}
  >
    {whom => <AskThem whom={whom} onClose={onClose} />}
  </AskSomebody>
)

const AskThem = ({ whom, onClose }: { readonly whom: Candidate; readonly onClose: () => void }) => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [words, setWords] = useState(t.partFirst)
  const [ways, setWays] = useState<readonly CatcherWay[]>(['ring'])
  const { account, circle, name = text.circle.someone } = whom
  return (
    <AskOne
      title={t.askOne(name)}
      send={t.send}
      words={{
        label: t.part,
        hint: t.partHint,
        value: words,
        maxLength: 500,
        onInput: setWords,
      }}
      doing={doing}
      onSend={() => doing.run(() => commands.calls.ask(account, circle, words, ways), onClose)}
      onClose={onClose}
    >
      <WaysChoice reader="asks" value={ways} onChange={setWays} />
      <p class="soft">{t.askedNote}</p>
    </AskOne>
  )
}
