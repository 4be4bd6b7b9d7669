import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CatcherWay } from '#core/catching/catchingLetters.ts'
import type { CatcherView, MyCatcher } from '#core/catching/catchingView.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { commands } from '#web/app/engine.ts'
import { useAction } from '#web/app/useAction.ts'
import { AskOne } from '#web/circle/AskOne.tsx'
import { AskSomebody } from '#web/circle/AskSomebody.tsx'
import { useKeptWords } from '#web/sharing/useKeptWords.ts'
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

/** CA34: the same words stand there again, to be changed or sent. */
export const AskAgain = ({
  catcher,
  onClose,
}: {
  readonly catcher: CatcherView
  readonly onClose: () => void
}): JSX.Element => <AskThem whom={catcher} said={catcher} onClose={onClose} />

const AskThem = ({
  whom,
  said,
  onClose,
}: {
  readonly whom: Pick<Candidate, 'account' | 'circle' | 'name'>
  readonly said?: Pick<CatcherView, 'words' | 'ways'>
  readonly onClose: () => void
}) => {
  const text = useText()
  const t = text.catching
  const doing = useAction()
  const [ways, setWays] = useState<readonly CatcherWay[]>(said?.ways ?? ['ring'])
  const { account, circle, name = text.circle.someone } = whom
  const kept = useKeptWords(`catcher/${account}`, said?.words ?? t.partFirst)
  return (
    <AskOne
      title={t.askOne(name)}
      send={t.send}
      words={{
        label: t.part,
        hint: t.partHint,
        value: kept.words,
        maxLength: 500,
        onInput: kept.change,
      }}
      found={kept.found}
      doing={doing}
      onSend={() =>
        doing.run(
          () => commands.calls.ask(account, circle, kept.words, ways),
          () => {
            kept.end()
            onClose()
          },
        )
      }
      onClose={onClose}
    >
      <WaysChoice reader="asks" value={ways} onChange={setWays} />
      <p class="soft">{t.askedNote}</p>
    </AskOne>
  )
}
