import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { idFrom } from '#base/ids.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { GuessView, SaidOfView } from '#core/shoes/view.ts'
import { BeforeYouAnswer } from '#web/shoes/BeforeYouAnswer.tsx'
import { FeelsAndNeeds, nothingSaid } from '#web/shoes/FeelsAndNeeds.tsx'
import { GuessCard } from '#web/shoes/GuessCard.tsx'
import { Button } from '#web/ui/Button.tsx'
import { idle, inventedPerson, nothing } from './invented.ts'
import { Part } from './Part.tsx'

const entry: EntryId = idFrom('event', new Uint8Array(32).fill(9))

const guess: GuessView = {
  entry,
  share: entry,
  at: 0,
  mine: false,
  other: inventedPerson(2, 'Ben'),
  feelings: ['tired', 'lonely'],
  needs: 'That somebody sits with you for an hour and asks nothing.',
  answer: undefined,
  canAnswer: true,
  takeBack: [],
}
const so: SaidOfView = { feelings: ['angry'], needs: 'To shout once, in the car.' }

interface ShowsProps extends Partial<GuessView> {
  readonly waits?: boolean
  readonly close?: true
}

const Shows = ({ waits = false, close, ...more }: ShowsProps): JSX.Element => (
  <GuessCard
    guess={{ ...guess, ...more }}
    kind={close === true ? 'family' : 'pair'}
    waits={waits}
    online={false}
    doing={idle}
    about={<Button kind="quiet">Report</Button>}
    onSay={nothing}
    onTakeBack={nothing}
  />
)

/** A guess, as each of the two sees it. */
export const Guesses = (): JSX.Element => (
  <>
    <Part name="Before you answer">
      <BeforeYouAnswer name="Ana" onStand={nothing} />
      <BeforeYouAnswer name="Ana" onStand={undefined} />
    </Part>
    <Part name="About my share">
      <Shows />
      <Shows close feelings={[]} />
      <Shows canAnswer={false} other={inventedPerson(2, 'Ben', { present: false })} />
    </Part>
    <Part name="About my share; what I say is so">
      <Shows answer={so} canAnswer={false} takeBack={[entry]} />
      <Shows answer={so} canAnswer={false} waits takeBack={[entry]} />
    </Part>
    <Part name="Mine">
      <Shows mine canAnswer={false} waits takeBack={[entry]} />
      <Shows mine canAnswer={false} needs="" takeBack={[entry]} />
      <Shows mine canAnswer={false} answer={so} takeBack={[entry]} />
    </Part>
  </>
)

export const Guessing = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const [said, setSaid] = useState(nothingSaid)
  return (
    <FeelsAndNeeds
      name="Ana"
      share="I laid the table for two again this morning and only noticed when the kettle boiled."
      said={said}
      doing={idle}
      onChange={setSaid}
      onSend={onClose}
      onPass={onClose}
      onClose={onClose}
    />
  )
}

export const SayingSo = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const [said, setSaid] = useState(nothingSaid)
  return (
    <FeelsAndNeeds
      name="Ben"
      guess={guess}
      said={said}
      doing={idle}
      onChange={setSaid}
      onSend={onClose}
      onPass={onClose}
      onClose={onClose}
      onThrowAway={onClose}
    />
  )
}
