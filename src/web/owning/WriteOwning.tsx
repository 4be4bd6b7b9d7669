import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { owningParts, type OwningWords } from '#core/owning/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { isClose } from '#web/commitment/isClose.ts'
import { SafetyCheck } from '#web/safetyCheck/SafetyCheck.tsx'
import { useText } from '#web/text/language.ts'
import { BeforeSending } from './BeforeSending.tsx'
import { PartStep } from './PartStep.tsx'
import { ReadOver } from './ReadOver.tsx'

export interface WriteOwningProps {
  readonly kind: CircleKind
  readonly words: OwningWords
  /** It was begun before: it opens where all of it can be read. */
  readonly begun: boolean
  /** To whom it can go now. */
  readonly people: readonly PersonView[]
  readonly lost: boolean
  readonly hints: boolean
  readonly doing: Action
  readonly onHints: (on: boolean) => void
  readonly onChange: (words: OwningWords) => void
  readonly onSend: (to: AccountId) => void
  readonly onKeepPage: () => void
  readonly onThrowAway: () => void
  /** What was written stays as a draft. */
  readonly onClose: () => void
}

type Step = number | 'over' | 'check' | 'sending'

/** Word by word, private until the end; then to one person, to rest, or to oneself. */
export const WriteOwning = (props: WriteOwningProps): JSX.Element => {
  const { kind, words, people, doing } = props
  const text = useText()
  const [step, setStep] = useState<Step>(props.begun ? 'over' : 0)
  const part = typeof step === 'number' ? owningParts[step] : undefined
  const over = (): void => {
    doing.forget()
    setStep('over')
  }
  if (typeof step === 'number' && part !== undefined)
    return (
      <PartStep
        {...props}
        part={part}
        onGoOn={() => setStep(step + 1 < owningParts.length ? step + 1 : 'over')}
        onBack={step === 0 ? undefined : () => setStep(step - 1)}
      />
    )
  // Skipped, or answered with a yes: nothing goes out, and what was written stays as it was.
  if (step === 'check')
    return (
      <SafetyCheck
        lead={text.safetyCheck.leadFirst}
        onDone={outcome => (outcome === 'go-on' ? setStep('sending') : over())}
      />
    )
  if (step === 'sending')
    return <BeforeSending people={people} doing={doing} onSend={props.onSend} onClose={over} />
  return (
    <ReadOver
      {...props}
      words={words}
      only={people.length === 1 ? (people[0]?.name ?? text.circle.someone) : undefined}
      canSend={people.length > 0}
      onSend={() => setStep(isClose(kind) ? 'check' : 'sending')}
      onChange={() => setStep(0)}
    />
  )
}
