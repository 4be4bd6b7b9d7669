import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { EntryId, EventId } from '#core/circle/ids.ts'
import { dayOf } from '#core/day/calendar.ts'
import type { NoteView } from '#core/note/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { TodayItem } from '#core/today/today.ts'
import type { WalkView } from '#core/walk/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { NoteCard } from '#web/note/NoteCard.tsx'
import { useNotesRow } from '#web/note/useNotesRow.ts'
import { WalkCard } from '#web/walk/WalkCard.tsx'
import { TodayCard } from '#web/today/TodayCard.tsx'
import { Part } from './Part.tsx'
import '#web/today/Today.css'
import { asRow } from './asRow.tsx'

const NotesRow = asRow(useNotesRow)

const idle: Action = {
  busy: false,
  failure: undefined,
  run: () => undefined,
  forget: () => undefined,
}
const nothing = (): void => undefined
const entry: EntryId = idFrom('event', new Uint8Array(32).fill(7))
const circle = {
  id: idFrom('circle', new Uint8Array(32).fill(1)),
  name: 'Tuesday circle',
  colour: 'lake',
} as const
const since = dayOf({ year: 2026, month: 3, date: 12 })

const ana: PersonView = {
  account: idFrom('account', new Uint8Array(16).fill(2)),
  name: 'Ana',
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
}

const note: NoteView = {
  entry,
  id: '01KAB300000000000000000000' as EventId,
  mine: false,
  other: ana,
  at: 0,
  words: 'I thought of you this morning, when it was quiet.',
  thanked: false,
  canThank: true,
  takeBack: [],
}

const walk: WalkView = {
  circle: circle.id,
  with: ana.account,
  because: 'She lost Tomás in March.',
  since,
  from: since + 8,
  until: since + 373,
  pace: 'twoWeeks',
  next: since + 60,
  person: ana,
  stands: 'due',
  stage: 'early',
  aYear: true,
}

const Shown = (more: Partial<NoteView>): JSX.Element => (
  <NoteCard
    note={{ ...note, ...more }}
    now={7_200_000}
    waits={false}
    doing={idle}
    onThank={nothing}
    onTakeBack={nothing}
    onNoMore={nothing}
  />
)

const Walk = ({
  ratherNot = false,
  ...more
}: Partial<WalkView> & { readonly ratherNot?: boolean }): JSX.Element => (
  <WalkCard
    walk={{ ...walk, ...more }}
    ratherNot={ratherNot}
    doing={idle}
    onWrite={nothing}
    onSkip={nothing}
    onRest={nothing}
    onStop={nothing}
  />
)

const Card = ({ item }: { readonly item: TodayItem }): JSX.Element => (
  <TodayCard
    item={item}
    first
    now={0}
    onOpen={nothing}
    onHelp={nothing}
    onLetBe={nothing}
    onSeen={nothing}
  />
)

const empty = { others: [], ratherNot: [], quieted: [], seq: 1, walks: [] }

/** Notes that ask no answer, and a year of them that somebody planned. */
export const Notes = (): JSX.Element => (
  <>
    <Part name="On Today: one came, one is due, a year is over">
      <Card item={{ kind: 'note-came', circle, from: ana }} />
      <Card
        item={{ kind: 'walk-due', circle, from: ana, because: walk.because, skipTo: since + 74 }}
      />
      <Card item={{ kind: 'walk-over', circle, from: ana, aYear: true }} />
      <Card item={{ kind: 'notes-declined', circle, from: ana }} />
    </Part>
    <Part name="To me">
      <Shown />
    </Part>
    <Part name="I said thank you">
      <Shown thanked canThank={false} />
    </Part>
    <Part name="Mine, and they said thank you">
      <Shown mine thanked canThank={false} takeBack={[entry]} />
    </Part>
    <Part name="A plan that is due">
      <Walk />
    </Part>
    <Part name="On its way to the next">
      <Walk stands="waits" />
    </Part>
    <Part name="They would rather have none">
      <Walk ratherNot />
    </Part>
    <Part name="A year">
      <Walk stands="over" />
    </Part>
    <Part name="On the page of a circle">
      <NotesRow notes={{ ...empty, all: [note], fresh: true }} path="/" />
      <NotesRow notes={{ ...empty, all: [note], fresh: false }} path="/" />
    </Part>
  </>
)
