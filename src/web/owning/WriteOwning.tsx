import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { CircleKind } from '#core/circle/circleKind.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { type OwningPart, owningParts, type OwningWords } from '#core/owning/events.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { WhomStep } from '#web/circle/WhomStep.tsx'
import { isClose } from '#web/commitment/isClose.ts'
import { SafetyCheck } from '#web/safetyCheck/SafetyCheck.tsx'
import { useText } from '#web/text/language.ts'
import { BeforeSending } from './BeforeSending.tsx'
import { ChangePart } from './ChangePart.tsx'
import { goOnAt } from './goOnAt.ts'
import { PartStep } from './PartStep.tsx'
import { ReadOver } from './ReadOver.tsx'

export interface WriteOwningProps {
  readonly kind: CircleKind
  readonly words: OwningWords
  /** Parts that one chose not to write. */
  readonly passed: readonly OwningPart[]
  /** To whom it can go now. */
  readonly people: readonly PersonView[]
  readonly lost: boolean
  readonly hints: boolean
  readonly doing: Action
  readonly onHints: (on: boolean) => void
  readonly onChange: (words: OwningWords, passed: readonly OwningPart[]) => void
  readonly onSend: (to: AccountId) => void
  readonly onKeepPage: () => void
  readonly onThrowAway: () => void
  /** What was written stays as a draft. */
  readonly onClose: () => void
}

type Step = OwningPart | 'over' | 'change' | 'whom' | 'check' | 'sending'

/** Word by word, private until the end; then to one person, to rest, or to oneself. */
export const WriteOwning = (props: WriteOwningProps): JSX.Element => {
  const { kind, words, passed, people, doing } = props
  const text = useText()
  // OW1: what was begun goes on where it stopped.
  const [step, setStep] = useState<Step>(() => goOnAt(words, passed))
  const [changing, setChanging] = useState(false)
  const [chosen, setTo] = useState<PersonView | undefined>(undefined)
  const to = people.length === 1 ? people[0] : chosen
  const only = people.length === 1 ? (people[0]?.name ?? text.circle.someone) : undefined
  const at = owningParts.findIndex(each => each === step)
  const part = owningParts[at]
  const over = (): void => {
    doing.forget()
    setStep('over')
  }
  if (part !== undefined) {
    const before = changing ? 'change' : owningParts[at - 1]
    const goOn = (): void => (changing ? over() : setStep(owningParts[at + 1] ?? 'over'))
    return (
      <PartStep
        {...props}
        part={part}
        only={only}
        wasPassed={passed.includes(part)}
        onChange={next => props.onChange(next, passed)}
        onGoOn={goOn}
        onPass={() => {
          props.onChange({ ...words, [part]: undefined }, [...new Set([...passed, part])])
          goOn()
        }}
        onBack={before === undefined ? undefined : () => setStep(before)}
      />
    )
  }
  if (step === 'change')
    return (
      <ChangePart
        words={words}
        onChoose={chosenPart => {
          setChanging(true)
          setStep(chosenPart)
        }}
        onBack={over}
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
      onChange={() => setStep('change')}
    />
  )
}
