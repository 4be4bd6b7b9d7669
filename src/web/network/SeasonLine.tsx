import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { maxSeasonWords } from '#core/network/events.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'

export interface SeasonLineProps {
  readonly name: string
  /** What stands; empty when nothing does. */
  readonly line: string
  readonly doing: Action
  readonly onKeep: (words: string, then: () => void) => void
  readonly onErase: () => void
}

/** One line of mine beside a season; it can be left out, changed and erased. */
export const SeasonLine = ({
  name,
  line,
  doing,
  onKeep,
  onErase,
}: SeasonLineProps): JSX.Element => {
  const t = useText().network
  const [words, setWords] = useState(line)
  const [kept, setKept] = useState(false)
  const [tried, setTried] = useState(false)
  const isNew = words.trim() !== '' && words !== line
  return (
    <section class="stack no-print">
      <Field
        label={t.lineLabel(name)}
        optional
        voice
        maxLength={maxSeasonWords}
        value={words}
        onInput={typed => {
          setKept(false)
          setWords(typed)
        }}
      />
      <div class="two-ways">
        <Button
          label={`${t.lineKeep}: ${name}`}
          disabled={doing.busy || !isNew}
          onPress={() => {
            setTried(true)
            onKeep(words.trim(), () => setKept(true))
          }}
        >
          {t.lineKeep}
        </Button>
        {line !== '' && (
          <Button
            label={`${t.lineErase}: ${name}`}
            disabled={doing.busy}
            onPress={() => {
              setTried(true)
              setKept(false)
              setWords('')
              onErase()
            }}
          >
            {t.lineErase}
          </Button>
        )}
      </div>
      <output class="said">{kept && !isNew && t.lineKept}</output>
      <Failed failure={tried ? doing.failure : undefined} />
    </section>
  )
}
