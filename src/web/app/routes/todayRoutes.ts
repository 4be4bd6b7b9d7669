/** Today, and calling for someone. */
export type TodayRoute =
  | { readonly kind: 'home' }
  | { readonly kind: 'i-need-someone' }
  | { readonly kind: 'called' }

export const todayPaths = {
  home: '/',
  iNeedSomeone: '/someone',
  called: '/someone/asks',
} as const

export const todayPlain: Readonly<Record<string, TodayRoute>> = {
  [todayPaths.home]: { kind: 'home' },
  '/index.html': { kind: 'home' },
  [todayPaths.iNeedSomeone]: { kind: 'i-need-someone' },
  [todayPaths.called]: { kind: 'called' },
}
