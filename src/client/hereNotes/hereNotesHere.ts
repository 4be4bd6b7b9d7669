import { fromBase64Url } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import { type HereNotesView, type HereNoteView, hereNotesView } from '#core/hereNote/view.ts'
import { hereNoteFragment } from '#crypto/hereNoteLink.ts'

/** What stands after `#` in the link, while it opens. */
export interface HereNoteHere extends Omit<HereNoteView, 'secret'> {
  readonly fragment: string | undefined
}

export interface HereNotesHere extends Omit<HereNotesView, 'notes'> {
  readonly notes: readonly HereNoteHere[]
}

export const hereNotesHere = (self: Circle, now: number): HereNotesHere => {
  const { notes, ...rest } = hereNotesView(self, now)
  return {
    ...rest,
    notes: notes.map(({ secret, ...note }) => {
      const bytes = secret === undefined ? undefined : fromBase64Url(secret)
      return { ...note, fragment: bytes === undefined ? undefined : hereNoteFragment(bytes) }
    }),
  }
}
