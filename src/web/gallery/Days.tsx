import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { idFrom } from '#base/ids.ts'
import type { EntryId } from '#core/circle/ids.ts'
import { dayOf } from '#core/day/calendar.ts'
import type { DayView } from '#core/day/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { TodayItem } from '#core/today/today.ts'
import type { Action } from '#web/app/useAction.ts'
import { DayCard } from '#web/day/DayCard.tsx'
import { type DayDraft, noDay } from '#web/day/dayDraft.ts'
import { DayFields } from '#web/day/DayFields.tsx'
import { useDaysRow } from '#web/day/useDaysRow.ts'
import { HelpsChoice } from '#web/day/KeepDay.tsx'
import { MyDayToday } from '#web/day/MyDayToday.tsx'
import { NearDay } from '#web/day/NearDay.tsx'
import { ProposedDay } from '#web/day/ProposedDay.tsx'
import { Sent } from '#web/day/SentNote.tsx'
import { TodayCard } from '#web/today/TodayCard.tsx'
import { Part } from './Part.tsx'
import '#web/today/Today.css'
import { asRow } from './asRow.tsx'

const DaysRow = asRow(useDaysRow)

const idle: Action = {
  busy: false,
  failure: undefined,
  run: () => undefined,
  forget: () => undefined,
}
const nothing = (): void => undefined
const entry: EntryId = idFrom('event', new Uint8Array(32).fill(7))
const today = dayOf({ year: 2026, month: 3, date: 11 })

const somebody = (name: string, place: number): PersonView => ({
  account: idFrom('account', new Uint8Array(16).fill(place)),
  name,
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
})
const ana = somebody('Ana', 2)
const ben = somebody('Ben', 3)

const day: DayView = {
  entry,
  by: ana,
  says: {
    what: 'Tomás died',
    tone: 'hard',
    helps: 'A message',
    month: 3,
    date: 12,
    year: 2025,
    yearly: true,
  },
  next: today + 1,
  near: 1,
  aside: false,
  readers: [],
  canChange: false,
  takeBack: [],
}
const glad = {
  ...day,
  near: 0,
  says: { ...day.says, what: 'Five years sober', tone: 'glad' },
} as const
const mine: DayView = {
  ...day,
  by: { ...ana, isMe: true },
  canChange: true,
  takeBack: [entry],
  readers: [ana, ben],
}
const proposed = { entry, other: ben, mine: false, says: day.says }
const does = { doing: idle, onReach: nothing, onOwn: nothing, onLetBe: nothing }
const cardDoes = { ...does, waits: false, onChange: nothing, onTakeBack: nothing }
const proposedDoes = {
  doing: idle,
  waits: false,
  onKeepProposed: nothing,
  onLetProposedBe: nothing,
  onTakeProposedBack: nothing,
}
const circle = {
  id: idFrom('circle', new Uint8Array(32).fill(1)),
  name: 'Tuesday circle',
  colour: 'lake',
} as const

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

const Form = (): JSX.Element => {
  const [draft, setDraft] = useState<DayDraft>({ ...noDay, month: '2', date: '29' })
  return <DayFields draft={draft} today={today} tried onChange={setDraft} />
}

/** Dates that matter: near, today, in the list, proposed, and how one is kept. */
export const Days = (): JSX.Element => (
  <>
    <Part name="On Today, a day before">
      <Card
        item={{
          kind: 'day-near',
          circle,
          day: entry,
          from: ana,
          says: day.says,
          days: 1,
          until: 1,
        }}
      />
    </Part>
    <Part name="On Today, my own">
      <Card item={{ kind: 'day-mine', circle, day: entry, says: day.says, until: 1 }} />
    </Part>
    <Part name="On Today, proposed">
      <Card item={{ kind: 'day-proposed', circle, day: entry, from: ben, says: day.says }} />
    </Part>
    <Part name="A hard day is near">
      <NearDay {...does} day={day} canReach ratherNot={false} />
    </Part>
    <Part name="They would rather have no notes">
      <NearDay {...does} day={day} canReach={false} ratherNot />
    </Part>
    <Part name="A glad day is today">
      <NearDay {...does} day={glad} canReach ratherNot={false} />
    </Part>
    <Part name="After a note">
      <Sent day={day} />
    </Part>
    <Part name="My own day, today">
      <MyDayToday day={mine} share="/" notes="/" onOpen={nothing} onHelp={nothing} />
    </Part>
    <Part name="In the list: another’s, and mine for one person">
      <DayCard {...cardDoes} day={{ ...day, aside: true }} canReach />
      <DayCard {...cardDoes} day={mine} canReach={false} />
    </Part>
    <Part name="Proposed to me, and by me">
      <ProposedDay {...proposedDoes} one={proposed} />
      <ProposedDay {...proposedDoes} one={{ ...proposed, mine: true, other: ana }} />
    </Part>
    <Part name="Keeping one, with what is missing">
      <Form />
    </Part>
    <Part name="What would help">
      <HelpsChoice helps="The dog, and a walk" onChange={nothing} />
    </Part>
    <Part name="On the page of a circle">
      <DaysRow days={{ today, all: [day], proposed: [], others: [], canKeep: true }} path="/" />
      <DaysRow
        days={{
          today,
          all: [{ ...day, near: undefined }],
          proposed: [],
          others: [],
          canKeep: true,
        }}
        path="/"
      />
    </Part>
  </>
)
