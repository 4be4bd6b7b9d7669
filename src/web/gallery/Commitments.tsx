import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { EntryId, EventId } from '#core/circle/ids.ts'
import type { CommitmentView } from '#core/commitment/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { ConsentForm } from '#web/commitment/ConsentForm.tsx'
import { useCommitmentsRow } from '#web/commitment/useCommitmentsRow.ts'
import { MyCommitment } from '#web/commitment/MyCommitment.tsx'
import { TheirCommitment } from '#web/commitment/TheirCommitment.tsx'
import { Part } from './Part.tsx'
import { asRow } from './asRow.tsx'

const CommitmentsRow = asRow(useCommitmentsRow)

const idle: Action = {
  busy: false,
  failure: undefined,
  run: () => undefined,
  forget: () => undefined,
}
const nothing = (): void => undefined
const entry: EntryId = idFrom('event', new Uint8Array(32).fill(7))

const ben: PersonView = {
  account: idFrom('account', new Uint8Array(16).fill(2)),
  name: 'Ben',
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
}

const one: CommitmentView = {
  entry,
  id: '01KAB300000000000000000000' as EventId,
  mine: true,
  other: ben,
  what: 'I walk round the block before I open the fridge.',
  often: 'days',
  days: [1, 2, 3, 4, 5],
  last: 20_900,
  again: undefined,
  stands: 'running',
  stoppedByMe: false,
  card: {
    from: 17,
    to: 21,
    when: 'quiet',
    days: 3,
    words: ['I am thinking of you. How is it going?', 'The dog misses you too.'],
  },
  sum: { kept: 9, partly: 1, notThisTime: 2, last: 'notThisTime' },
  lines: [
    {
      entry,
      day: 20_880,
      says: 'notThisTime',
      line: 'It rained, and I was tired.',
      takeBack: [entry],
    },
  ],
  due: { day: 20_881, today: true, says: undefined, line: undefined },
  nudge: undefined,
  noNudge: undefined,
  reminds: false,
  canWrite: true,
  takeBack: [entry],
}

type Here = Partial<CommitmentView> & { readonly waits?: boolean; readonly canAsk?: boolean }

const Mine = ({ canAsk = true, ...props }: Here): JSX.Element => (
  <MyCommitment
    one={{ ...one, ...props }}
    waits={props.waits === true}
    online={false}
    canAsk={canAsk}
    doing={idle}
    onTakeBack={nothing}
    onSay={nothing}
    onEnd={nothing}
    onAgain={nothing}
    onConsent={nothing}
    onRemind={nothing}
    onAskAnother={nothing}
  />
)

const Theirs = (props: Partial<CommitmentView>): JSX.Element => (
  <TheirCommitment
    one={{ ...one, mine: false, ...props }}
    kind="family"
    doing={idle}
    onTakeBack={nothing}
    onAnswer={nothing}
    onNudge={nothing}
    onEnd={nothing}
  />
)

const none = { sum: { kept: 0, partly: 0, notThisTime: 0, last: undefined }, lines: [] } as const

/** A promise and who walks it, from the ask to its end. */
export const Commitments = (): JSX.Element => (
  <>
    <Part name="Asked, and not sent yet">
      <Mine {...none} stands="asked" waits />
    </Part>
    <Part name="Not now">
      <Mine {...none} stands="not-now" />
      <Mine {...none} stands="not-now" canAsk={false} />
    </Part>
    <Part name="Running, and nudged">
      <Mine nudge="The dog misses you too." />
    </Part>
    <Part name="Said for today">
      <Mine
        due={{ day: 20_881, today: true, says: 'partly', line: undefined }}
        reminds
        card={undefined}
      />
    </Part>
    <Part name="At its end">
      <Mine stands="over" />
    </Part>
    <Part name="Asked to go on">
      <Mine stands="asked-again" again={20_960} />
    </Part>
    <Part name="The companion stopped">
      <Mine stands="alone" />
    </Part>
    <Part name="Let be, or stopped before">
      <Mine stands="ended" />
      <Mine stands="ended" stoppedByMe />
      <Theirs stands="alone" stoppedByMe />
    </Part>
    <Part name="I am asked">
      <Theirs {...none} stands="asked" />
    </Part>
    <Part name="I walk it with them">
      <Theirs />
    </Part>
    <Part name="I cannot nudge now">
      <Theirs noNudge="too-soon" />
    </Part>
    <Part name="Theirs is over">
      <Theirs stands="over" />
    </Part>
    <Part name="How I may be nudged">
      <ConsentForm
        name="Ben"
        draft={{ when: 'quiet3', part: 'evening', fixed: [], own: '' }}
        tried
        onChange={nothing}
      />
    </Part>
    <Part name="On the page of a circle">
      <CommitmentsRow commitments={{ all: [one], companions: [] }} path="/" />
      <CommitmentsRow
        commitments={{ all: [{ ...one, mine: false, stands: 'asked' }], companions: [] }}
        path="/"
      />
    </Part>
  </>
)
