import type { Circle } from '../circle/circle.ts'
import type { Readers } from '../aside/audience.ts'
import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import { type SharingAct, sharingSchemas } from './events.ts'
import type { SharedFile } from './files.ts'
import { sharingRefusalOf } from './rules.ts'
import type { Move, Share, Sharing } from './sharing.ts'
import { heardAndGone, takeBack } from './takeBack.ts'

const replay = (circle: Circle, said: Said<SharingAct>): void => {
  const { seq, by, entry, id, at, act } = said
  const { sharing } = circle
  switch (act.t) {
    case 'share-offered': {
      const continues = firstPart(sharing, said, act.continues)
      sharing.shares[entry] = {
        entry,
        by,
        id,
        seq,
        at,
        need: act.need,
        words: act.words,
        feelings: act.feelings ?? [],
        note: act.note,
        invitesViews: act.invitesViews === true,
        continues,
        ...(act.since === undefined ? {} : { since: act.since }),
        ...filesOf(act),
        ...audienceOf(said),
        rested: false,
        moves: [],
      }
      notePart(sharing, continues, entry)
      sharing.order.push(entry)
      if (act.need === 'unsafe') sharing.unsafe.push(entry)
      break
    }
    case 'move-made': {
      const { share, move, words, phrase } = act
      const heard = undefined
      sharing.moves[entry] = {
        entry,
        share,
        by,
        id,
        seq,
        at,
        move,
        words,
        phrase,
        ...filesOf(act),
        ...audienceOf(said),
        heard,
        ...(act.offer === undefined ? {} : { offer: act.offer }),
      }
      own(sharing.shares, share)?.moves.push(entry)
      break
    }
    case 'heard-answered': {
      const move = own(sharing.moves, act.move)
      noteHeard(own(sharing.shares, move?.share ?? act.share ?? ''), act, at)
      if (move !== undefined) Object.assign(move, { heard: act.heard, heardSeq: seq })
      else if (act.share !== undefined) heardAndGone(sharing, act.share, act.move, act.heard)
      break
    }
    case 'meant-said': {
      const move = own(sharing.moves, act.move)
      if (move === undefined) break
      ;(move.meant ??= []).push({ entry, at, words: act.words })
      ;(sharing.meant ??= {})[entry] = move.entry
      break
    }
    case 'share-rested': {
      const share = own(sharing.shares, act.share)
      if (share !== undefined && !share.rested)
        Object.assign(share, { rested: true, restedSeq: seq, restedAt: at })
      break
    }
    case 'view-asked': {
      const share = own(sharing.shares, act.share)
      if (share === undefined) break
      ;(share.viewAsks ??= {})[by] = { entry, by, at, answer: undefined }
      sharing.asks[entry] = share.entry
      break
    }
    case 'view-answered': {
      const ask = own(own(sharing.shares, act.share)?.viewAsks ?? {}, act.account)
      if (ask !== undefined)
        Object.assign(ask, { answer: act.answer, answeredSeq: seq, answeredAt: at })
      break
    }
    case 'offer-answered':
    case 'offer-done':
      replayOffer(own(sharing.moves, act.move), said, act)
  }
}

/** The same on devices that come when the answer is gone: it stands with the share. */
const noteHeard = (
  share: Share | undefined,
  { move, heard }: Extract<SharingAct, { t: 'heard-answered' }>,
  at: number,
): void => {
  if (share === undefined) return
  if (heard === 'yes') {
    ;(share.heardAt ??= {})[move] ??= at
    return
  }
  if (share.heardAt === undefined) return
  delete share.heardAt[move]
  if (Object.keys(share.heardAt).length === 0) delete share.heardAt
}

const replayOffer = (
  move: Move | undefined,
  { seq, at }: Said<SharingAct>,
  act: Extract<SharingAct, { t: 'offer-answered' | 'offer-done' }>,
): void => {
  if (move === undefined) return
  if (act.t === 'offer-done') {
    if (move.happened !== act.happened)
      Object.assign(move, { happened: act.happened, happenedAt: at })
    return
  }
  move.offerAnswer = act.answer
  // What came of an earlier yes is over with it.
  delete move.happened
  delete move.happenedAt
  delete move.acceptedSeq
  delete move.acceptedAt
  if (act.answer === 'accepted') Object.assign(move, { acceptedSeq: seq, acceptedAt: at })
}

// Most words stand alone: a state without files has no place for them.
const filesOf = ({ files }: { readonly files?: readonly SharedFile[] | undefined }) =>
  files === undefined ? {} : { files }

const audienceOf = ({ audience }: Said<SharingAct>) => (audience === undefined ? {} : { audience })

/**
 * A part belongs to a share of the same person, for the same people, that stands before it; otherwise
 * it is its own. What everybody reads is never part of what only some can see.
 */
const firstPart = (
  { order, shares }: Sharing,
  { by, audience }: Said<SharingAct>,
  id: EventId | undefined,
): EntryId | undefined =>
  id === undefined
    ? undefined
    : order.findLast(entry => {
        const share = own(shares, entry)
        return share?.by === by && share.id === id && isSame(share.audience, audience)
      })

const isSame = (one: Readers, other: Readers): boolean => one?.join() === other?.join()

const notePart = ({ shares }: Sharing, first: EntryId | undefined, entry: EntryId): void => {
  const share = first === undefined ? undefined : own(shares, first)
  if (share !== undefined) (share.parts ??= []).push(entry)
}

const entriesOf = (
  { sharing: { shares, moves } }: Circle,
  account: AccountId,
): readonly EntryId[] => {
  const asks = Object.values(shares).flatMap(({ viewAsks = {} }) => own(viewAsks, account) ?? [])
  // What was meant is the sharer's, whose share it stands under.
  const meant = Object.values(moves).flatMap(move =>
    own(shares, move.share)?.by === account ? (move.meant ?? []).map(({ entry }) => entry) : [],
  )
  const said = [...Object.values(shares), ...Object.values(moves), ...asks]
    .filter(({ by }) => by === account)
    .map(({ entry }) => entry)
  return [...meant, ...said]
}

/** Shares, the moves that answer them, whether somebody was heard, and what became of offers. */
export const sharingPractice: Practice<SharingAct> = {
  name: 'sharing',
  offeredIn: ['pair', 'couple', 'family', 'community'],
  schemas: sharingSchemas,
  alone: ['share-offered', 'move-made', 'meant-said'],
  forSome: [
    'share-offered',
    'move-made',
    'heard-answered',
    'meant-said',
    'share-rested',
    'view-asked',
    'view-answered',
    'offer-answered',
    'offer-done',
  ],
  refusalOf: sharingRefusalOf,
  replay,
  takeBack,
  entriesOf,
}
