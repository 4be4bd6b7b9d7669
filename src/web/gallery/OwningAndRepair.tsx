import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { EntryId, EventId } from '#core/circle/ids.ts'
import type { OwningWords } from '#core/owning/events.ts'
import type { MyOwningView, TheirOwningView } from '#core/owning/view.ts'
import type { RepairStands, RepairView } from '#core/repair/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { JustPutAway } from '#web/owning/JustPutAway.tsx'
import { MyOwning } from '#web/owning/MyOwning.tsx'
import { OwningAsks } from '#web/owning/OwningAsks.tsx'
import { useOwningRow } from '#web/owning/useOwningRow.ts'
import { PutAway } from '#web/owning/PutAway.tsx'
import { TheirOwning } from '#web/owning/TheirOwning.tsx'
import { NotOffered } from '#web/repair/NotOffered.tsx'
import { RepairCard } from '#web/repair/RepairCard.tsx'
import { Part } from './Part.tsx'
import { asRow } from './asRow.tsx'

const OwningRow = asRow(useOwningRow)

const idle: Action = {
  busy: false,
  failure: undefined,
  run: () => undefined,
  forget: () => undefined,
}
const nothing = (): void => undefined
const entry: EntryId = idFrom('event', new Uint8Array(32).fill(9))
const id = '01KAB300000000000000000000' as EventId

const ben: PersonView = {
  account: idFrom('account', new Uint8Array(16).fill(2)),
  name: 'Ben',
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
}

const words: OwningWords = {
  did: 'I read your diary while you were at work.',
  effect: 'I think you could not feel safe in your own room.',
  willDo: 'I stay out of your room. I told nobody what I read.',
  needNot: 'You need not answer, and you need not forgive me.',
}

const both = { entry, id, other: ben, answer: undefined, canWrite: true }
const mine: MyOwningView = { ...both, mine: true, words }
const asks: TheirOwningView = { ...both, mine: false, choice: 'asks' }
const shown = { ...both, mine: false, choice: 'shown', words } as const
const thanks = { entry, says: 'thankYou', words: undefined } as const
const theirWords = { entry, says: 'words', words: 'I am glad that you said it.' } as const

const Mine = (props: Partial<MyOwningView> & { readonly waits?: boolean }): JSX.Element => (
  <MyOwning
    one={{ ...mine, ...props }}
    waits={props.waits === true}
    theyBegin
    doing={idle}
    onTakeBack={nothing}
  />
)

const Theirs = (props: Partial<typeof both>): JSX.Element => (
  <TheirOwning
    one={{ ...shown, ...props }}
    doing={idle}
    readBefore={false}
    onAnswer={nothing}
    onTakeBack={nothing}
    onChoose={nothing}
    onOpenRepair={nothing}
    onlyMine
  />
)

const line: RepairView = {
  entry,
  id,
  mine: true,
  other: ben,
  words: 'We knock before we come in.',
  before: undefined,
  stands: 'agreed',
  changing: false,
  endedByMe: false,
  canWrite: true,
}

const Agreement = (props: Partial<RepairView>): JSX.Element => (
  <RepairCard
    one={{ ...line, ...props }}
    kind="family"
    waits={false}
    canChange
    doing={idle}
    onAgree={nothing}
    onLayAside={nothing}
    onEnd={nothing}
    onTakeBack={nothing}
    onChange={nothing}
  />
)

const over: readonly RepairStands[] = ['replaced', 'ended']

/** A fault owned, from both sides, and what two agree on. */
export const OwningAndRepair = (): JSX.Element => (
  <>
    <Part name="To me, before I choose">
      <OwningAsks one={asks} kind="couple" doing={idle} onChoose={nothing} />
    </Part>
    <Part name="The quiet place">
      <PutAway
        all={[
          { ...asks, choice: 'later' },
          { ...asks, entry: idFrom('event', new Uint8Array(32).fill(8)), choice: 'never' },
        ]}
        doing={idle}
        onChoose={nothing}
      />
    </Part>
    <Part name="Just put away: not now and never say the same">
      <JustPutAway one={{ ...asks, choice: 'later' }} />
    </Part>
    <Part name="Who is not offered an agreement, and why">
      <NotOffered
        held={[
          { person: ben, because: 'theirs-to-open' },
          { person: ben, because: 'repair-waits' },
        ]}
      />
    </Part>
    <Part name="To me, read">
      <Theirs />
    </Part>
    <Part name="To me, answered">
      <TheirOwning
        one={{ ...shown, answer: thanks }}
        doing={idle}
        readBefore
        onAnswer={nothing}
        onTakeBack={nothing}
        onChoose={nothing}
        onOpenRepair={undefined}
        onlyMine={false}
      />
    </Part>
    <Part name="Mine, not sent yet">
      <Mine waits />
    </Part>
    <Part name="Mine: waiting, not now and never look like this">
      <Mine />
    </Part>
    <Part name="Mine, answered">
      <Mine answer={theirWords} />
    </Part>
    <Part name="Agreements: offered by me, offered to me, for another day">
      <Agreement stands="offered" />
      <Agreement stands="offered" mine={false} before="We knock." />
      <Agreement stands="laid-aside" mine={false} />
    </Part>
    <Part name="Agreements: standing, changing, over">
      <Agreement before="We knock." />
      <Agreement changing />
      {over.map(stands => (
        <Agreement key={stands} stands={stands} />
      ))}
    </Part>
    <Part name="On the page of a circle">
      <OwningRow
        ownings={{ all: [mine], people: [], waiting: [], unseen: undefined }}
        repairs={{ all: [], people: [], held: [], mineToOpen: [] }}
        path="/"
      />
      <OwningRow
        ownings={{ all: [asks], people: [], waiting: [], unseen: undefined }}
        repairs={{ all: [], people: [], held: [], mineToOpen: [] }}
        path="/"
      />
    </Part>
  </>
)
