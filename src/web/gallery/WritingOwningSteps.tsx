import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { idFrom } from '#base/ids.ts'
import type { OwningPart, OwningWords } from '#core/owning/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { WriteOwning } from '#web/owning/WriteOwning.tsx'
import { Button } from '#web/ui/Button.tsx'

const idle: Action = {
  busy: false,
  failure: undefined,
  run: () => undefined,
  forget: () => undefined,
}
const nothing = (): void => undefined

const person = (name: string, fill: number): PersonView => ({
  account: idFrom('account', new Uint8Array(16).fill(fill)),
  name,
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
})

export interface WritingOwningStepsProps {
  readonly begun: boolean
}

/** The way from the first word to sending, as in a pair. `begun`: it opens where all can be read. */
export const WritingOwningSteps = ({ begun }: WritingOwningStepsProps): JSX.Element => {
  const [words, setWords] = useState<OwningWords>(
    begun
      ? {
          did: 'I read your diary while you were at work.',
          effect: 'I think you could not feel safe in your own room.',
          willDo: 'I stay out of your room.',
        }
      : {},
  )
  const [passed, setPassed] = useState<readonly OwningPart[]>(begun ? ['noExcuse', 'needNot'] : [])
  const [open, setOpen] = useState(true)
  if (!open) return <Button onPress={() => setOpen(true)}>Open</Button>
  return (
    <WriteOwning
      kind="pair"
      words={words}
      passed={passed}
      people={[person('Ben', 2)]}
      lost={false}
      hints
      doing={idle}
      onHints={nothing}
      onChange={(next, left) => {
        setWords(next)
        setPassed(left)
      }}
      onSend={nothing}
      onKeepPage={nothing}
      onThrowAway={() => setOpen(false)}
      onClose={() => setOpen(false)}
    />
  )
}
