import { useEffect, useRef, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmergencyCalls } from './EmergencyCalls.tsx'
import type { NextStep } from './nextSteps.ts'
import { Reach } from './Reach.tsx'
import { shownContacts } from './shownContacts.ts'
import { useLineWords } from './useLineWords.ts'

export interface NoAnswerProps {
  /** The line that was called. */
  readonly name: string
  readonly steps: readonly NextStep[]
  /** A button to call was used: what is next is there when the person comes back. */
  readonly used: boolean
}

/** One tap when nobody answers, and then one at a time, down to people. Never a dead end. */
export const NoAnswer = ({ name, steps, used }: NoAnswerProps): JSX.Element => {
  const words = useLineWords()
  const [at, setAt] = useState<number | undefined>(undefined)
  const shown = at ?? (used ? 0 : undefined)
  const step = shown === undefined ? undefined : steps[shown]
  const place = useRef<HTMLDivElement>(null)
  // Only after a tap of the person: coming back from a call moves nothing.
  useEffect(() => {
    if (at !== undefined) place.current?.querySelector('h4')?.focus()
  }, [at])
  if (shown === undefined || step === undefined)
    return (
      <Button wide kind="quiet" label={words.noAnswerLabel(name)} onPress={() => setAt(0)}>
        {words.noAnswer}
      </Button>
    )
  const isLast = shown === steps.length - 1
  return (
    <div class="help-next stack" ref={place}>
      <Step step={step} />
      {isLast ? (
        <Button wide kind="quiet" onPress={() => setAt(0)}>
          {words.fromTheTop}
        </Button>
      ) : (
        <Button
          wide
          kind="quiet"
          label={words.noAnswerLabel(nameOf(step, words.nextEmergency))}
          onPress={() => setAt(shown + 1)}
        >
          {words.noAnswer}
        </Button>
      )}
    </div>
  )
}

const nameOf = (step: NextStep, emergency: string): string =>
  step.kind === 'line' ? step.shown.name : emergency

const Step = ({ step }: { readonly step: NextStep }): JSX.Element => {
  const text = useText().help
  const words = useLineWords()
  switch (step.kind) {
    case 'line':
      return (
        <>
          <div>
            <h4 tabIndex={-1} dir="auto">
              {words.nextIs(step.shown.name)}
            </h4>
            <p class="soft small">{words.nextKind(text.kinds[step.of])}</p>
            {step.shown.from === 'host' && <p class="small">{words.hostWarning}</p>}
            {step.shown.from === 'list' && step.shown.line.confidence === 'B' && (
              <p class="small">{text.notConfirmed}</p>
            )}
          </div>
          <div class="help-contacts">
            {shownContacts(step.shown).map((contact, index) => (
              <Reach key={index} contact={contact} name={step.shown.name} />
            ))}
          </div>
        </>
      )
    case 'emergency':
      return (
        <>
          <div>
            <h4 tabIndex={-1}>{words.nextEmergency}</h4>
            <p class="soft small">{words.nextEmergencyHint}</p>
          </div>
          <EmergencyCalls numbers={step.numbers} />
        </>
      )
    case 'people':
      return (
        <>
          <h4 tabIndex={-1}>{words.nextPeople}</h4>
          <p>{words.people.ring}</p>
          <p>{words.people.go}</p>
          <p>{words.people.again}</p>
        </>
      )
  }
}
