import type { Readers } from '../aside/audience.ts'
import type { AccountId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Move, Share, Sharing } from './sharing.ts'

interface Which {
  /** Log position of what stands on it. */
  readonly before?: number
  readonly besides?: EntryId
}

/**
 * H29: whether somebody has said back what they heard, to all who will read what comes after it.
 * Otherwise the device of somebody who never had the one would not know what the other stands on.
 */
export const hasReflected = (
  sharing: Sharing,
  share: Share,
  by: AccountId,
  readers: Readers,
  { before = Number.MAX_SAFE_INTEGER, besides }: Which = {},
): boolean =>
  share.moves.some(entry => {
    const move = own(sharing.moves, entry)
    return (
      move?.move === 'reflect' &&
      move.by === by &&
      move.seq < before &&
      entry !== besides &&
      covers(move.audience, readers)
    )
  })

const covers = (heardBy: Readers, readers: Readers): boolean =>
  heardBy === undefined ||
  (readers !== undefined && readers.every(account => heardBy.includes(account)))

/**
 * What stands on this answer and nothing else: a view that came after saying back. A device that comes
 * later never learns that anything was said back, and would refuse the view.
 */
export const standsOn = (sharing: Sharing, share: Share, gone: Move): readonly Move[] =>
  share.need !== 'perspective' || gone.move !== 'reflect'
    ? []
    : share.moves
        .filter(entry => entry !== gone.entry)
        .map(entry => own(sharing.moves, entry))
        .filter(move => move !== undefined)
        .filter(
          ({ move, by, seq, audience }) =>
            move === 'view' &&
            by === gone.by &&
            !hasReflected(sharing, share, by, audience, { before: seq, besides: gone.entry }),
        )
