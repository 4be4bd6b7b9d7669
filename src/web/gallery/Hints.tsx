import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Hint } from '#core/hints/hint.ts'
import { hintWords } from '#web/sharing/hintWords.ts'
import { HintNote } from '#web/sharing/ReplyHint.tsx'
import { useText } from '#web/text/language.ts'
import { Part } from './Part.tsx'

const first: Hint = { rule: 'advice', quote: 'Have you tried a bath' }
const hints: readonly Hint[] = [
  first,
  { rule: 'at-least', quote: 'At least you had ten good years together' },
  { rule: 'my-story', quote: 'I know exactly how you feel' },
  { rule: 'no-question' },
  { rule: 'longer' },
]

/** What may stand under an answer while it is written. */
export const Hints = (): JSX.Element => {
  const t = useText().hints
  const [on, setOn] = useState(true)
  return (
    <Part name="Hints under an answer">
      {hints.map(hint => (
        <HintNote
          key={hint.rule}
          says={hintWords(hint, 'listen', t)}
          justOff={false}
          onTurn={() => {}}
        />
      ))}
      <HintNote
        says={on ? hintWords(first, 'company', t) : undefined}
        justOff={!on}
        onTurn={setOn}
      />
    </Part>
  )
}
