import { type Season, seasonCode, seasonOfCode } from '#base/season.ts'
import { type NowhereRoute, nowhere } from './nowhere.ts'

/** Everything about myself, my account and this device. */
export type MeRoute =
  | { readonly kind: 'me' }
  | { readonly kind: 'my-name' }
  | { readonly kind: 'my-devices' }
  | { readonly kind: 'let-in' }
  | { readonly kind: 'sign-in-ways' }
  | { readonly kind: 'recovery-sheet' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'told' }
  | { readonly kind: 'told-by-mail' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'keepers' }
  | { readonly kind: 'catchers' }
  | { readonly kind: 'endings' }
  | { readonly kind: 'trusted-adults' }
  | { readonly kind: 'glad' }
  | { readonly kind: 'weeks' }
  | { readonly kind: 'season'; readonly season?: Season }
  | { readonly kind: 'archive' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'about' }
  | { readonly kind: 'leaving' }

export const mePaths = {
  me: '/me',
  myName: '/me/name',
  myDevices: '/me/devices',
  letIn: '/me/let-in',
  signInWays: '/me/sign-in',
  /** The same screen, which then says why it is shown. */
  waysAfterCode: '/me/sign-in?after=code',
  recoverySheet: '/me/recovery-sheet',
  settings: '/me/settings',
  told: '/me/told',
  toldByMail: '/me/told/mail',
  blocked: '/me/blocked',
  keepers: '/me/keepers',
  catchers: '/me/catchers',
  endings: '/me/when-i-die',
  trustedAdults: '/me/trusted',
  glad: '/me/glad',
  weeks: '/me/weeks',
  season: '/me/season',
  seasonOf: (season: Season) => `/me/season/${seasonCode(season)}`,
  archive: '/me/archive',
  restore: '/me/bring-back',
  about: '/me/about',
  leaving: '/me/leaving',
} as const

export const mePlain: Readonly<Record<string, MeRoute>> = {
  [mePaths.me]: { kind: 'me' },
  [mePaths.myName]: { kind: 'my-name' },
  [mePaths.myDevices]: { kind: 'my-devices' },
  [mePaths.letIn]: { kind: 'let-in' },
  [mePaths.signInWays]: { kind: 'sign-in-ways' },
  [mePaths.recoverySheet]: { kind: 'recovery-sheet' },
  [mePaths.settings]: { kind: 'settings' },
  [mePaths.told]: { kind: 'told' },
  [mePaths.toldByMail]: { kind: 'told-by-mail' },
  [mePaths.blocked]: { kind: 'blocked' },
  [mePaths.keepers]: { kind: 'keepers' },
  [mePaths.catchers]: { kind: 'catchers' },
  [mePaths.endings]: { kind: 'endings' },
  [mePaths.trustedAdults]: { kind: 'trusted-adults' },
  [mePaths.glad]: { kind: 'glad' },
  [mePaths.weeks]: { kind: 'weeks' },
  [mePaths.season]: { kind: 'season' },
  [mePaths.archive]: { kind: 'archive' },
  [mePaths.restore]: { kind: 'restore' },
  [mePaths.about]: { kind: 'about' },
  [mePaths.leaving]: { kind: 'leaving' },
}

/** What `/me/season/<code>` leads to. */
export const seasonRoute = (code: string): MeRoute | NowhereRoute => {
  const season = seasonOfCode(code)
  return season === undefined ? nowhere : { kind: 'season', season }
}
