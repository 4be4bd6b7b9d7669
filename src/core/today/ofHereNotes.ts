import type { Circle } from '../circle/circle.ts'
import { own } from '../circle/own.ts'
import { hereNotesView } from '../hereNote/view.ts'
import { type Ranked, ranked } from './ranked.ts'

/** HN8: somebody answered a note of mine, and I have not read it. */
export const ofHereNotes = (self: Circle | undefined, now: number): readonly Ranked[] =>
  self === undefined || Object.keys(self.hereNote.all).length === 0
    ? []
    : hereNotesView(self, now).notes.flatMap(({ person, answer, isNew }) =>
        isNew && answer !== undefined
          ? [
              ranked(
                { kind: 'here-answer', person, name: own(self.people.all, person)?.name ?? '' },
                answer.at,
              ),
            ]
          : [],
      )
