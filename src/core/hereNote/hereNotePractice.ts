import type { Circle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { personNow } from '../people/people.ts'
import { type HereNoteAct, hereNoteSchemas } from './events.ts'
import type { HereNote } from './hereNotes.ts'
import { hereNoteRefusalOf } from './rules.ts'

const replay = ({ hereNote, people }: Circle, said: Said<HereNoteAct>): void => {
  const { act, entry, id, at } = said
  if (act.t === 'here-note-written') {
    const { person, from, words, secret, answerSeed, until } = act
    hereNote.all[id] = { id, entry, person, from, words, secret, answerSeed, at, until }
    return
  }
  const note = own(hereNote.all, act.note)
  if (note === undefined) return
  const change = (to: Partial<HereNote>): void => {
    hereNote.all[act.note] = { ...note, ...to }
  }
  switch (act.t) {
    case 'here-note-ended':
      change({ ended: act.why })
      break
    case 'here-note-answered':
      change({ answer: { entry, says: act.says, words: act.words, at } })
      break
    case 'here-note-no-more':
      hereNote.noMore[personNow(people, note.person)?.id ?? note.person] = 1
      // Not those to somebody who was made one with them later: the host knows them as another, and has not ended them.
      for (const each of Object.values(hereNote.all))
        if (each.person === note.person) hereNote.all[each.id] = { ...each, refused: true }
      break
    case 'here-answer-read':
      change({ read: true })
      break
  }
}

/** A note that is erased goes with what was answered to it; that no further one is wanted stays. */
const takeBack = ({ hereNote: { all } }: Circle, entry: EntryId): void => {
  for (const [id, note] of Object.entries(all)) {
    if (note.entry === entry) delete all[id]
    else if (note.answer?.entry === entry) all[id] = { ...note, answer: undefined }
  }
}

const entriesOf = ({ hereNote }: Circle): readonly EntryId[] =>
  Object.values(hereNote.all).flatMap(({ entry, answer }) => [
    entry,
    ...(answer?.words === undefined ? [] : [answer.entry]),
  ])

/** *I'm here*, to people without Herewith: only in the circle of one. */
export const hereNotePractice: Practice<HereNoteAct> = {
  name: 'hereNote',
  offeredIn: ['self'],
  schemas: hereNoteSchemas,
  alone: ['here-note-written', 'here-note-answered'],
  refusalOf: (circle, _by, act) => hereNoteRefusalOf(circle, act),
  replay,
  takeBack,
  entriesOf,
}
