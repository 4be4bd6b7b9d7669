import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Need } from '#core/sharing/events.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { beyondCommon, commonOf, found, groupsOf, mostFeelings, ownWord } from './feelingWords.ts'
import './Sharing.css'

export interface FeelingsProps {
  /** Words in the sharer's language, as they are kept. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** What is asked for: words that fit come first. */
  readonly need?: Need | undefined
  /** Whose feelings; one's own, when it is not said. */
  readonly title?: string | undefined
  readonly hint?: string | undefined
}

/** Plain words for how it feels: a few at once, the others when somebody looks for them. */
export const Feelings = ({ chosen, onChange, need, title, hint }: FeelingsProps): JSX.Element => {
  const t = useText().feelings
  const [typed, setTyped] = useState('')
  const own = ownWord(t, typed)
  const hits = found(t, typed)
  const isFull = chosen.length >= mostFeelings
  const choose = (word: string, isChosen: boolean): void =>
    onChange(isChosen ? [...chosen, word] : chosen.filter(other => other !== word))
  const shown = { chosen, isFull, onChoose: choose }
  return (
    <div class="stack">
      <fieldset>
        <legend class="feelings-legend">{title ?? t.title}</legend>
        <p class="soft small">{isFull ? t.full : (hint ?? t.hint)}</p>
        <Chips {...shown} words={[...commonOf(t, need), ...beyondCommon(t, chosen)]} />
      </fieldset>
      <Details summary={t.more}>
        <Field label={t.find} value={typed} onInput={setTyped} maxLength={40} />
        {typed.trim() === '' ? (
          groupsOf(t, need).map(({ key, title: group, words }) => (
            <fieldset key={key}>
              <legend class="soft small">{group}</legend>
              <Chips {...shown} words={words} />
            </fieldset>
          ))
        ) : (
          <fieldset>
            <legend class="only-read">{t.find}</legend>
            <Chips {...shown} words={hits} />
          </fieldset>
        )}
        {own !== undefined && !chosen.includes(own) && (
          <div>
            <Button
              disabled={isFull}
              onPress={() => {
                choose(own, true)
                setTyped('')
              }}
            >
              {t.ownWord(own)}
            </Button>
          </div>
        )}
      </Details>
    </div>
  )
}

interface ChipsProps {
  readonly words: readonly string[]
  readonly chosen: readonly string[]
  readonly isFull: boolean
  readonly onChoose: (word: string, isChosen: boolean) => void
}

const Chips = ({ words, chosen, isFull, onChoose }: ChipsProps): JSX.Element => (
  <div class="feelings">
    {words.map(word => {
      const isChosen = chosen.includes(word)
      return (
        <label key={word} class="feeling">
          <input
            type="checkbox"
            class="only-read"
            checked={isChosen}
            disabled={isFull && !isChosen}
            onChange={event => onChoose(word, event.currentTarget.checked)}
          />
          {word}
        </label>
      )
    })}
  </div>
)
