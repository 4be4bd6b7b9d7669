import type { JSX } from 'preact'
import type { PeoplePreview } from '#client/commands/peopleCommands.ts'
import type { PersonId } from '#core/people/card.ts'
import type { PeopleView, PersonView } from '#core/people/view.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { BringPeople } from '#web/people/BringPeople.tsx'
import { People } from '#web/people/People.tsx'
import { Person } from '#web/people/Person.tsx'
import { draftOf } from '#web/people/cardDraft.ts'
import { PersonForm } from '#web/people/PersonForm.tsx'
import { Preview } from '#web/people/Preview.tsx'
import { idle, inventedId, nothing } from './invented.ts'
import type { ShowOf } from './shows.ts'

const idOf = (number: number): PersonId => `01KAB300000000000000000000-${number}` as PersonId

const mara: PersonView = {
  id: idOf(0),
  name: 'Mara Weiss',
  phones: [
    { value: '+34 600 12 34 56', label: 'mobile' },
    { value: 'ask at the bakery', label: 'Shop' },
  ],
  mails: [{ value: 'mara@example.org' }],
  addresses: [{ value: 'Lindenweg 4\n10115 Berlin', label: 'home' }],
  note: 'We sing together on Thursdays. She likes rain.',
  birthday: { month: 2, date: 29 },
  told: { words: 'Her mother moves in with her in spring.', on: 20_776 },
}
const jon: PersonView = { id: idOf(1), name: 'Jon', phones: [{ value: '0600 123 456' }] }

const names = [
  'Álvaro Núñez',
  'Beatriz',
  'Daniel',
  'Elena',
  'Father Luis',
  'Gita',
  'Hélène',
  'Imre',
]
const others = names.map((name, place): PersonView => ({ id: idOf(place + 2), name }))

const view: PeopleView = {
  people: [mara, jon, ...others],
  alike: [{ into: mara.id, from: jon.id, by: 'number', what: '+34 600 12 34 56' }],
  lastImport: { import: inventedId, people: 8 },
}

const preview: PeoplePreview = {
  comers: [
    {
      card: { name: 'M. Weiss', phones: [{ value: '600 123 456' }] },
      here: {
        person: mara.id,
        name: 'Mara Weiss',
        by: 'number',
        what: '+34 600 12 34 56',
        saysMore: true,
      },
    },
    { card: { phones: [{ value: '+34 600 98 76 54' }] } },
    { card: { name: 'Gita', phones: [{ value: '600 000 007' }] } },
    { card: { name: 'Hélène', mails: [{ value: 'helene@example.org' }] } },
  ],
  notices: [
    { line: 31, name: 'Choir', why: 'group' },
    { line: 40, name: undefined, why: 'nobody' },
    { line: 44, name: 'Imre', why: 'cut-short' },
  ],
  noticed: 3,
  pictures: 2,
  shortened: 1,
  isMore: false,
}

const list = (shown: PeopleView): JSX.Element => (
  <People view={shown} doing={idle} onOne={nothing} onTwo={nothing} onUndo={nothing} />
)

const titled = (screen: JSX.Element): JSX.Element => (
  <>
    <PageTitle>My people</PageTitle>
    {screen}
  </>
)

/** The screens of my people, one at a time. */
export const myPeople: Readonly<Record<ShowOf<'people'>, () => JSX.Element>> = {
  people: () => list(view),
  'people-none': () => list({ people: [], alike: [], lastImport: undefined }),
  'people-one': () => (
    <Person
      person={mara}
      today={20_780}
      answered={false}
      noMoreNotes={false}
      doing={idle}
      onChange={nothing}
      onTold={nothing}
      onLetGo={nothing}
    />
  ),
  'people-form': () =>
    titled(
      <PersonForm
        draft={draftOf(mara)}
        onDraft={nothing}
        doing={idle}
        onSave={nothing}
        onCancel={nothing}
      />,
    ),
  'people-bring': () =>
    titled(
      <BringPeople
        doing={{ ...idle, failure: 'no-connection' }}
        trouble="fileNobody"
        onFile={nothing}
        onPick={nothing}
        inCircles={[]}
        someHere={false}
        onKeep={nothing}
      />,
    ),
  'people-preview': () =>
    titled(<Preview preview={preview} doing={idle} onBring={nothing} onNot={nothing} />),
}
