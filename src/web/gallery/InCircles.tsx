import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LetterId } from '#base/ids.ts'
import { type Audience, everybody } from '#core/aside/audience.ts'
import type { AccountId, CircleId, EntryId } from '#core/circle/ids.ts'
import type { ClosingView } from '#core/closing/view.ts'
import type { GreetingView } from '#core/greeting/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { AudienceChoice } from '#web/audience/AudienceChoice.tsx'
import { CircleStatus } from '#web/circle/CircleStatus.tsx'
import { ClosedCard } from '#web/closing/ClosedCard.tsx'
import { ClosingCard } from '#web/closing/ClosingCard.tsx'
import { CloseSheet } from '#web/closing/CloseSheet.tsx'
import { GreeterAsked } from '#web/greeting/GreeterAsked.tsx'
import { GreetsMe } from '#web/greeting/GreetsMe.tsx'
import { IGreet } from '#web/greeting/IGreet.tsx'
import { AskOthers } from '#web/sides/AskOthers.tsx'
import { Beside } from '#web/sides/Beside.tsx'
import { SideAsks } from '#web/sides/SideAsks.tsx'
import { SideAudience } from '#web/sides/SideAudience.tsx'
import { WhereItStands } from '#web/sides/WhereItStands.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Part } from './Part.tsx'

const person = (name: string, about: Partial<PersonView> = {}): PersonView => ({
  account: name.toLowerCase().padEnd(32, '0') as AccountId,
  name,
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
  ...about,
})

const ana = person('Ana', { isMe: true })
const ben = person('Ben')
const caro = person('Caro Lindqvist')
const dora = person('Dora', { blocked: true })
const namesake = person('BEN', { account: 'b'.repeat(32) as AccountId })

const idle: Action = {
  busy: false,
  failure: undefined,
  run: () => undefined,
  forget: () => undefined,
}

const circleAt = (letter: string): CircleId => letter.repeat(64) as CircleId
const sides = [
  { id: circleAt('a'), name: 'With Dr Rautio', colour: 'plum' },
  { id: circleAt('b'), name: 'Grandparents', colour: 'wheat' },
] as const

/** For a few, side circles, the greeter, and how a circle ends. */
export const InCircles = (): JSX.Element => (
  <>
    <Part name="For whom">
      <Choosing start={everybody} />
      <Choosing start={{ kind: 'people', accounts: [ben.account] }} />
      <Choosing start={{ kind: 'people', accounts: [] }} tried />
      <Choosing start={{ kind: 'people', accounts: [] }} people={[ana, ben, caro, namesake]} />
    </Part>
    <Part name="An answer to a few">
      <Choosing start={{ kind: 'people', accounts: [ben.account] }} always={ben} />
    </Part>
    <Part name="Side circles">
      <SideAudience sides={sides} onChoose={() => {}} />
      <SideAsks
        asks={[{ letter: 'a'.repeat(32) as LetterId, from: ben, fragment: '' }]}
        onLook={() => {}}
        onNotNow={() => {}}
      />
      <Beside kind="family" sides={sides} onOpen={() => {}} />
      <WhereItStands
        sides={{
          sides: [],
          asks: [],
          beside: { id: circleAt('c'), name: 'Our family' },
          amGuest: false,
          guests: [],
          others: [],
        }}
        onOpen={() => {}}
      />
      <AskOthers
        side={{ beside: 'Our family', others: [ben, caro] }}
        doing={idle}
        onAsk={(_, then) => then()}
      />
    </Part>
    <Part name="The greeter">
      <GreeterAsked greeting={greeting({ askedBy: ben })} doing={idle} onAnswer={() => {}} />
      <GreetsMe greeting={greeting({ greeter: caro, greetsMe: true })} />
      <IGreet greeting={greeting({ greeter: ana })} doing={idle} onStop={() => {}} />
    </Part>
    <Part name="A circle that ends">
      <Closing />
      <ClosingCard
        closing={closing({ announcedBy: ana, canWithdraw: true, canSay: true })}
        doing={idle}
        onSay={() => {}}
        onWithdraw={() => {}}
      />
      <ClosingCard
        closing={closing({ announcedBy: ben, canSay: true, lastWords: words })}
        doing={idle}
        onSay={() => {}}
        onWithdraw={() => {}}
      />
      <ClosedCard
        closing={closing({ lastWords: words, keptUntil: day })}
        over={false}
        onTakeAlong={() => {}}
      />
      {([{ kind: 'over', goesAt: day }, { kind: 'not-there' }, { kind: 'gone' }] as const).map(
        status => (
          <CircleStatus
            key={status.kind}
            status={status}
            loadWords={async () => ({ ok: true, value: [] })}
            saveEvidence={async () => ({ ok: true, value: undefined })}
            onForget={async () => ({ ok: true, value: undefined })}
          />
        ),
      )}
    </Part>
  </>
)

interface ChoosingProps {
  readonly start: Audience
  readonly always?: PersonView
  readonly people?: readonly PersonView[]
  readonly tried?: boolean
}

const Choosing = ({
  start,
  always,
  people = [ana, ben, caro, dora],
  tried = false,
}: ChoosingProps): JSX.Element => {
  const [audience, setAudience] = useState(start)
  return (
    <AudienceChoice
      people={people}
      audience={audience}
      always={always}
      tried={tried}
      onChange={setAudience}
    />
  )
}

const Closing = (): JSX.Element => {
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open</Button>
      {open && (
        <CloseSheet
          name="Tuesday"
          announced={false}
          notSafe={[ben]}
          doing={idle}
          onAnnounce={close}
          onCloseNow={close}
          onNo={close}
        />
      )}
    </>
  )
}

const day = Date.UTC(2026, 11, 24, 12)

const words: ClosingView['lastWords'] = [
  {
    entry: '1'.repeat(64) as EntryId,
    person: ben,
    words: 'I came to say nothing, and you let me.',
  },
  {
    entry: '2'.repeat(64) as EntryId,
    person: ana,
    words: 'Thank you for every Tuesday.\n\nI still lay the table for one now.',
  },
]

const closing = (about: Partial<ClosingView>): ClosingView => ({
  announcedBy: undefined,
  canWithdraw: false,
  notSafe: [],
  canSay: false,
  lastWords: [],
  keptUntil: undefined,
  ...about,
})

const greeting = (about: Partial<GreetingView>): GreetingView => ({
  greeter: undefined,
  askedBy: undefined,
  asked: undefined,
  canAsk: false,
  greetsMe: false,
  ...about,
})
