import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { owningParts, type OwningWords } from '#core/owning/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { WhomStep } from '#web/circle/WhomStep.tsx'
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

type Step = number | 'over' | 'whom' | 'check' | 'sending'

/** Word by word, private until the end; then to one person, to rest, or to oneself. */
export const WriteOwning = (props: WriteOwningProps): JSX.Element => {
  const { kind, words, people, doing } = props
  const text = useText()
  const [step, setStep] = useState<Step>(props.begun ? 'over' : 0)
  const [chosen, setTo] = useState<PersonView | undefined>(undefined)
  const to = people.length === 1 ? people[0] : chosen
  const only = people.length === 1 ? (people[0]?.name ?? text.circle.someone) : undefined
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
        only={only}
        onGoOn={() => setStep(step + 1 < owningParts.length ? step + 1 : 'over')}
        onBack={step === 0 ? undefined : () => setStep(step - 1)}
      />
    )
  if (step === 'whom')
    return (
      <WhomStep
        title={text.owning.send}
        legend={text.owning.toWhom}
        missing={text.owning.chooseOne}
        people={people}
        onChoose={person => {
          setTo(person)
          setStep(isClose(kind) ? 'check' : 'sending')
        }}
        onClose={over}
      />
    )
  // Skipped, or answered with a yes: nothing goes out, and what was written stays as it was.
  if (step === 'check')
    return (
      <SafetyCheck
        lead={text.safetyCheck.leadFirst}
        about={to?.name}
        onDone={outcome => (outcome === 'go-on' ? setStep('sending') : over())}
      />
    )
  if (step === 'sending' && to !== undefined)
    return <BeforeSending to={to} doing={doing} onSend={props.onSend} onClose={over} />
  return (
    <ReadOver
      {...props}
      words={words}
      only={only}
      canSend={people.length > 0}
      onSend={() => {
        if (people.length > 1) setStep('whom')
        else setStep(isClose(kind) ? 'check' : 'sending')
      }}
      onChange={() => setStep(0)}
    />
  )
}
