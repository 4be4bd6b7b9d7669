import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Hint } from '#core/hints/hint.ts'
import { HintNote } from '#web/sharing/ReplyHint.tsx'
import { Part } from './Part.tsx'

const hints: readonly Hint[] = [
  { rule: 'advice', quote: 'Have you tried a bath' },
  { rule: 'at-least', quote: 'At least you had ten good years together' },
  { rule: 'my-story', quote: 'I know exactly how you feel' },
  { rule: 'no-question' },
  { rule: 'longer' },
]

/** What may stand under an answer while it is written. */
export const Hints = (): JSX.Element => {
  const [on, setOn] = useState(true)
  return (
    <Part name="Hints under an answer">
      {hints.map(hint => (
        <HintNote key={hint.rule} hint={hint} need="listen" justOff={false} onTurn={() => {}} />
      ))}
      <HintNote hint={on ? hints[0] : undefined} need="company" justOff={!on} onTurn={setOn} />
    </Part>
  )
}
