import type { Circle } from '../circle/circle.ts'
import type { AccountId, CircleId } from '../circle/ids.ts'
import { accountNow } from '../returning/returning.ts'
import { limitsHere } from '../returning/limitsHere.ts'
import { type SeenView, seenInYouView, seenToRead } from '../seenInYou/view.ts'
import type { ShareView } from '../sharing/shareView.ts'
import { shareView } from '../sharing/view.ts'
import { tagOf } from '../today/ranked.ts'
import type { CircleTag } from '../today/items/circleTag.ts'
import { type Limits, noLimits } from '../vault/limits.ts'

export type OpenShareView = Extract<ShareView, { readonly kind: 'open' }>

/** A day I was glad: my own share, with those who were glad with me. */
export interface Rise {
  readonly circle: CircleTag
  readonly share: OpenShareView
}

/** One thing that somebody sees in me. */
export interface SeenInMe {
  readonly circle: CircleTag
  readonly said: SeenView
}

/** What I may want to read on a dark day: of all my circles, for me alone. Nothing is counted. */
export interface GladView {
  readonly seen: readonly SeenInMe[]
  readonly rises: readonly Rise[]
  /** Where something was said to me that I had not read, and up to which log position. */
  readonly unread: readonly { readonly circle: CircleId; readonly seq: number }[]
}

/** The newest first, by their authors' clocks: what stands in different logs has no other order. */
export const gladView = (
  circles: readonly Circle[],
  self: Circle | undefined,
  me: AccountId,
  now: number,
  mine: Limits = noLimits,
): GladView => {
  const found = circles.flatMap(circle => {
    const tag = tagOf(circle)
    return tag === undefined ? [] : [{ circle, tag, limits: limitsHere(circle, mine) }]
  })
  return {
    seen: found
      .flatMap(({ circle, tag, limits }) =>
        seenInYouView(circle, self, me, now, limits).inMe.map(said => ({ circle: tag, said })),
      )
      .toSorted((a, b) => b.said.at - a.said.at),
    rises: found
      .flatMap(({ circle, tag, limits }) =>
        risesOf(circle, me, now, limits).map(share => ({ circle: tag, share })),
      )
      .toSorted((a, b) => b.share.at - a.share.at),
    unread: found.flatMap(({ circle, tag, limits }) => {
      const last = seenToRead(circle, self, me, limits)
      return last === undefined ? [] : [{ circle: tag.id, seq: last.seq }]
    }),
  }
}

const risesOf = (
  circle: Circle,
  me: AccountId,
  now: number,
  limits: Limits,
): readonly OpenShareView[] =>
  Object.values(circle.sharing.shares)
    .filter(({ by, need }) => need === 'rejoice' && accountNow(circle, by) === me)
    .map(({ entry }) => shareView(circle, entry, me, now, limits))
    .filter((view): view is OpenShareView => view?.kind === 'open')
    .map(view => ({
      ...view,
      // RI4: nothing of somebody I blocked stands between me and a glad day.
      moves: view.moves.filter(move => move.kind === 'open' && !move.author.blocked),
    }))
