import { type Season, seasonCode, seasonOfCode } from '#base/season.ts'
import { parseAccountId, parseCircleId, parseEntryId, parseEventId } from '#core/circle/ids.ts'
import type { AccountId, CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import { type Guide, guides } from '#core/page/guides.ts'
import { parsePersonId, type PersonId } from '#core/people/card.ts'
import type { Place } from '#web/ui/Frame.tsx'

/** Every screen that has an address. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'circles' }
  | { readonly kind: 'new-circle' }
  | { readonly kind: 'circle'; readonly circle: CircleId }
  | { readonly kind: 'write-share'; readonly circle: CircleId }
  | { readonly kind: 'share'; readonly circle: CircleId; readonly share: EntryId }
  | { readonly kind: 'invite'; readonly circle: CircleId }
  | { readonly kind: 'new-side'; readonly circle: CircleId }
  | { readonly kind: 'circle-people'; readonly circle: CircleId }
  | { readonly kind: 'meet'; readonly circle: CircleId; readonly account: AccountId }
  | { readonly kind: 'steward-log'; readonly circle: CircleId }
  | { readonly kind: 'reports'; readonly circle: CircleId }
  | { readonly kind: 'agreement'; readonly circle: CircleId }
  | { readonly kind: 'stretch'; readonly circle: CircleId }
  | { readonly kind: 'questions'; readonly circle: CircleId }
  | { readonly kind: 'commitments'; readonly circle: CircleId }
  | { readonly kind: 'owning'; readonly circle: CircleId }
  | { readonly kind: 'seen-in-you'; readonly circle: CircleId }
  | { readonly kind: 'days'; readonly circle: CircleId }
  | { readonly kind: 'notes'; readonly circle: CircleId }
  | { readonly kind: 'plans'; readonly circle: CircleId }
  | { readonly kind: 'plan' }
  | { readonly kind: 'change-plan' }
  | { readonly kind: 'show-plan' }
  | { readonly kind: 'pages' }
  | { readonly kind: 'page'; readonly page: EventId | 'new' }
  | { readonly kind: 'new-guided'; readonly guide: Guide }
  | { readonly kind: 'present-time' }
  | { readonly kind: 'three-moves' }
  | { readonly kind: 'people' }
  | { readonly kind: 'person'; readonly person: PersonId | 'new' }
  | { readonly kind: 'bring-people' }
  | { readonly kind: 'me' }
  | { readonly kind: 'my-name' }
  | { readonly kind: 'my-devices' }
  | { readonly kind: 'sign-in-ways' }
  | { readonly kind: 'recovery-sheet' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'told' }
  | { readonly kind: 'told-by-mail' }
  | { readonly kind: 'no-mail' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'keepers' }
  | { readonly kind: 'back' }
  | { readonly kind: 'catchers' }
  | { readonly kind: 'endings' }
  | { readonly kind: 'i-need-someone' }
  | { readonly kind: 'called' }
  | { readonly kind: 'trusted-adults' }
  | { readonly kind: 'glad' }
  | { readonly kind: 'weeks' }
  | { readonly kind: 'season'; readonly season?: Season }
  | { readonly kind: 'reach-out'; readonly person: PersonId }
  | { readonly kind: 'network'; readonly view: NetworkShow }
  | { readonly kind: 'place-person'; readonly person: PersonId }
  | { readonly kind: 'here-notes'; readonly person: PersonId }
  | { readonly kind: 'open-note' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'restore' }
  | {
      readonly kind: 'kept-circle'
      readonly archive: string
      readonly folder: string
      readonly circle: string
    }
  | { readonly kind: 'about' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'setup' }
  | { readonly kind: 'https' }
  | { readonly kind: 'new-account' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'be-let-in' }
  | { readonly kind: 'let-in' }
  | { readonly kind: 'begin'; readonly step: BeginStep }
  | { readonly kind: 'joining' }
  | { readonly kind: 'nowhere' }

export type RouteKind = Route['kind']

/** The parts of my network, each with an address of its own. */
export type NetworkShow = 'rings' | 'add' | 'changed' | 'catch-me' | 'celebrate-me'

/** What follows a new account, one screen after the other. */
export const beginSteps = ['sheet', 'brings', 'first'] as const
export type BeginStep = (typeof beginSteps)[number]

/** The addresses. Nothing that a person wrote ever stands in one: the browser remembers them. */
export const paths = {
  home: '/',
  circles: '/circles',
  newCircle: '/circles/new',
  circle: (circle: CircleId) => `/c/${circle}`,
  writeShare: (circle: CircleId) => `/c/${circle}/share`,
  share: (circle: CircleId, share: EntryId) => `/c/${circle}/s/${share}`,
  invite: (circle: CircleId) => `/c/${circle}/invite`,
  newSide: (circle: CircleId) => `/c/${circle}/beside`,
  circlePeople: (circle: CircleId) => `/c/${circle}/people`,
  meet: (circle: CircleId, account: AccountId) => `/c/${circle}/meet/${account}`,
  stewardLog: (circle: CircleId) => `/c/${circle}/stewards`,
  reports: (circle: CircleId) => `/c/${circle}/reports`,
  agreement: (circle: CircleId) => `/c/${circle}/agreement`,
  stretch: (circle: CircleId) => `/c/${circle}/stretch`,
  questions: (circle: CircleId) => `/c/${circle}/questions`,
  commitments: (circle: CircleId) => `/c/${circle}/commitments`,
  owning: (circle: CircleId) => `/c/${circle}/owning`,
  /** The same screen, with what two agree on first. */
  agreed: (circle: CircleId) => `/c/${circle}/owning?first=agreed`,
  seenInYou: (circle: CircleId) => `/c/${circle}/seen`,
  days: (circle: CircleId) => `/c/${circle}/days`,
  notes: (circle: CircleId) => `/c/${circle}/notes`,
  plans: (circle: CircleId) => `/c/${circle}/plans`,
  plan: '/plan',
  changePlan: '/plan/change',
  showPlan: '/plan/show',
  pages: '/pages',
  page: (page: EventId | 'new') => `/pages/${page}`,
  newGuided: (guide: Guide) => `/pages/along-${guide}`,
  presentTime: '/present-time',
  threeMoves: '/three-moves',
  people: '/people',
  person: (person: PersonId | 'new') => `/people/${person}`,
  bringPeople: '/people/bring',
  me: '/me',
  myName: '/me/name',
  myDevices: '/me/devices',
  signInWays: '/me/sign-in',
  /** The same screen, which then says why it is shown. */
  waysAfterCode: '/me/sign-in?after=code',
  recoverySheet: '/me/recovery-sheet',
  settings: '/me/settings',
  told: '/me/told',
  toldByMail: '/me/told/mail',
  /** What the link in a mail opens; the host writes it. */
  noMail: '/no-mail',
  blocked: '/me/blocked',
  keepers: '/me/keepers',
  back: '/back',
  catchers: '/me/catchers',
  endings: '/me/when-i-die',
  iNeedSomeone: '/someone',
  called: '/someone/asks',
  trustedAdults: '/me/trusted',
  glad: '/me/glad',
  weeks: '/me/weeks',
  season: '/me/season',
  seasonOf: (season: Season) => `/me/season/${seasonCode(season)}`,
  reachOut: (person: PersonId) => `/reach/${person}`,
  network: '/network',
  networkAdd: '/network/add',
  networkChanged: '/network/changed',
  catchMe: '/network/catch-me',
  celebrateMe: '/network/celebrate-me',
  placePerson: (person: PersonId) => `/ring/${person}`,
  hereNotes: (person: PersonId) => `/here/${person}`,
  /** What the link of a note opens; what opens it stands after `#`. */
  openNote: '/n',
  archive: '/me/archive',
  restore: '/me/bring-back',
  /** A circle out of an archive that was brought back; `folder` of an archive that lay in it. */
  keptCircle: (archive: string, folder: string, circle: string) =>
    `/kept/${archive}/${/\d+/.exec(folder)?.[0] ?? '0'}/${circle}`,
  about: '/me/about',
  leaving: '/me/leaving',
  setup: '/setup',
  https: '/https',
  newAccount: '/new',
  signIn: '/sign-in',
  beLetIn: '/sign-in/device',
  letIn: '/me/let-in',
  begin: (step: BeginStep) => `/begin/${step}`,
  joining: '/j',
  waiting: (circle: CircleId) => `/j?circle=${circle}`,
} as const

const plain: Readonly<Record<string, Route>> = {
  '/': { kind: 'home' },
  '/index.html': { kind: 'home' },
  [paths.circles]: { kind: 'circles' },
  [paths.newCircle]: { kind: 'new-circle' },
  [paths.plan]: { kind: 'plan' },
  [paths.changePlan]: { kind: 'change-plan' },
  [paths.showPlan]: { kind: 'show-plan' },
  [paths.pages]: { kind: 'pages' },
  [paths.presentTime]: { kind: 'present-time' },
  [paths.threeMoves]: { kind: 'three-moves' },
  [paths.people]: { kind: 'people' },
  [paths.bringPeople]: { kind: 'bring-people' },
  [paths.me]: { kind: 'me' },
  [paths.myName]: { kind: 'my-name' },
  [paths.myDevices]: { kind: 'my-devices' },
  [paths.signInWays]: { kind: 'sign-in-ways' },
  [paths.recoverySheet]: { kind: 'recovery-sheet' },
  [paths.settings]: { kind: 'settings' },
  [paths.told]: { kind: 'told' },
  [paths.toldByMail]: { kind: 'told-by-mail' },
  [paths.noMail]: { kind: 'no-mail' },
  [paths.blocked]: { kind: 'blocked' },
  [paths.keepers]: { kind: 'keepers' },
  [paths.back]: { kind: 'back' },
  [paths.catchers]: { kind: 'catchers' },
  [paths.endings]: { kind: 'endings' },
  [paths.iNeedSomeone]: { kind: 'i-need-someone' },
  [paths.called]: { kind: 'called' },
  [paths.trustedAdults]: { kind: 'trusted-adults' },
  [paths.glad]: { kind: 'glad' },
  [paths.weeks]: { kind: 'weeks' },
  [paths.season]: { kind: 'season' },
  [paths.network]: { kind: 'network', view: 'rings' },
  [paths.networkAdd]: { kind: 'network', view: 'add' },
  [paths.networkChanged]: { kind: 'network', view: 'changed' },
  [paths.catchMe]: { kind: 'network', view: 'catch-me' },
  [paths.celebrateMe]: { kind: 'network', view: 'celebrate-me' },
  [paths.openNote]: { kind: 'open-note' },
  [paths.archive]: { kind: 'archive' },
  [paths.restore]: { kind: 'restore' },
  [paths.about]: { kind: 'about' },
  [paths.leaving]: { kind: 'leaving' },
  [paths.setup]: { kind: 'setup' },
  [paths.https]: { kind: 'https' },
  [paths.newAccount]: { kind: 'new-account' },
  [paths.signIn]: { kind: 'sign-in' },
  [paths.beLetIn]: { kind: 'be-let-in' },
  [paths.letIn]: { kind: 'let-in' },
  [paths.joining]: { kind: 'joining' },
}

/** Total: an address nobody made is `nowhere`. */
export const routeOf = (path: string): Route => {
  const trimmed = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  if (Object.hasOwn(plain, trimmed)) return plain[trimmed] ?? nowhere
  const [, area = '', first = '', part, last, ...rest] = trimmed.split('/')
  if (rest.length > 0) return nowhere
  if (area === 'c') return circleRoute(first, part, last)
  if (area === 'kept') return keptRoute(first, part, last)
  if (area === 'me' && first === 'season' && last === undefined) return seasonRoute(part ?? '')
  if (part !== undefined) return nowhere
  if (area === 'pages') return pageRoute(first)
  if (area === 'people') return personRoute(first)
  if (area === 'begin') return beginRoute(first)
  if (area === 'reach' || area === 'ring')
    return knownPersonRoute(area === 'ring' ? 'place-person' : 'reach-out', first)
  if (area === 'here') return knownPersonRoute('here-notes', first)
  return nowhere
}

const nowhere: Route = { kind: 'nowhere' }

const circleRoute = (id: string, part: string | undefined, last: string | undefined): Route => {
  const circle = parseCircleId(id)
  if (circle === undefined) return nowhere
  if (part === 's') {
    const share = parseEntryId(last ?? '')
    return share === undefined ? nowhere : { kind: 'share', circle, share }
  }
  if (part === 'meet') {
    const account = parseAccountId(last ?? '')
    return account === undefined ? nowhere : { kind: 'meet', circle, account }
  }
  if (last !== undefined) return nowhere
  switch (part) {
    case undefined:
      return { kind: 'circle', circle }
    case 'share':
      return { kind: 'write-share', circle }
    case 'invite':
      return { kind: 'invite', circle }
    case 'beside':
      return { kind: 'new-side', circle }
    case 'people':
      return { kind: 'circle-people', circle }
    case 'agreement':
      return { kind: 'agreement', circle }
    case 'stretch':
      return { kind: 'stretch', circle }
    case 'questions':
      return { kind: 'questions', circle }
    case 'commitments':
      return { kind: 'commitments', circle }
    case 'owning':
      return { kind: 'owning', circle }
    case 'seen':
      return { kind: 'seen-in-you', circle }
    case 'days':
      return { kind: 'days', circle }
    case 'notes':
      return { kind: 'notes', circle }
    case 'plans':
      return { kind: 'plans', circle }
    case 'reports':
      return { kind: 'reports', circle }
    case 'stewards':
      return { kind: 'steward-log', circle }
    default:
      return nowhere
  }
}

const keptRoute = (
  archive: string,
  place: string | undefined,
  circle: string | undefined,
): Route => {
  const isSound =
    /^[0-9a-f]{32}$/.test(archive) && /^\d{1,2}$/.test(place ?? '') && circle !== undefined
  if (!isSound || parseCircleId(circle) === undefined) return nowhere
  const folder = place === '0' ? '' : `earlier/${place}/`
  return { kind: 'kept-circle', archive, folder, circle }
}

const pageRoute = (id: string): Route => {
  const guide = guides.find(known => id === `along-${known}`)
  if (guide !== undefined) return { kind: 'new-guided', guide }
  const page = id === 'new' ? 'new' : parseEventId(id)
  return page === undefined ? nowhere : { kind: 'page', page }
}

const seasonRoute = (code: string): Route => {
  const season = seasonOfCode(code)
  return season === undefined ? nowhere : { kind: 'season', season }
}

const knownPersonRoute = (kind: 'reach-out' | 'here-notes' | 'place-person', id: string): Route => {
  const person = parsePersonId(id)
  return person === undefined ? nowhere : { kind, person }
}

const personRoute = (id: string): Route => {
  const person = id === 'new' ? 'new' : parsePersonId(id)
  return person === undefined ? nowhere : { kind: 'person', person }
}

const beginRoute = (name: string): Route => {
  const step = beginSteps.find(known => known === name)
  return step === undefined ? nowhere : { kind: 'begin', step }
}

/** Which of the places below a screen belongs to; none for those that come before an account. */
export const placeOf = (kind: RouteKind): Place | undefined => {
  switch (kind) {
    case 'home':
    case 'i-need-someone':
    case 'called':
    case 'nowhere':
      return 'today'
    case 'circles':
    case 'new-circle':
    case 'circle':
    case 'write-share':
    case 'share':
    case 'invite':
    case 'new-side':
    case 'circle-people':
    case 'meet':
    case 'steward-log':
    case 'reports':
    case 'agreement':
    case 'stretch':
    case 'questions':
    case 'commitments':
    case 'owning':
    case 'seen-in-you':
    case 'days':
    case 'notes':
    case 'plans':
    case 'pages':
    case 'page':
    case 'new-guided':
    case 'present-time':
    case 'three-moves':
    case 'kept-circle':
      return 'circles'
    case 'people':
    case 'person':
    case 'bring-people':
    case 'reach-out':
    case 'network':
    case 'here-notes':
    case 'place-person':
      return 'people'
    case 'plan':
    case 'change-plan':
    case 'show-plan':
    case 'me':
    case 'my-name':
    case 'my-devices':
    case 'let-in':
    case 'sign-in-ways':
    case 'recovery-sheet':
    case 'settings':
    case 'told':
    case 'told-by-mail':
    case 'blocked':
    case 'keepers':
    case 'catchers':
    case 'endings':
    case 'trusted-adults':
    case 'glad':
    case 'weeks':
    case 'season':
    case 'archive':
    case 'restore':
    case 'about':
    case 'leaving':
    case 'https':
      return 'me'
    case 'setup':
    case 'no-mail':
    case 'open-note':
    case 'new-account':
    case 'sign-in':
    case 'be-let-in':
    case 'back':
    case 'begin':
    case 'joining':
      return undefined
  }
}
