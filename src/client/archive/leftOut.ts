import type { Circle } from '#core/circle/circle.ts'
import type { Act, Event, LoggedEvent } from '#core/circle/fact.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { own } from '#core/circle/own.ts'
import { practiceOf } from '#core/circle/practices.ts'
import type { CatchingAct } from '#core/catching/events.ts'
import type { HereNoteAct } from '#core/hereNote/events.ts'
import type { EndingsAct } from '#core/endings/events.ts'
import type { KeepersAct } from '#core/keepers/events.ts'
import type { KeptAct } from '#core/kept/events.ts'
import type { LettersAct } from '#core/letters/events.ts'
import type { VaultAct } from '#core/vault/events.ts'
import { type LeftOut, type Without, withouts } from './archiveFormat.ts'
import { othersIn } from './othersIn.ts'

/** Whom the app shows an act: everybody in the circle, or only those it comes from and is for. */
type ShownTo = 'all' | 'some'

/** What may stand in an archive. The rest an account keeps for its own devices. */
export type ArchivedAct = Exclude<
  Act,
  VaultAct | LettersAct | KeepersAct | CatchingAct | EndingsAct | KeptAct | HereNoteAct
>

/**
 * A new kind of act does not compile before somebody has said here whom the app shows it: a device
 * can open more than its screens say, and an archive says no more than they do. Kinds that are not
 * here are an account's own, for its own devices (old keys are among them, letters that others wrote in trust, key keepers, catchers, links that open a note on somebody's phone, letters to leave, and where an archive that was brought back lies), and in no archive.
 */
const shownTo: Readonly<Record<ArchivedAct['t'], ShownTo>> = {
  'circle-named': 'all',
  'member-named': 'all',
  'agreement-written': 'all',
  'hearing-time-set': 'all',
  'looking-in-set': 'all',
  'share-called': 'all',
  'closing-announced': 'all',
  'closing-withdrawn': 'all',
  'last-word-said': 'all',
  'stretch-begun': 'all',
  'question-asked': 'all',
  'question-let-go': 'all',
  // Who was asked, those know and whoever asked; what they answered, everybody once it is open.
  'perspective-asked': 'some',
  'answers-opened': 'all',
  // To all once they are open (`isOpen`). A key that opens nothing counts as passed.
  'answer-sealed': 'some',
  'answer-opened': 'some',
  // Who passed is named to nobody.
  'answer-passed': 'some',
  // Between the two who walk it, also in a circle of two that somebody else comes into later.
  'commitment-asked': 'some',
  'commitment-answered': 'some',
  'commitment-renewed': 'some',
  'commitment-ended': 'some',
  'consent-set': 'some',
  'check-in-said': 'some',
  'nudge-given': 'some',
  // Between the sharer and who guessed, also in a circle of two that somebody else comes into later.
  'guess-offered': 'some',
  'guess-answered': 'some',
  // Between the two; an owning to me only once I chose to read it (rule OW13).
  'owning-sent': 'some',
  'owning-answered': 'some',
  'repair-offered': 'some',
  'repair-agreed': 'some',
  'repair-ended': 'some',
  // Between the two; what was said openly stands before the others for a week only (rule RI6).
  'seen-said': 'some',
  'seen-thanked': 'some',
  // To whom it was said: its audience decides before anything is opened.
  'day-kept': 'all',
  'day-changed': 'all',
  // Between two, also in a circle of two that somebody else comes into later.
  'day-proposed': 'some',
  'note-sent': 'some',
  'note-thanked': 'some',
  'notes-wanted': 'some',
  'share-offered': 'all',
  'move-made': 'all',
  'share-rested': 'all',
  // Between the sharer and who asked (rule H31).
  'view-asked': 'some',
  'view-answered': 'some',
  // A yes and that it happened are for all; the rest is between two (rules H33, H34).
  'offer-answered': 'some',
  'offer-done': 'some',
  'page-written': 'all',
  'person-kept': 'all',
  'person-changed': 'all',
  'person-let-go': 'all',
  'people-imported': 'all',
  'import-undone': 'all',
  'people-merged': 'all',
  'people-told-apart': 'all',
  'page-changed': 'all',
  'guided-page-written': 'all',
  'guided-page-changed': 'all',
  'weeks-answered': 'all',
  'weeks-put-off': 'all',
  'season-line-written': 'all',
  'season-put-away': 'all',
  'rhythm-set': 'all',
  'rest-set': 'all',
  'contact-noted': 'all',
  'reach-out-begun': 'all',
  'reach-out-answered': 'all',
  'suggestion-put-off': 'all',
  'network-placed': 'all',
  'network-unplaced': 'all',
  'network-season-noted': 'all',
  'network-gap-set': 'all',
  'plan-line-written': 'all',
  'plan-lines-dropped': 'all',
  'plan-line-placed': 'all',
  'plan-reviewed': 'all',
  'plan-review-later': 'all',
  'shown-plan-read': 'all',
  // To whom it names, also in a circle of two that somebody else comes into later.
  'plan-shown': 'some',
  'plan-show-ended': 'some',
  // Between the sharer and one listener (rule H9).
  'heard-answered': 'some',
  'meant-said': 'some',
  // Who else has accepted it is nobody's to see.
  'agreement-accepted': 'some',
  'circle-handed-on': 'some',
  // An ask that was not answered yet, or answered with no, is nobody else's either.
  'greeter-asked': 'some',
  'greeter-answered': 'some',
  'steward-asked': 'some',
  'steward-answered': 'some',
  'member-vouched': 'all',
  // Before their own yes, and after a no, only those two know.
  'welcomed-back': 'some',
  'return-answered': 'some',
}

const kindOf = (act: Act): ShownTo | undefined =>
  Object.hasOwn(shownTo, act.t) ? (shownTo as Readonly<Record<string, ShownTo>>)[act.t] : undefined

/**
 * Why words that this device can open are not in an archive of `me`: the app does not show them, or
 * they are of a newer Herewith, of which nobody here can say whom they are for.
 */
export const leftOutOf = (
  circle: Circle,
  me: AccountId,
  by: AccountId,
  event: LoggedEvent,
  without: readonly Without[] = [],
): LeftOut | undefined => {
  if (without.some(each => isOf(event, each))) return 'not-wished'
  if (event.t === 'unknown') return 'unknown'
  // Words for others, or which do not hold: the app shows nothing of them (B1).
  if (event.t === 'aside') return 'not-shown'
  return actsOf(event).every(act => isShown(circle, me, by, act)) ? undefined : 'not-shown'
}

/**
 * Whether an event is of a kind that is left out at all; for whoever opens one and asks. A Herewith
 * that is newer than the archive may know a kind that was unknown when it was made.
 */
export const mayBeLeftOut = (event: LoggedEvent, reason: LeftOut): boolean =>
  reason === 'unknown' ||
  (reason === 'not-wished' && withouts.some(each => isOf(event, each))) ||
  event.t === 'unknown' ||
  event.t === 'aside' ||
  actsOf(event).some(act => kindOf(act) !== 'all')

/**
 * Whether something that stands in the archive of a self circle is said again in a new one: pages, and
 * whatever else a practice lets an archive show there. What an account keeps for its own devices is
 * of no kind in the table above, so keys, settings and marks never come back this way, whatever the
 * file says.
 */
export const isBroughtAgain = (event: Event): boolean =>
  event.t !== 'unknown' && actsOf(event).every(act => kindOf(act) === 'all')

/** The practices of plans: mine, and those that are shown. */
const planPractices: ReadonlySet<string> = new Set(['plan', 'shownPlan'])

/** A batch with some of it is left out whole. */
const isOf = (event: LoggedEvent, without: Without): boolean => {
  const acts = event.t === 'batch' ? event.ops : [event]
  return acts.some(({ t }) =>
    without === 'plan' ? planPractices.has(practiceOf(t)?.name ?? '') : goes(t),
  )
}

/** All of it is about somebody; a kind that is in no archive is not asked. */
const goes = (t: string): boolean =>
  Object.hasOwn(othersIn, t) && othersIn[t as ArchivedAct['t']] === 'goes'

const actsOf = (event: Exclude<Event, { readonly t: 'unknown' }>): readonly Act[] =>
  event.t === 'batch' ? event.ops : [event]

const isShown = (circle: Circle, me: AccountId, by: AccountId, act: Act): boolean => {
  const shown = kindOf(act)
  if (shown !== 'some') return shown === 'all'
  return (
    by === me || othersOf(circle, by, act).includes(me) || isOpen(circle, by, act) || isGlad(act)
  )
}

/** H33, H34: what everybody who reads an offer is shown of what became of it. */
const isGlad = (act: Act): boolean =>
  (act.t === 'offer-answered' && act.answer === 'accepted') ||
  (act.t === 'offer-done' && act.happened === 'yes')

/** An answer that its author has opened to everybody, or the key that opened it. */
const isOpen = ({ together }: Circle, by: AccountId, act: Act): boolean => {
  if (act.t !== 'answer-sealed' && act.t !== 'answer-opened') return false
  const said = Object.values(together.rounds).flatMap(({ answers }) => own(answers, by) ?? [])
  return said.some(
    answer =>
      answer.kind === 'sealed' &&
      answer.opened?.answer !== undefined &&
      (act.t === 'answer-opened' ? answer.id === act.answer : answer.commit === act.commit),
  )
}

/** Whom something between two is said to, as far as this device knows it. */
const othersOf = (
  { sharing, commitment, note, shoes, owning, repair, seenInYou }: Circle,
  by: AccountId,
  act: Act,
): readonly (AccountId | undefined)[] => {
  if (act.t === 'steward-asked' || act.t === 'welcomed-back' || act.t === 'greeter-asked')
    return [act.account]
  if (act.t === 'view-answered') return [act.account]
  if (act.t === 'perspective-asked') return act.of
  if (act.t === 'commitment-asked') return [act.companion]
  if (act.t === 'owning-sent' || act.t === 'repair-offered') return [act.to]
  if (act.t === 'owning-answered') return [own(owning.all, act.owning)?.by]
  if (act.t === 'repair-agreed' || act.t === 'repair-ended') {
    const one = own(repair.all, act.repair)
    return one?.by === by ? [one.to] : [one?.by]
  }
  if (act.t === 'plan-shown' || act.t === 'plan-show-ended') return act.to
  if (act.t === 'day-proposed') return [act.of]
  if (act.t === 'note-sent') return [act.to]
  if (act.t === 'notes-wanted') return [act.from]
  if (act.t === 'note-thanked') return [own(note.all, act.note)?.by]
  if ('commitment' in act) {
    const one = own(commitment.all, act.commitment)
    return one?.by === by ? [one.companion] : [one?.by]
  }
  if (act.t === 'guess-answered') return [own(shoes.guesses, act.guess)?.by]
  if (act.t === 'seen-said') return [act.to]
  if (act.t === 'seen-thanked') return [own(seenInYou.all, act.said)?.by]
  if (act.t === 'view-asked' || act.t === 'guess-offered')
    return [(own(sharing.shares, act.share) ?? own(sharing.gone, act.share))?.by]
  if (act.t === 'meant-said')
    return [(own(sharing.moves, act.move) ?? own(sharing.gone, act.move))?.by]
  if (act.t !== 'heard-answered' && act.t !== 'offer-answered' && act.t !== 'offer-done') return []
  const move = own(sharing.moves, act.move) ?? own(sharing.gone, act.move)
  // Either of the two says whether an offer happened.
  const share = move?.share === undefined ? undefined : own(sharing.shares, move.share)
  return act.t === 'offer-done' ? [move?.by, share?.by] : [move?.by]
}
