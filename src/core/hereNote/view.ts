import { type Circle, dayMs } from '../circle/circle.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import type { PersonId } from '../people/card.ts'
import { personNow } from '../people/people.ts'
import type { HereAnswer, HereNote } from './hereNotes.ts'
import { wantsNoMore } from './rules.ts'

/** `over`: it opens no more, by its day or by a no, and no answer came. */
export type HereStands = 'open' | 'answered' | 'over' | 'taken-back'

export interface HereNoteView {
  readonly id: EventId
  readonly person: PersonId
  readonly from: string
  readonly words: string
  readonly at: number
  readonly until: number
  readonly stands: HereStands
  /** What makes the link, while it opens. */
  readonly secret: string | undefined
  readonly answer: HereAnswer | undefined
  /** An answer came that I have not read. */
  readonly isNew: boolean
}

export interface HereNotesView {
  /** The newest first. */
  readonly notes: readonly HereNoteView[]
  /** Who wants no further one. */
  readonly noMore: readonly PersonId[]
  /** Something may have come: the host is worth asking. */
  readonly waits: boolean
}

export const noHereNotesView: HereNotesView = { notes: [], noMore: [], waits: false }

/** An answer waits at the host for so long after a note is over. */
const answerKeptMs = 30 * dayMs

/** My notes to people who are among mine, `now` in milliseconds since 1970. */
export const hereNotesView = (self: Circle, now: number): HereNotesView => {
  const notes = Object.values(self.hereNote.all)
    .flatMap(note => shown(self, note, now) ?? [])
    .toReversed()
  return {
    notes,
    noMore: Object.values(self.people.all).flatMap(({ id }) => (wantsNoMore(self, id) ? [id] : [])),
    waits: Object.values(self.hereNote.all).some(
      ({ ended, answer, until }) =>
        ended !== 'not-laid' && answer === undefined && now < until + answerKeptMs,
    ),
  }
}

const shown = (self: Circle, note: HereNote, now: number): HereNoteView | undefined => {
  const person = personNow(self.people, note.person)
  if (person === undefined || note.ended === 'not-laid') return undefined
  const { id, from, words, at, until, answer } = note
  // Answered, it is still read by whoever has the link; taken back, ended by a no or over it is not.
  const opens = note.ended === undefined && now < until && note.refused !== true
  return {
    id,
    person: person.id,
    from,
    words,
    at,
    until,
    stands: standsOf(note, opens),
    secret: opens ? note.secret : undefined,
    answer,
    isNew: answer !== undefined && note.read !== true,
  }
}

const standsOf = ({ ended, answer }: HereNote, opens: boolean): HereStands => {
  if (answer !== undefined) return 'answered'
  if (ended !== undefined) return 'taken-back'
  return opens ? 'open' : 'over'
}

/** HN9: the last day (since 1970) on which somebody of mine answered a note, by person. */
export const hereAnswered = ({ hereNote, people }: Circle): ReadonlyMap<PersonId, number> => {
  const last = new Map<PersonId, number>()
  for (const { person, answer } of Object.values(hereNote.all)) {
    const id = personNow(people, person)?.id
    if (answer === undefined || id === undefined) continue
    last.set(id, Math.max(last.get(id) ?? 0, Math.floor(answer.at / dayMs)))
  }
  return last
}

/** Entries that hold words to somebody, or theirs: who is let go takes these along (PE4). */
export const hereEntriesOf = ({ hereNote, people }: Circle, person: PersonId): readonly EntryId[] =>
  Object.values(hereNote.all)
    .filter(note => (personNow(people, note.person)?.id ?? note.person) === person)
    .flatMap(({ entry, answer }) => [entry, ...(answer === undefined ? [] : [answer.entry])])
