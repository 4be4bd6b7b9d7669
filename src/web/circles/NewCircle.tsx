import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { NewCircle as NewCircleInput } from '#client/commands/circleCommands.ts'
import type { CircleColour, HandMadeKind } from '#core/circle/circleKind.ts'
import { paths } from '#web/app/routes.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { FirstAgreement } from './FirstAgreement.tsx'
import { KindAndName } from './KindAndName.tsx'

export interface NewCircleProps {
  readonly doing: Action
  readonly onMake: (input: NewCircleInput) => void
  /** The colour that stands there first; the person may take another. */
  readonly colour: CircleColour
  readonly forAdults: boolean
}

/** What is typed on the first step; it stays while the second is looked at. */
export interface Naming {
  readonly kind: HandMadeKind
  readonly name: string
  readonly colour: CircleColour
  readonly purpose: string
}

/** What it is and what it is for, then what is agreed; inviting follows once it is made. */
export const NewCircle = ({ doing, onMake, colour, forAdults }: NewCircleProps): JSX.Element => {
  const text = useText()
  const t = text.agreement
  const [step, setStep] = useState<'naming' | 'agreement'>('naming')
  const [naming, setNaming] = useState<Naming>({ kind: 'pair', name: '', colour, purpose: '' })
  // `undefined` until somebody changes it: another kind then brings its own beginning.
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const words = typed ?? t.start[naming.kind]
  if (step === 'naming')
    return (
      <KindAndName
        naming={naming}
        onChange={setNaming}
        forAdults={forAdults}
        onGoOn={() => setStep('agreement')}
      />
    )
  const make = (agreement: string): void => {
    const { kind, name, purpose } = naming
    onMake({
      kind,
      name: name.trim(),
      colour: naming.colour,
      purpose: purpose.trim() === '' ? undefined : purpose.trim(),
      agreement: agreement.trim() === '' ? undefined : agreement.trim(),
    })
  }
  return (
    <FirstAgreement
      words={words}
      back={paths.newCircle}
      make={text.circles.make}
      doing={doing}
      onInput={setTyped}
      onBack={() => {
        setStep('naming')
        scrollTo(0, 0)
      }}
      onMake={() => make(words)}
      onWithout={() => make('')}
    />
  )
}
