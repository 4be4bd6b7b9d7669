import type { CircleView } from '#core/circle/circleView.ts'

/** Made for two people, and never for a third (C12). */
export const isOfTwo = ({ kind }: Pick<CircleView, 'kind'>): boolean =>
  kind === 'pair' || kind === 'couple'
