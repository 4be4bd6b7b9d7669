import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Drawing } from '#web/ui/Drawing.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { inHours } from './sitting.ts'
import './PresentTime.css'

export interface OverProps {
  readonly minutes: number
  /** All in all, with these once they are kept; `undefined` without an account. */
  readonly total: number | undefined
  readonly onKeep: () => void
  readonly onDone: () => void
}

/** The bell has rung: a question to ask aloud, and back to each other. */
export const Over = ({ minutes, total, onKeep, onDone }: OverProps): JSX.Element => {
  const text = useText()
  const t = text.presentTime
  const [first] = useState(() => Math.floor(Math.random() * t.questions.length))
  const [turn, setTurn] = useState(0)
  const [before] = useState(total)
  const [said, setSaid] = useState<'happened' | 'not' | undefined>(undefined)
  const question = t.questions[(first + turn) % t.questions.length]
  if (said !== undefined)
    return (
      <>
        <PageTitle>{t.title}</PageTitle>
        <div class="stack-wide">
          <p>
            {said === 'not'
              ? t.fine
              : before === undefined
                ? t.goOn
                : t.kept(...inHours(before + minutes))}
          </p>
          {said === 'happened' && before !== undefined && <p>{t.goOn}</p>}
          <Button kind="primary" wide onPress={onDone}>
            {text.ui.done}
          </Button>
        </div>
      </>
    )
  return (
    <>
      <PageTitle>{t.over}</PageTitle>
      <div class="stack-wide">
        <span class="sent-drawing">
          <Drawing name="table" />
        </span>
        <p>{t.overMore}</p>
        <p class="present-question">{question}</p>
        <div class="flush">
          <Button kind="quiet" onPress={() => setTurn(turn + 1)}>
            {t.another}
          </Button>
        </div>
        <div class="two-ways">
          <Button
            kind="primary"
            onPress={() => {
              onKeep()
              setSaid('happened')
            }}
          >
            {t.happened}
          </Button>
          <Button onPress={() => setSaid('not')}>{t.notThisTime}</Button>
        </div>
        {total !== undefined && <p class="soft small">{t.keeps}</p>}
      </div>
    </>
  )
}
