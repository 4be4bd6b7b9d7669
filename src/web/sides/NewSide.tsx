import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { NewCircle } from '#client/commands/circleCommands.ts'
import type { CircleColour } from '#core/circle/circleKind.ts'
import type { AccountId } from '#core/circle/ids.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { FirstAgreement } from '#web/circles/FirstAgreement.tsx'
import { useText } from '#web/text/language.ts'
import { SideNaming } from './SideNaming.tsx'

export interface NewSideProps {
  readonly circleName: string
  /** Who could take part. */
  readonly people: readonly PersonView[]
  readonly colour: CircleColour
  /** The path of this screen, and of the one before it. */
  readonly here: string
  readonly back: string
  readonly doing: Action
  readonly onMake: (input: Omit<NewCircle, 'kind'>, chosen: readonly AccountId[]) => void
}

/** What is typed on the first step; it stays while the second is looked at. */
export interface SideWordsTyped {
  readonly name: string
  readonly colour: CircleColour
  readonly purpose: string
  readonly chosen: readonly AccountId[]
}

/** What it is for and who takes part, then what is agreed there. */
export const NewSide = (props: NewSideProps): JSX.Element => {
  const text = useText()
  const [step, setStep] = useState<'naming' | 'agreement'>('naming')
  const [agreement, setAgreement] = useState<string>(text.sides.start)
  const [typed, setTyped] = useState<SideWordsTyped>({
    name: '',
    colour: props.colour,
    purpose: '',
    chosen: [],
  })
  if (step === 'naming')
    return (
      <SideNaming
        {...props}
        typed={typed}
        onChange={setTyped}
        onGoOn={() => setStep('agreement')}
      />
    )
  const make = (words: string): void => {
    const { name, colour, purpose, chosen } = typed
    props.onMake(
      {
        name: name.trim(),
        colour,
        purpose: purpose.trim() === '' ? undefined : purpose.trim(),
        agreement: words.trim() === '' ? undefined : words.trim(),
      },
      chosen,
    )
  }
  return (
    <FirstAgreement
      words={agreement}
      back={props.here}
      make={text.sides.make}
      doing={props.doing}
      onInput={setAgreement}
      onBack={() => {
        setStep('naming')
        scrollTo(0, 0)
      }}
      onMake={() => make(agreement)}
      onWithout={() => make('')}
    />
  )
}
