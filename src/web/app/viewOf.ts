import type { SignIn } from '#client/state/appState.ts'
import type { RouteKind } from './routes.ts'

/** What is drawn at an address, given who is here. */
export type AppView = 'wait' | 'welcome' | 'locked' | 'screen'

/**
 * Screens for whoever has an account and whoever has none, on which the same tap means something else for the two: what
 * is written on a plan would lie open, and a new account would change the one that is there.
 */
const asksWhoIAm: ReadonlySet<RouteKind> = new Set([
  'plan',
  'change-plan',
  'new-account',
  'joining',
  'back',
])

/** Screens that make sense before anybody has signed in. */
const openToAll: ReadonlySet<RouteKind> = new Set([
  ...asksWhoIAm,
  'setup',
  'https',
  'sign-in',
  'be-let-in',
  // Whoever got a mail needs no account to have no more.
  'no-mail',
  // Somebody without Herewith got a link.
  'open-note',
  // They need no account and no network: a phone, and somebody, or oneself.
  'present-time',
  'three-moves',
  'nowhere',
])

/** `firstVisit`: nobody has ever signed in on this device, so nothing is waited for. */
export const viewOf = (kind: RouteKind, signIn: SignIn['kind'], firstVisit: boolean): AppView => {
  // On a phone where somebody has locked their Herewith, a note to somebody else still opens.
  if (kind === 'open-note') return 'screen'
  if (signIn === 'locked') return 'locked'
  if (signIn === 'signed-in') return 'screen'
  const waits = signIn === 'starting' && !firstVisit
  if (openToAll.has(kind)) return waits && asksWhoIAm.has(kind) ? 'wait' : 'screen'
  return waits ? 'wait' : 'welcome'
}
