import type { Act, Change } from './fact.ts'
import type { AccountId, EntryId } from './ids.ts'
import { own } from './own.ts'
import type { Refusal } from './refusal.ts'

/** What ends or withdraws something between two. */
export type EndAct = Extract<
  Act,
  { readonly t: 'commitment-ended' | 'consent-set' | 'repair-ended' | 'notes-wanted' }
>

/** The last that somebody said of it. */
export interface SaidEnd {
  readonly entry: EntryId
  readonly by: AccountId
  readonly act: EndAct
  /** Somebody else took its body from the log: a device that folds it anew never learns of it. */
  hidden?: true
}

/** By what is ended, and by whom. */
export type Ends = Record<string, SaidEnd>

interface WithEnds {
  readonly ends: Ends
}

const isEnd = (act: Act): act is EndAct =>
  act.t === 'commitment-ended' ||
  act.t === 'consent-set' ||
  act.t === 'repair-ended' ||
  act.t === 'notes-wanted'

const keyOf = (by: AccountId, act: EndAct): string => {
  if (act.t === 'repair-ended') return `${act.t}/${act.repair}/${by}`
  return `${act.t}/${act.t === 'notes-wanted' ? act.from : act.commitment}/${by}`
}

export const noteEnd = ({ ends }: WithEnds, by: AccountId, entry: EntryId, act: Act): void => {
  if (isEnd(act)) ends[keyOf(by, act)] = { entry, by, act }
}

/** What its author takes back is gone; what a steward hid is owed (T165). */
export const noteHidden = (
  { ends }: WithEnds,
  who: AccountId,
  { entries, all, mod }: Extract<Change, { readonly t: 'taken-back' }>,
): void => {
  for (const [key, end] of Object.entries(ends)) {
    if (end.by !== all && !entries.includes(end.entry)) continue
    if (end.by === who) delete ends[key]
    else if (mod) end.hidden = true
  }
}

/** Said already on this device, and to be said again for those that come later: not refused for being over. */
export const isSaidAgain = (
  { ends }: WithEnds,
  by: AccountId,
  act: Act,
  refusal: Refusal | undefined,
): boolean =>
  (refusal === 'commitment-over' || refusal === 'repair-over') &&
  isEnd(act) &&
  own(ends, keyOf(by, act))?.hidden === true

/**
 * Z10, OW10: what I ended and a steward hid, as it is to be said again. Of a hidden card only that it holds no more: an
 * earlier, wider one must not take its place, and words that were hidden for a reason do not come back.
 */
export const endsToSayAgain = ({ ends }: WithEnds, me: AccountId): readonly EndAct[] =>
  Object.values(ends).flatMap(({ by, act, hidden }): readonly EndAct[] => {
    if (by !== me || hidden !== true) return []
    if (act.t === 'notes-wanted') return act.wanted ? [] : [act]
    if (act.t !== 'consent-set') return [act]
    const { t, commitment, zone } = act
    return [{ t, commitment, zone }]
  })

export const isSameEnd = (by: AccountId, act: Act, end: EndAct): boolean =>
  isEnd(act) && keyOf(by, act) === keyOf(by, end)
