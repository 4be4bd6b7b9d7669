import type { Circle } from '../circle/circle.ts'
import type { Act } from '../circle/fact.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { betweenTwo } from './betweenTwo.ts'
import type { Commitment } from '../commitment/commitment.ts'
import type { Owning } from '../owning/owning.ts'
import type { Repair } from '../repair/repair.ts'
import type { Day } from '../day/days.ts'
import type { Note } from '../note/notes.ts'
import { shownTo } from '../plan/readers.ts'
import { presentMember } from '../circle/presence.ts'
import type { SeenSaid } from '../seenInYou/seenInYou.ts'
import type { Move, Share } from '../sharing/sharing.ts'
import type { Guess } from '../shoes/guesses.ts'

/** Whom somebody writes for, chosen before they write. Side circles will be a third kind. */
export type Audience =
  | { readonly kind: 'everybody' }
  /** Those chosen; whoever writes is not among them and always reads it too. */
  | { readonly kind: 'people'; readonly accounts: readonly AccountId[] }

export const everybody: Audience = { kind: 'everybody' }

/** Those who read an aside, its author among them, in order; `undefined` for everybody here. */
export type Readers = readonly AccountId[] | undefined

type About = Share | Move | Commitment | Guess | Owning | Repair | SeenSaid | Day | Note

/** What an act is about: an answer goes to those who have what it answers. */
export const targetOf = (
  { sharing, commitment, shoes, owning, repair, seenInYou, day, note }: Circle,
  act: Act,
): About | undefined => {
  if (act.t === 'heard-answered' || act.t === 'offer-answered' || act.t === 'offer-done')
    return own(sharing.moves, act.move)
  if (act.t === 'guess-answered') return own(shoes.guesses, act.guess)
  if ('commitment' in act) return own(commitment.all, act.commitment)
  if (act.t === 'owning-answered') return own(owning.all, act.owning)
  if (act.t === 'repair-agreed' || act.t === 'repair-ended') return own(repair.all, act.repair)
  if (act.t === 'seen-thanked') return own(seenInYou.all, act.said)
  if (act.t === 'day-changed') return own(day.kept, act.day)
  if (act.t === 'note-thanked') return own(note.all, act.note)
  return act.t === 'move-made' ||
    act.t === 'share-rested' ||
    act.t === 'view-asked' ||
    act.t === 'view-answered'
    ? own(sharing.shares, act.share)
    : undefined
}

/**
 * Who will read this act, as things stand now. What is about an aside goes to the same people, those
 * of them who are still here; a commitment, a guess, an owning, an agreement, a note, a proposed day
 * and thanks are for two; a plan for those it names; what I see in somebody is for them alone unless its author chose everybody; of
 * anything else it is the author's choice.
 */
export const readersOf = (
  circle: Circle,
  by: AccountId,
  act: Act,
  chosen: Audience | undefined,
): Readers => {
  // H38: to the listener alone, whoever else reads what they said back.
  if (act.t === 'meant-said') return withListener(circle, by, act.move)
  const target = targetOf(circle, act)
  if (target?.audience !== undefined) return stillHere(circle, target.audience)
  if (act.t === 'guess-offered') return withSharer(circle, by, act.share)
  if (act.t === 'seen-said' && chosen?.kind !== 'everybody') return betweenTwo(circle, by, act.to)
  if (act.t === 'seen-thanked' && target !== undefined) return betweenTwo(circle, by, target.by)
  if (act.t === 'plan-shown' || act.t === 'plan-show-ended') return shownTo(circle, by, act.to)
  const other = forOneOther(act)
  if (other !== undefined) return betweenTwo(circle, by, other)
  if (chosen?.kind !== 'people') return undefined
  // Who is no longer here stays in it: the author is told, and chooses again.
  return [...new Set([...chosen.accounts, by])].toSorted()
}

/** A guess is for the sharer alone, whoever else has the share. */
const withSharer = (circle: Circle, by: AccountId, share: EntryId): Readers => {
  const to = own(circle.sharing.shares, share)?.by
  return to === undefined ? undefined : betweenTwo(circle, by, to)
}

const withListener = (circle: Circle, by: AccountId, move: EntryId): Readers => {
  const to = own(circle.sharing.moves, move)?.by
  return to === undefined ? undefined : betweenTwo(circle, by, to)
}

/** What is said to one other member, and to nobody else, whatever is chosen. */
const forOneOther = (act: Act): AccountId | undefined => {
  if (act.t === 'commitment-asked') return act.companion
  if (act.t === 'day-proposed') return act.of
  if (act.t === 'note-sent' || act.t === 'owning-sent' || act.t === 'repair-offered') return act.to
  return act.t === 'notes-wanted' ? act.from : undefined
}

const stillHere = (circle: Circle, accounts: readonly AccountId[]): readonly AccountId[] =>
  accounts.filter(account => presentMember(circle, account) !== undefined)
