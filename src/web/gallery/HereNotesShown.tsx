import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { HereNoteHere } from '#client/hereNotes/hereNotesHere.ts'
import { personIdOf } from '#core/people/card.ts'
import { BeforeNote, type BeforeNoteProps } from '#web/hereNote/BeforeNote.tsx'
import { HereNotes, type HereNotesProps } from '#web/hereNote/HereNotes.tsx'
import { idle, inventedId, nothing } from './invented.ts'
import type { ShowOf } from './shows.ts'

const at = Date.UTC(2026, 10, 29, 9)
const dayMs = 86_400_000

const eva = {
  id: personIdOf(inventedId),
  name: 'Eva Ruiz',
  phones: [{ value: '+34 600 000 000' }],
  mails: [{ value: 'eva@example.org' }],
}

const open: HereNoteHere = {
  id: inventedId,
  person: eva.id,
  from: 'Ana from the choir',
  words: 'I think of you today. You need not say anything.',
  at,
  until: at + 7 * dayMs,
  stands: 'open',
  fragment: 'AQEBAQEBAQEBAQEBAQEBAQE',
  answer: undefined,
  isNew: false,
}

const answered: HereNoteHere = {
  ...open,
  stands: 'answered',
  isNew: true,
  answer: {
    entry: idFrom('event', new Uint8Array(32).fill(1)),
    says: 'words',
    words: 'It did me good. I sleep badly, and I am glad you think of me.',
    at: at + dayMs,
  },
}

const Mine = (props: Partial<HereNotesProps>): JSX.Element => (
  <HereNotes
    back="/people"
    person={eva}
    notes={[]}
    noMore={false}
    offered
    origin="https://circle.example"
    words=""
    name="Ana"
    doing={idle}
    made={undefined}
    onShare={async () => undefined}
    onWrite={nothing}
    onTakeBack={nothing}
    {...props}
  />
)

const Theirs = (props: Partial<BeforeNoteProps>): JSX.Element => (
  <BeforeNote
    hasLink
    note={undefined}
    now={undefined}
    sent={undefined}
    contact="Ana, at the parish office, 600 000 001"
    doing={idle}
    onPaste={nothing}
    onOpen={nothing}
    onAnswer={nothing}
    onNoMore={nothing}
    onClose={nothing}
    {...props}
  />
)

const note = {
  from: 'Ana from the choir',
  words: 'I think of you today. You need not say anything.\n\nIf you like, I ring you.',
  until: at + 7 * dayMs,
  answered: false,
}

/** Writing one; and the page that a link opens. Each in each state. */
export const hereNotesShown: Readonly<Record<ShowOf<'hereNote' | 'openNote'>, () => JSX.Element>> =
  {
    'here-note': () => <Mine words="I’m here. No need to answer." />,
    'here-note-made': () => <Mine notes={[open]} made={open.id} />,
    'here-note-open': () => <Mine notes={[open]} origin="http://localhost:8080" />,
    'here-note-answered': () => (
      <Mine
        notes={[answered, { ...open, id: inventedId, stands: 'over', fragment: undefined }]}
        doing={{ ...idle, failure: 'here-notes-today' }}
      />
    ),
    'here-note-no-more': () => (
      <Mine noMore notes={[{ ...open, fragment: undefined, stands: 'over' }]} />
    ),
    'here-note-off': () => <Mine offered={false} />,
    'open-note': () => <Theirs />,
    'open-note-read': () => <Theirs note={note} />,
    'open-note-sent': () => <Theirs note={note} sent="here" />,
    'open-note-gone': () => <Theirs doing={{ ...idle, failure: 'no-longer-there' }} />,
    'open-note-offline': () => <Theirs doing={{ ...idle, failure: 'no-connection' }} />,
    'open-note-no-link': () => <Theirs hasLink={false} contact={undefined} />,
    'open-note-no-more': () => <Theirs now="no-more" />,
    'open-note-closed': () => <Theirs now="closed" hasLink={false} />,
  }
