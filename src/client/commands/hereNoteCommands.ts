import type { EventId } from '#core/circle/ids.ts'
import type { HereSays } from '#core/hereNote/sealed.ts'
import type { PersonId } from '#core/people/card.ts'
import type { HereNoteDays } from '#protocol/api/hereNotes.ts'
import type { Outcome } from './failure.ts'

export type { HereNoteDays } from '#protocol/api/hereNotes.ts'

/** A note, as whoever has the link reads it. */
export interface OpenedHereNote {
  readonly from: string
  readonly words: string
  /** Milliseconds since 1970. */
  readonly until: number
  /** An answer was sent: there is no second one. */
  readonly answered: boolean
}

export interface NewHereNote {
  readonly person: PersonId
  /** What I wish to be called there. */
  readonly from: string
  readonly words: string
  readonly days: HereNoteDays
}

/** *I'm here*, to people without Herewith. The last three need no account: a link, or a message with one in it. */
export interface HereNoteCommands {
  /** Takes in answers. Whether notes can be written here. */
  look(): Outcome<{ readonly offered: boolean }>
  /** Needs a connection: the note lies with the host. The link is in `watchMine`. */
  write(note: NewHereNote): Outcome<EventId>
  /** Nobody opens it any more. */
  takeBack(note: EventId): Outcome
  /** Nobody learns that it was opened. */
  open(link: string): Outcome<OpenedHereNote>
  /** `answered`: somebody with this link did before. */
  answer(
    link: string,
    says: HereSays,
    words: string | undefined,
  ): Outcome<'sent' | 'answered-before'>
  /** No further note from whoever wrote this one to whom they wrote it. */
  noMore(link: string): Outcome
}
