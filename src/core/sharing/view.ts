import type { Circle } from '../circle/circle.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { othersView, personView } from '../circle/personView.ts'
import { isSteward, mayWrite, presentMember } from '../circle/presence.ts'
import { hasRoles } from '../circle/stewards.ts'
import { eyesOpened } from '../perspective/eyesOn.ts'
import { myGuessWords } from '../shoes/guesses.ts'
import { type Limits, noLimits } from '../vault/limits.ts'
import { fileView } from './files.ts'
import { answering } from './answering.ts'
import { isAgreed, offerView } from './offerView.ts'
import { standsOn } from './reflected.ts'
import type { MoveView, PersonView, ShareState, ShareView } from './shareView.ts'
import type { Move, Share } from './sharing.ts'

/** One share as `me` sees it at `now`; `undefined` when there is none under this entry. */
export const shareView = (
  circle: Circle,
  entry: EntryId,
  me: AccountId,
  now: number,
  limits: Limits = noLimits,
): ShareView | undefined => {
  const share = own(circle.sharing.shares, entry)
  if (share !== undefined) return openView(circle, share, me, now, limits)
  const gone = own(circle.sharing.gone, entry)
  if (gone === undefined) return undefined
  const author = personView(circle, gone.by, me, limits)
  return { kind: 'taken-back', entry, seq: gone.seq, author, how: gone.how }
}

/** The answers that are still there. */
export const movesOf = ({ sharing }: Circle, share: Share): readonly Move[] =>
  share.moves.map(entry => own(sharing.moves, entry)).filter(move => move !== undefined)

/** H36: what others said; more of the sharer's own words is no answer. */
export const answersOf = (circle: Circle, share: Share): readonly Move[] =>
  movesOf(circle, share).filter(({ move }) => move !== 'more')

/** H20: a further part asks for nothing by itself, as long as the first one is there. */
export const isContinuation = (circle: Circle, share: Share): boolean =>
  firstOf(circle, share) !== undefined

const firstOf = ({ sharing }: Circle, { continues }: Share): Share | undefined =>
  continues === undefined ? undefined : own(sharing.shares, continues)

/**
 * H11, H12: an answer that was taken back is none. That it had been heard counts for its sharer
 * alone: a ring that stayed closed for everybody would tell them so (H9).
 */
export const stateOf = (circle: Circle, share: Share, me: AccountId): ShareState => {
  if (share.rested || firstOf(circle, share)?.rested === true) return 'rested' // H20
  const answered =
    answersOf(circle, share).length > 0 ||
    eyesOpened(circle, share.entry).length > 0 ||
    (share.by === me && wasHeard(share))
  return answered ? 'answered' : 'waiting'
}

const wasHeard = ({ heardAndGone = [] }: Share): boolean => heardAndGone.length > 0

/**
 * H14, H15: nobody has answered and the sharer should know. `at` is the sharer's own claim and is
 * compared on the sharer's own device; *unsafe* has no hearing time, so it is true from the start.
 */
export const isPastHearing = (
  circle: Circle,
  share: Share,
  now: number,
  limits: Limits = noLimits,
): boolean =>
  !share.rested &&
  !wasHeard(share) &&
  // H23: an answer of somebody I blocked does not end my waiting.
  answersOf(circle, share).every(({ by }) => limits.isBlocked(by)) &&
  eyesOpened(circle, share.entry).every(limits.isBlocked) &&
  !isContinuation(circle, share) &&
  (share.need === 'unsafe' || now - share.at >= circle.hearingTimeMs)

const openView = (
  circle: Circle,
  share: Share,
  me: AccountId,
  now: number,
  limits: Limits,
): ShareView => {
  const { entry, id, seq, by, at, need, words, feelings, invitesViews } = share
  const note = noteOf(circle, share)
  const mine = by === me
  const mayAct = mayWrite(circle, me)
  const state = stateOf(circle, share, me)
  return {
    kind: 'open',
    entry,
    id,
    seq,
    author: personView(circle, by, me, limits),
    at,
    need,
    unsafe: need === 'unsafe',
    continues: isContinuation(circle, share),
    words,
    feelings: [...feelings],
    since: share.since,
    note,
    files: (share.files ?? []).map(fileView),
    audience: audienceView(circle, share, me, limits),
    collapsed: note !== undefined && !mine,
    setAside: limits.isSetAside(entry, now),
    forMeAlone: isForMeAlone(circle, share, me, limits),
    invitesViews,
    state,
    ringFilled: isHeardFor(circle, share, me),
    moves: share.moves
      .map(move => moveView(circle, share, move, me, limits))
      .filter(isThere)
      .filter(isSaidOnce),
    ...answering(circle, share, me, limits),
    canRest: mine && mayAct && !share.rested,
    takeBack: mine
      ? [...entriesOfShare(circle, share), ...myGuessWords(circle, entry, me)] // PR8
      : [],
    hide: mayHide(circle, share, me) ? entriesOfShare(circle, share) : [],
    nobodyYet:
      mine && isPastHearing(circle, share, now, limits)
        ? { others: othersOf(circle, share, me, limits) }
        : undefined,
  }
}

/** B6: by name, whoever reads it last. */
const audienceView = (
  circle: Circle,
  { audience }: Share | Move,
  me: AccountId,
  limits: Limits,
): readonly PersonView[] | undefined =>
  audience
    ?.map(account => personView(circle, account, me, limits))
    .toSorted((a, b) => Number(a.isMe) - Number(b.isMe))

/** Who else could answer: of an aside, only those who have it. */
export const othersOf = (
  circle: Circle,
  { audience }: Share,
  me: AccountId,
  limits: Limits = noLimits,
): readonly PersonView[] =>
  othersView(circle, me, limits).filter(({ account }) => audience?.includes(account) ?? true)

/**
 * D12: somebody is not safe, and whoever else could be told is gone, or somebody I blocked, whom I cannot ask
 * to take it on. Then "I can't hold this today" would leave them to nobody.
 */
export const isForMeAlone = (
  circle: Circle,
  share: Share,
  me: AccountId,
  limits: Limits = noLimits,
): boolean =>
  share.need === 'unsafe' &&
  share.by !== me &&
  othersOf(circle, share, me, limits).every(({ account }) => account === share.by)

/** H24: what goes on from words under a note stands under it too. */
const noteOf = (circle: Circle, share: Share): string | undefined =>
  share.note ?? firstOf(circle, share)?.note

/** What follows a share goes when the share is taken back. */
const partsOf = ({ sharing }: Circle, { parts = [] }: Share): readonly Share[] =>
  parts.map(part => own(sharing.shares, part)).filter(part => part !== undefined)

const isThere = (view: MoveView | undefined): view is MoveView => view !== undefined

/** That somebody took their words back is said once, however many there were. */
const isSaidOnce = (move: MoveView, at: number, all: readonly MoveView[]): boolean =>
  move.kind === 'open' ||
  all.findIndex(
    ({ kind, author }) => kind === 'taken-back' && author.account === move.author.account,
  ) === at

// H9: heard is between the sharer and one listener; for everybody else the ring only closes.
const isHeardFor = (circle: Circle, share: Share, me: AccountId): boolean =>
  (share.by === me && wasHeard(share)) ||
  movesOf(circle, share).some(move => move.heard === 'yes' && (share.by === me || move.by === me))

const moveView = (
  circle: Circle,
  share: Share,
  entry: EntryId,
  me: AccountId,
  limits: Limits,
): MoveView | undefined => {
  const move = own(circle.sharing.moves, entry)
  if (move === undefined) return goneView(circle, entry, me, limits)
  return {
    kind: 'open',
    entry,
    author: personView(circle, move.by, me, limits),
    at: move.at,
    move: move.move,
    words: move.words,
    phrase: move.phrase,
    files: (move.files ?? []).map(fileView),
    audience: share.audience === undefined ? audienceView(circle, move, me, limits) : undefined,
    heard: isOfTheTwo(share, move, me) ? move.heard : undefined, // H9
    meant:
      isOfTheTwo(share, move, me) && move.heard === 'notYet'
        ? move.meant?.at(-1)?.words
        : undefined,
    offer: offerView(circle, share, move, me),
    canAnswerHeard:
      share.by === me &&
      asksWhetherHeard(move) &&
      presentMember(circle, me) !== undefined &&
      !circle.closed,
    takeBack: move.by === me && !isAgreed(move) ? entriesOfMove(circle, share, move) : [],
    hide: mayHide(circle, move, me) ? entriesOfMove(circle, share, move) : [],
  }
}

/** H9, H38 */
const isOfTheTwo = (share: Share, move: Move, me: AccountId): boolean =>
  share.by === me || move.by === me

/** H8: saying back what was heard asks "is that it?". Other moves do not; a word already said may change. */
const asksWhetherHeard = ({ move, heard }: Move): boolean =>
  move === 'reflect' || heard !== undefined

const goneView = (
  circle: Circle,
  entry: EntryId,
  me: AccountId,
  limits: Limits,
): MoveView | undefined => {
  const gone = own(circle.sharing.gone, entry)
  if (gone === undefined) return undefined
  const author = personView(circle, gone.by, me, limits)
  return { kind: 'taken-back', entry, author, how: gone.how }
}

/** H13: in a circle with stewards and members, what others wrote; one's own is taken back. */
const mayHide = (circle: Circle, { by }: Share | Move, me: AccountId): boolean =>
  by !== me && hasRoles(circle) && isSteward(circle, me)

const entriesOfShare = (circle: Circle, share: Share): readonly EntryId[] =>
  [share, ...partsOf(circle, share), ...moreOf(circle, share)]
    .flatMap(part => entriesOf(circle, part))
    .concat(movesOf(circle, share).flatMap(({ meant = [] }) => meant.map(({ entry }) => entry)))

/** H36: what the sharer said to it later is theirs, and goes with it from the host too. */
const moreOf = (circle: Circle, share: Share): readonly Move[] =>
  movesOf(circle, share).filter(({ move }) => move === 'more')

/** H29: what stands on it goes with it. */
const entriesOfMove = (circle: Circle, share: Share, move: Move): readonly EntryId[] =>
  [move, ...standsOn(circle.sharing, share, move)].flatMap(each => entriesOf(circle, each))

const entriesOf = ({ sharing }: Circle, { entry, by, id }: Share | Move): readonly EntryId[] => [
  entry,
  ...(own(sharing.copies, `${by}/${id}`) ?? []),
]
