import type { Circle } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { personView } from '../circle/personView.ts'
import { mayWrite, presentMember } from '../circle/presence.ts'
import type { Limits } from '../vault/limits.ts'
import type { MoveKind } from './events.ts'
import { saidYes } from './moveRules.ts'
import { movesFor, offersFor, takesAsking } from './moves.ts'
import type { ShareView, ViewAskView } from './shareView.ts'
import type { Share, ViewAsk } from './sharing.ts'

type OpenShareView = Extract<ShareView, { readonly kind: 'open' }>
type Answering = Pick<OpenShareView, 'allowedMoves' | 'offers' | 'viewAsks' | 'myViewAsk'>

/** What `me` may answer to a share, and what is asked about it between me and the sharer. */
export const answering = (
  circle: Circle,
  share: Share,
  me: AccountId,
  limits: Limits,
): Answering => {
  const nothing = { allowedMoves: [], offers: [], viewAsks: [], myViewAsk: undefined }
  if (!mayWrite(circle, me)) return nothing
  if (share.by === me)
    return share.rested
      ? nothing
      : { ...nothing, allowedMoves: ['more'], viewAsks: viewAsksOf(circle, share, limits) } // H36
  const myViewAsk = askOf(share, me)
  if (share.rested) return { ...nothing, myViewAsk: myViewAsk === 'may' ? undefined : myViewAsk }
  return {
    allowedMoves: allowedMoves(circle, share, me),
    offers: [...offersFor(share.need)],
    viewAsks: [],
    myViewAsk,
  }
}

const allowedMoves = (circle: Circle, share: Share, me: AccountId): readonly MoveKind[] => {
  const moves = movesFor(share.need, share.invitesViews || saidYes(share, me))
  return share.need !== 'perspective' || saidBack(circle, share, me)
    ? [...moves]
    : moves.filter(move => move !== 'view') // H29
}

/** Whether to all or to some, the rule says when the view is for others than those. */
const saidBack = ({ sharing }: Circle, share: Share, me: AccountId): boolean =>
  share.moves.some(entry => {
    const move = own(sharing.moves, entry)
    return move?.by === me && move.move === 'reflect'
  })

const askOf = (share: Share, me: AccountId): OpenShareView['myViewAsk'] => {
  const ask = own(share.viewAsks ?? {}, me)
  if (ask !== undefined) return ask.answer ?? 'asked'
  return takesAsking(share.need) && !share.invitesViews ? 'may' : undefined
}

/** H31: nobody who left, and nobody I blocked. */
export const asksOf = (circle: Circle, share: Share, limits: Limits): readonly ViewAsk[] =>
  Object.values(share.viewAsks ?? {}).filter(
    ({ by }) => presentMember(circle, by) !== undefined && !limits.isBlocked(by),
  )

const viewAsksOf = (circle: Circle, share: Share, limits: Limits): readonly ViewAskView[] =>
  asksOf(circle, share, limits).map(({ by, answer }) => ({
    person: personView(circle, by, share.by, limits),
    answer,
    given: share.moves.some(entry => {
      const move = own(circle.sharing.moves, entry)
      return move?.by === by && move.move === 'view'
    }),
  }))
