import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import type { Refusal } from '../circle/refusal.ts'
import type { PersonId } from '../people/card.ts'
import { personNow } from '../people/people.ts'
import type { HereNoteAct } from './events.ts'

/** HN7: they, or somebody who was made one with them, said so on a note of mine. */
export const wantsNoMore = ({ hereNote, people }: Circle, person: PersonId): boolean => {
  const now = personNow(people, person)?.id ?? person
  // The keys are the ids of people, as they were read.
  return Object.keys(hereNote.noMore).some(
    id => (personNow(people, id as PersonId)?.id ?? id) === now,
  )
}

/** Why something about an *I'm here* note is not accepted. That it is in no other circle: `offeredIn`. */
export const hereNoteRefusalOf = (circle: Circle, act: HereNoteAct): Refusal | undefined => {
  if (act.t === 'here-note-written') {
    if (personNow(circle.people, act.person) === undefined) return 'no-such-person'
    return wantsNoMore(circle, act.person) ? 'notes-not-wanted' : undefined
  }
  const note = own(circle.hereNote.all, act.note)
  if (note === undefined) return 'no-such-note'
  switch (act.t) {
    case 'here-note-answered':
      // HN5: one answer, and the first that was found stays.
      if (note.answer !== undefined) return 'already-said'
      if (note.ended !== undefined) return 'no-such-note'
      return (act.says === 'words') === (act.words !== undefined) ? undefined : 'wrong-value'
    case 'here-answer-read':
      return note.answer === undefined ? 'no-such-answer' : undefined
    case 'here-note-ended':
    case 'here-note-no-more':
      return undefined
  }
}
