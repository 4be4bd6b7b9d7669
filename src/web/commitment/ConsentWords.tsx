import type { JSX } from 'preact'
import type { CommitmentView } from '#core/commitment/view.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { phraseIn } from '#web/text/ours.ts'
import { Words } from '#web/ui/Words.tsx'
import { hourName } from './dayWords.ts'

export interface ConsentWordsProps {
  readonly one: Pick<CommitmentView, 'mine' | 'card'>
  readonly name: string
}

/** The consent card, as both of the two read it. */
export const ConsentWords = ({ one: { mine, card }, name }: ConsentWordsProps): JSX.Element => {
  const t = useText().commitment
  const language = useLanguage()
  if (card === undefined) return <p>{mine ? t.noNudgesMine(name) : t.noNudgesTheirs(name)}</p>
  const { from, to, when, days, words } = card
  const pace = when === 'quiet' ? t.whenQuiet(days) : t.whenAtMost(days)
  const say = mine ? t.mayNudgeMine : t.mayNudgeTheirs
  return (
    <>
      <p>{say(name, pace, hourName(language, from), hourName(language, to))}</p>
      <ul class="list stack">
        {words.map(each => (
          <li key={each}>
            <Words>{phraseIn(language, each)}</Words>
          </li>
        ))}
      </ul>
    </>
  )
}
