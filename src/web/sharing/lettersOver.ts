import { roomBeside } from '#client/circle/entryLength.ts'
import type { Audience } from '#core/aside/audience.ts'
import { draftAct } from '#core/circle/draftAct.ts'
import type { FilesDraft } from '#core/sharing/draft.ts'
import { unitsOver } from '#core/sharing/splitWords.ts'

/**
 * How many letters of a draft are too many for one entry, counted as it will be sealed: what is for a
 * few has less room, and a letter of some scripts takes three times as much of it. `readerCount`: of
 * an aside, whoever writes among them.
 */
export const lettersOver = (draft: FilesDraft, readerCount: number | undefined): number => {
  const act = draftAct({ ...draft, words: '' })
  return act === undefined
    ? 0
    : unitsOver(
        draft.words,
        roomBeside({ ...act, v: 1, id: draft.id, at: draft.savedAt }, readerCount),
      )
}

/** Of what is written for these; `undefined` for everybody here. */
export const readerCountOf = (audience: Audience | undefined): number | undefined =>
  audience?.kind === 'people' ? audience.accounts.length + 1 : undefined
