import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PersonView } from '#core/people/view.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { withLine } from '#web/sharing/withLine.ts'
import { isOpener, type Occasion, occasions, openersFor } from './openersFor.ts'
import './ReachOut.css'

export interface ReachOutWordsProps {
  readonly person: PersonView
  /** Days since 1970. */
  readonly today: number
  readonly words: string
  readonly onWords: (words: string) => void
}

const maxWords = 2_000

/** What it is about, a first line to take and change, and two minutes that make it easier. */
export const ReachOutWords = (props: ReachOutWordsProps): JSX.Element => {
  const { person, today, words, onWords } = props
  const { openers, reachOut: t } = useText()
  const [occasion, setOccasion] = useState<Occasion | undefined>(undefined)
  const [turn, setTurn] = useState(0)
  const name = firstName(person.name)
  const isSuggested = (line: string): boolean => isOpener(openers, name, line)
  const hasOwn = words.trim() !== '' && !isSuggested(words.trim())
  return (
    <>
      <Choice
        legend={t.occasion}
        options={occasions.map(value => ({ value, label: t.occasions[value] }))}
        value={occasion}
        onChange={chosen => {
          setOccasion(chosen)
          setTurn(0)
        }}
      />
      {occasion !== undefined && (
        <section class="stack">
          <p>{hasOwn ? t.openersBelow : t.openers}</p>
          <ul class="list stack">
            {openersFor(openers, occasion, person.id, today, turn).map(opener => {
              const line = opener(name)
              return (
                <li key={line}>
                  <button
                    type="button"
                    class="opener"
                    onClick={() => onWords(withLine(words, line, isSuggested, maxWords))}
                  >
                    {line}
                  </button>
                </li>
              )
            })}
          </ul>
          <div class="flush">
            <Button kind="quiet" onPress={() => setTurn(turn + 1)}>
              {t.otherOpeners}
            </Button>
          </div>
        </section>
      )}
      <Field label={t.words} kind="long" value={words} onInput={onWords} maxLength={maxWords} />
      <Details summary={t.warmUp}>
        <ol class="stack">
          <li>{t.warmUpThink}</li>
          <li>{t.warmUpSay}</li>
        </ol>
        <p class="soft">{t.warmUpThen}</p>
      </Details>
    </>
  )
}

/** As one speaks to them: what stands before the first space, unless it is a title or an initial. */
const firstName = (name: string): string => {
  const [first = name] = name.trim().split(/\s+/)
  return /^(?:.|.{1,4}\.)$/u.test(first) ? name : first
}
