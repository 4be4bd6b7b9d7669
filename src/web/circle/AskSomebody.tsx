import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { Candidate } from '#client/keepers/keepersState.ts'
import { namesakesAmong } from '#core/circle/looksAlike.ts'
import { listOf } from '#web/circle/names.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { useCandidates } from './useCandidates.ts'

/** What the sheet says, in the words of what is asked. */
interface AskText {
  readonly askTitle: string
  readonly askNobody: string
  readonly askOne: (name: string) => string
  readonly inCircles: (circles: string) => string
}

export interface AskSomebodyProps {
  readonly says: AskText
  readonly candidates: () => Outcome<readonly Candidate[]>
  /** Accounts that were asked already. */
  readonly asked: readonly string[]
  readonly onClose: () => void
  /** What one would like to say to whom was chosen. */
  readonly children: (whom: Candidate) => ComponentChildren
}

/** First whom, of all who are in a circle with me; then what is asked of them. */
export const AskSomebody = (props: AskSomebodyProps): JSX.Element => {
  const { says: t, candidates, asked, onClose } = props
  const { someone, namesake } = useText().circle
  const language = useLanguage()
  const people = useCandidates(candidates)
  const [whom, setWhom] = useState<Candidate | undefined>(undefined)
  if (whom !== undefined) return <>{props.children(whom)}</>
  const left = people?.filter(({ account }) => !asked.includes(account))
  const namesakes = namesakesAmong(people ?? [])
  return (
    <Sheet title={t.askTitle} onClose={onClose}>
      {left?.length === 0 && <p class="soft">{t.askNobody}</p>}
      <ul class="list stack">
        {left?.map(each => (
          <li key={each.account} class="stack">
            <Button wide onPress={() => setWhom(each)}>
              {t.askOne(each.name ?? someone)}
            </Button>
            <p class="soft small">{t.inCircles(listOf(language, each.circles))}</p>
            {namesakes.has(each) && <p class="soft small">{namesake}</p>}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
