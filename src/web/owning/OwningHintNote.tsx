import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { type OwningHint, owningHintFor } from '#core/hints/owningHint.ts'
import { HintNote } from '#web/sharing/ReplyHint.tsx'
import { useRestedWords } from '#web/sharing/useRestedWords.ts'
import { useText } from '#web/text/language.ts'

export interface OwningHintNoteProps {
  readonly words: string
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
}

/** What the writer may want to look at once more; when writing rests, one at a time. */
export const OwningHintNote = ({ words, on, onTurn }: OwningHintNoteProps): JSX.Element => {
  const t = useText().owning
  const [turned, setTurned] = useState(false)
  const found = stillThere(words, useRestedWords(words))
  return (
    <HintNote
      says={on && found !== undefined ? t.hints[found.rule](found.quote) : undefined}
      justOff={turned && !on}
      onTurn={to => {
        setTurned(true)
        onTurn(to)
      }}
    />
  )
}

/** It goes at once when the words no longer give it, and waits to be replaced. */
const stillThere = (words: string, rested: string): OwningHint | undefined => {
  const found = owningHintFor(rested)
  return found !== undefined && owningHintFor(words)?.rule === found.rule ? found : undefined
}
