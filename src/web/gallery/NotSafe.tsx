import type { JSX } from 'preact'
import type { MoveKind } from '#core/sharing/events.ts'
import { SaidHere } from '#web/sharing/SaidHere.tsx'
import { SayMore } from '#web/sharing/SayMore.tsx'
import { SetAside } from '#web/sharing/SetAside.tsx'
import { UnsafeThen } from '#web/sharing/UnsafeThen.tsx'
import type { OpenMove, OpenShare } from '#web/sharing/withSending.ts'
import { inventedPerson, nothing } from './invented.ts'
import { Part } from './Part.tsx'
import { rise } from './Rises.tsx'

const ben = inventedPerson(2, 'Ben')
const [risen] = rise.moves

const asked = (move: MoveKind, words: string): OpenShare => ({
  ...rise,
  need: 'unsafe',
  unsafe: true,
  words: 'He is at the door again.',
  allowedMoves: ['more'],
  moves: risen?.kind === 'open' ? [{ ...risen, move, words, author: ben } satisfies OpenMove] : [],
})

const mine = asked('ask', 'Can you talk?')
const theirs: OpenShare = { ...mine, author: ben, allowedMoves: ['here', 'ask', 'offer'] }
const country = { code: undefined, choose: nothing }

/** Somebody is not safe: what they answer, and what whoever answered them does now. */
export const NotSafe = (): JSX.Element => (
  <>
    <Part name="Saying more under one’s own share">
      <SayMore share={mine} onMore={nothing} />
      <SayMore share={asked('here', 'I’m here.')} onMore={nothing} />
      <UnsafeThen share={mine} name="Ben" />
    </Part>
    <Part name="After answering somebody who is not safe">
      <UnsafeThen share={theirs} name="Ben" />
      <SaidHere name="Ben" unsafe online />
    </Part>
    <Part name="I can’t hold this today">
      <SetAside share={theirs} country={country} onAside={nothing} onHelp={nothing} />
      <SetAside
        share={{ ...theirs, forMeAlone: true }}
        country={country}
        onAside={nothing}
        onHelp={nothing}
      />
    </Part>
  </>
)
