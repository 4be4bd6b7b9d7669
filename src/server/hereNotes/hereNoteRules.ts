import type { RateRule } from '../limits/rateRules.ts'

/** How often notes for people without an account are written, opened and answered. */
export interface HereNoteRules {
  /** By account: notes that are laid here. Three in a row, then one in eight hours. */
  readonly hereNoteWrite: RateRule
  /** By account: looking for answers, taking one back. */
  readonly hereNotes: RateRule
  /** By address: opening, answering, ending. Links cannot be guessed; it is for the host's peace. */
  readonly hereNoteOpen: RateRule
}

export const defaultHereNoteRules: HereNoteRules = {
  hereNoteWrite: { name: 'here-note-write', kind: 'bucket', burst: 3, perMinute: 3 / 1440 },
  hereNotes: { name: 'here-notes', kind: 'bucket', burst: 60, perMinute: 12 },
  hereNoteOpen: { name: 'here-note-open', kind: 'bucket', burst: 40, perMinute: 10 },
}
