import type { CircleKind } from '#core/circle/circleKind.ts'

/** Where a partner or somebody of one's family may be among those one asks (X13). */
export const isClose = (kind: CircleKind): boolean => kind === 'couple' || kind === 'family'
