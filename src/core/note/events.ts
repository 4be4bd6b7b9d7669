import * as v from 'valibot'
import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'

export const maxNoteWords = 2000

/** "I'm here" without a share: a few words to one person, which ask for no answer. */
export type NoteAct =
  | { readonly t: 'note-sent'; readonly to: AccountId; readonly words: string }
  | { readonly t: 'note-thanked'; readonly note: EntryId }
  /** What the receiver chose to say: I would rather not have notes now; or that they may come again. */
  | { readonly t: 'notes-wanted'; readonly from: AccountId; readonly wanted: boolean }

export const noteSchemas: {
  readonly [T in NoteAct['t']]: v.GenericSchema<unknown, Extract<NoteAct, { t: T }>>
} = {
  'note-sent': v.object({
    t: v.literal('note-sent'),
    to: accountIdSchema,
    words: v.pipe(v.string(), v.maxLength(maxNoteWords)),
  }),
  'note-thanked': v.object({ t: v.literal('note-thanked'), note: entryIdSchema }),
  'notes-wanted': v.object({
    t: v.literal('notes-wanted'),
    from: accountIdSchema,
    wanted: v.boolean(),
  }),
}
