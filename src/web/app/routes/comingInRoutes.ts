import type { CircleId } from '#core/circle/ids.ts'
import { type NowhereRoute, nowhere } from './nowhere.ts'

/** What can be opened without an account, and what making one leads through. */
export type ComingInRoute =
  | { readonly kind: 'setup' }
  | { readonly kind: 'https' }
  | { readonly kind: 'new-account' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'be-let-in' }
  | { readonly kind: 'back' }
  | { readonly kind: 'begin'; readonly step: BeginStep }
  | { readonly kind: 'joining' }
  | { readonly kind: 'open-note' }
  | { readonly kind: 'no-mail' }

/** What follows a new account, one screen after the other. */
export const beginSteps = ['sheet', 'brings', 'first'] as const
export type BeginStep = (typeof beginSteps)[number]

export const comingInPaths = {
  setup: '/setup',
  https: '/https',
  newAccount: '/new',
  signIn: '/sign-in',
  beLetIn: '/sign-in/device',
  back: '/back',
  begin: (step: BeginStep) => `/begin/${step}`,
  joining: '/j',
  waiting: (circle: CircleId) => `/j?circle=${circle}`,
  /** What the link of a note opens; what opens it stands after `#`. */
  openNote: '/n',
  /** What the link in a mail opens; the host writes it. */
  noMail: '/no-mail',
} as const

export const comingInPlain: Readonly<Record<string, ComingInRoute>> = {
  [comingInPaths.setup]: { kind: 'setup' },
  [comingInPaths.https]: { kind: 'https' },
  [comingInPaths.newAccount]: { kind: 'new-account' },
  [comingInPaths.signIn]: { kind: 'sign-in' },
  [comingInPaths.beLetIn]: { kind: 'be-let-in' },
  [comingInPaths.back]: { kind: 'back' },
  [comingInPaths.joining]: { kind: 'joining' },
  [comingInPaths.openNote]: { kind: 'open-note' },
  [comingInPaths.noMail]: { kind: 'no-mail' },
}

/** What `/begin/<step>` leads to. */
export const beginRoute = (name: string): ComingInRoute | NowhereRoute => {
  const step = beginSteps.find(known => known === name)
  return step === undefined ? nowhere : { kind: 'begin', step }
}
