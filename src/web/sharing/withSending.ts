import type { Sending } from '#client/state/circleState.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { HeardAnswer } from '#core/sharing/events.ts'
import type { MoveView, ShareView } from '#core/sharing/shareView.ts'

export type OpenShare = Extract<ShareView, { readonly kind: 'open' }>
export type OpenMove = Extract<MoveView, { readonly kind: 'open' }>

/** My answers to this share that are still on this device. */
export const sendingMoves = (sending: readonly Sending[], share: EntryId): readonly Sending[] =>
  sending.filter(({ act }) => act.t === 'move-made' && act.share === share)

/**
 * A share with what I have said about it and what has not gone out yet: "that's it" closes the ring
 * the moment it is said, also without a connection.
 */
export const withSending = (share: OpenShare, sending: readonly Sending[]): OpenShare => {
  const said = new Map<EntryId, HeardAnswer>()
  let rested = false
  for (const { act, state } of sending) {
    if (state === 'refused') continue
    if (act.t === 'heard-answered') said.set(act.move, act.heard)
    if (act.t === 'share-rested' && act.share === share.entry) rested = true
  }
  const moves = share.moves.map(move => {
    const heard = said.get(move.entry)
    return move.kind === 'open' && heard !== undefined ? { ...move, heard } : move
  })
  const isFilled = moves.some(move => move.kind === 'open' && move.heard === 'yes')
  return {
    ...share,
    moves,
    ringFilled: said.size === 0 ? share.ringFilled : isFilled,
    state: rested ? 'rested' : share.state,
    canRest: share.canRest && !rested,
  }
}
