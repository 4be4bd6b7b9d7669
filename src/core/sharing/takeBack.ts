import type { Circle } from '../circle/circle.ts'
import type { EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { TakingBack } from '../circle/practice.ts'
import type { HeardAnswer } from './events.ts'
import { standsOn } from './reflected.ts'
import type { Gone, Move, Share, Sharing, ViewAsk } from './sharing.ts'

/**
 * H12: the words leave the state; that there was something, and whose, stays. A share takes its
 * answers' words with it, because a reflection repeats what was shared. [Note: late devices] A
 * device that first meets the log after this never learns what stood there and shows nothing in
 * its place; everything else it shows is the same.
 */
export const takeBack = (circle: Circle, entry: EntryId, who: TakingBack): void => {
  const { sharing } = circle
  const share = own(sharing.shares, entry)
  if (share !== undefined && mayTake(share, who)) return takeShare(sharing, share, who)
  const move = own(sharing.moves, entry)
  if (move !== undefined && mayTake(move, who)) return takeMove(sharing, move, who)
  forgetAsk(sharing, entry, who)
  forgetMeant(sharing, entry, who)
}

/** H38: the sharer's own line, taken back alone or with all of theirs. */
const forgetMeant = (sharing: Sharing, entry: EntryId, who: TakingBack): void => {
  const move = own(sharing.moves, own(sharing.meant ?? {}, entry) ?? '')
  if (move?.meant === undefined) return
  if (own(sharing.shares, move.share)?.by !== who.by && !who.mod) return
  const rest = move.meant.filter(each => each.entry !== entry)
  if (rest.length > 0) move.meant = rest
  else delete move.meant
  dropMeant(sharing, [entry])
}

/** As if there had never been one, on devices that come late. */
const dropMeant = (sharing: Sharing, entries: readonly EntryId[]): void => {
  if (sharing.meant === undefined) return
  for (const entry of entries) delete sharing.meant[entry]
  if (Object.keys(sharing.meant).length === 0) delete sharing.meant
}

/** H18: whoever takes their words along has asked nothing either, on early devices and late ones. */
const forgetAsk = ({ asks, shares }: Sharing, entry: EntryId, who: TakingBack): void => {
  const share = own(shares, own(asks, entry) ?? '')
  const ask = Object.values(share?.viewAsks ?? {}).find(each => each.entry === entry)
  if (share?.viewAsks === undefined || ask === undefined || !mayTake(ask, who)) return
  delete asks[entry]
  delete share.viewAsks[ask.by]
  if (Object.keys(share.viewAsks).length === 0) delete share.viewAsks
}

/** The log's own rules said so already; asked again, because a fact is not yet a right. */
const mayTake = (words: Share | Move | ViewAsk, who: TakingBack): boolean =>
  words.by === who.by || who.mod

const takeShare = (sharing: Sharing, share: Share, who: TakingBack): void => {
  delete sharing.shares[share.entry]
  for (const entry of share.moves) {
    const move = own(sharing.moves, entry)
    delete sharing.moves[entry]
    if (move !== undefined) forgetCopies(sharing, move)
    dropMeant(
      sharing,
      (move?.meant ?? []).map(each => each.entry),
    )
    delete sharing.gone[entry]
  }
  for (const ask of Object.values(share.viewAsks ?? {})) delete sharing.asks[ask.entry]
  forgetCopies(sharing, share)
  sharing.gone[share.entry] = goneOf(share, who, undefined)
}

const takeMove = (sharing: Sharing, move: Move, who: TakingBack): void => {
  const share = own(sharing.shares, move.share)
  // H29: nothing in its place, because a late device does not know of it.
  for (const view of share === undefined ? [] : standsOn(sharing, share, move)) {
    delete sharing.moves[view.entry]
    forgetCopies(sharing, view)
  }
  delete sharing.moves[move.entry]
  dropMeant(
    sharing,
    (move.meant ?? []).map(each => each.entry),
  )
  forgetCopies(sharing, move)
  heardAndGone(sharing, move.share, move.entry, move.heard)
  sharing.gone[move.entry] = goneOf(move, who, move.share)
}

/** What was heard stays heard, also when the listener goes and takes their words along. */
export const heardAndGone = (
  { shares }: Sharing,
  entry: EntryId,
  move: EntryId,
  heard: HeardAnswer | undefined,
): void => {
  const share = own(shares, entry)
  if (share === undefined) return
  const before = (share.heardAndGone ?? []).filter(other => other !== move)
  const now = heard === 'yes' ? [...before, move] : before
  if (now.length > 0) share.heardAndGone = now
  else delete share.heardAndGone
}

const goneOf = (words: Share | Move, who: TakingBack, share: EntryId | undefined): Gone => ({
  entry: words.entry,
  by: words.by,
  seq: words.seq,
  how: words.by === who.by ? 'author' : 'steward',
  share,
})

const forgetCopies = (sharing: Sharing, words: Share | Move): void => {
  delete sharing.copies[`${words.by}/${words.id}`]
}
