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
  let said = share
  for (const { act, state } of sending) if (state !== 'refused') said = withAct(said, act)
  return said
}

const withAct = (share: OpenShare, act: Sending['act']): OpenShare => {
  if (act.t === 'heard-answered') return withHeard(share, act.move, act.heard)
  if (act.t === 'meant-said') return withMeant(share, act.move, act.words)
  if (act.t === 'offer-done')
    return withOffer(share, act.move, { happened: act.happened, canAnswer: false })
  if (act.t === 'offer-answered') {
    const canSayHappened = act.answer === 'accepted'
    return withOffer(share, act.move, {
      answer: act.answer,
      happened: undefined,
      acceptedAt: undefined,
      canSayHappened,
    })
  }
  if (!('share' in act) || act.share !== share.entry) return share
  if (act.t === 'share-rested') return { ...share, state: 'rested', canRest: false, viewAsks: [] }
  if (act.t === 'view-asked') return { ...share, myViewAsk: 'asked' }
  if (act.t !== 'view-answered') return share
  const viewAsks = share.viewAsks.map(ask =>
    ask.person.account === act.account ? { ...ask, answer: act.answer } : ask,
  )
  return { ...share, viewAsks }
}

const withHeard = (share: OpenShare, entry: EntryId, heard: HeardAnswer): OpenShare => {
  if (!share.moves.some(move => move.entry === entry)) return share
  const moves = share.moves.map(move =>
    move.kind === 'open' && move.entry === entry ? { ...move, heard } : move,
  )
  const ringFilled = moves.some(move => move.kind === 'open' && move.heard === 'yes')
  return { ...share, moves, ringFilled }
}

const withMeant = (share: OpenShare, entry: EntryId, meant: string): OpenShare => ({
  ...share,
  moves: share.moves.map(move =>
    move.kind === 'open' && move.entry === entry ? { ...move, meant } : move,
  ),
})

const withOffer = (
  share: OpenShare,
  entry: EntryId,
  said: Partial<NonNullable<OpenMove['offer']>>,
): OpenShare => ({
  ...share,
  moves: share.moves.map(move =>
    move.kind === 'open' && move.entry === entry && move.offer !== undefined
      ? { ...move, offer: { ...move.offer, ...said } }
      : move,
  ),
})
