/** An address nobody made. */
export interface NowhereRoute {
  readonly kind: 'nowhere'
}

export const nowhere: NowhereRoute = { kind: 'nowhere' }
