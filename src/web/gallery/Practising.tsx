import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { BeginPractice } from '#web/practising/BeginPractice.tsx'
import { EndPractice } from '#web/practising/EndPractice.tsx'
import { SideBySide } from '#web/practising/SideBySide.tsx'
import { type AllTried, nothingTried, type PractisedMove } from '#web/practising/threeMoves.ts'
import { TryMove } from '#web/practising/TryMove.tsx'
import { nothing } from './invented.ts'
import { Part } from './Part.tsx'

const tried: AllTried = {
  feeling: { words: 'You sound far away from home.', phrase: 'youSound', feelings: ['lonely'] },
  meaning: {
    words: 'At least you had a choir. You should ring somebody.',
    phrase: undefined,
    feelings: [],
  },
  question: nothingTried.question,
}

const Try = ({ move }: { readonly move: PractisedMove }): JSX.Element => {
  const [now, setNow] = useState(tried[move])
  return (
    <TryMove
      situation="saturday"
      move={move}
      tried={now}
      hints
      onHints={nothing}
      onChange={setNow}
      onGoOn={nothing}
      onPass={nothing}
      onStop={nothing}
    />
  )
}

/** The three-move practice, step by step. */
export const Practising = (): JSX.Element => (
  <>
    <Part name="Before it begins">
      <BeginPractice back="/" onBegin={nothing} />
    </Part>
    <Part name="The first move">
      <Try move="feeling" />
    </Part>
    <Part name="The second move, with a hint">
      <Try move="meaning" />
    </Part>
    <Part name="The third move">
      <Try move="question" />
    </Part>
    <Part name="Side by side">
      <SideBySide
        situation="saturday"
        tried={tried}
        over={false}
        onAnother={nothing}
        onEnough={nothing}
      />
    </Part>
    <Part name="Side by side, all passed, after the bell">
      <SideBySide
        situation="bread"
        tried={nothingTried}
        over
        onAnother={nothing}
        onEnough={nothing}
      />
    </Part>
    <Part name="The end">
      <EndPractice onDone={nothing} />
    </Part>
  </>
)
