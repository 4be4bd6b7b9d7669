import { type EventId, parseEventId } from '#core/circle/ids.ts'
import { type Guide, guides } from '#core/page/guides.ts'
import { type NowhereRoute, nowhere } from './nowhere.ts'

/** What is done alone, or with a phone put away: my plan, my pages, practising. */
export type OwnRoute =
  | { readonly kind: 'plan' }
  | { readonly kind: 'change-plan' }
  | { readonly kind: 'show-plan' }
  | { readonly kind: 'pages' }
  | { readonly kind: 'page'; readonly page: EventId | 'new' }
  | { readonly kind: 'new-guided'; readonly guide: Guide }
  | { readonly kind: 'present-time' }
  | { readonly kind: 'three-moves' }

export const ownPaths = {
  plan: '/plan',
  changePlan: '/plan/change',
  showPlan: '/plan/show',
  pages: '/pages',
  page: (page: EventId | 'new') => `/pages/${page}`,
  newGuided: (guide: Guide) => `/pages/along-${guide}`,
  presentTime: '/present-time',
  threeMoves: '/three-moves',
} as const

export const ownPlain: Readonly<Record<string, OwnRoute>> = {
  [ownPaths.plan]: { kind: 'plan' },
  [ownPaths.changePlan]: { kind: 'change-plan' },
  [ownPaths.showPlan]: { kind: 'show-plan' },
  [ownPaths.pages]: { kind: 'pages' },
  [ownPaths.presentTime]: { kind: 'present-time' },
  [ownPaths.threeMoves]: { kind: 'three-moves' },
}

/** What `/pages/<id>` leads to. */
export const pageRoute = (id: string): OwnRoute | NowhereRoute => {
  const guide = guides.find(known => id === `along-${known}`)
  if (guide !== undefined) return { kind: 'new-guided', guide }
  const page = id === 'new' ? 'new' : parseEventId(id)
  return page === undefined ? nowhere : { kind: 'page', page }
}
