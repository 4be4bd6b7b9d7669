import type { CircleState } from '#client/state/circleState.ts'
import type { CircleId } from '#core/circle/ids.ts'

/** `waiting` for the first answer; `missing` when there is no such circle here. */
export type WatchedCircle =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'here'; readonly circle: CircleState }

/**
 * `isListed`: the list of circles still holds it. An engine that was started again has not read it yet then, and what
 * is being written on its screen stays.
 */
export const watchedAfter = (
  before: WatchedCircle,
  circle: CircleId,
  view: CircleState | undefined,
  isListed: boolean,
): WatchedCircle => {
  if (view !== undefined) return { kind: 'here', circle: view }
  const isSame = before.kind === 'here' && before.circle.view.id === circle
  return isSame && isListed ? before : { kind: 'missing' }
}
