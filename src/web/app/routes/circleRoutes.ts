import {
  type AccountId,
  type CircleId,
  type EntryId,
  parseAccountId,
  parseCircleId,
  parseEntryId,
} from '#core/circle/ids.ts'
import { type NowhereRoute, nowhere } from './nowhere.ts'

/** The circles I am in, and each one's screens. */
export type CircleRoute =
  | { readonly kind: 'circles' }
  | { readonly kind: 'new-circle' }
  | InOneCircle
  | { readonly kind: 'share'; readonly circle: CircleId; readonly share: EntryId }
  | { readonly kind: 'meet'; readonly circle: CircleId; readonly account: AccountId }
  | KeptCircleRoute

type InOneCircle = {
  readonly [K in PartKind]: { readonly kind: K; readonly circle: CircleId }
}[PartKind]

/** A circle out of an archive that was brought back. */
interface KeptCircleRoute {
  readonly kind: 'kept-circle'
  readonly archive: string
  readonly folder: string
  readonly circle: string
}

/** What stands after the circle in the address of each of its screens. */
const parts = {
  '': 'circle',
  share: 'write-share',
  invite: 'invite',
  beside: 'new-side',
  people: 'circle-people',
  agreement: 'agreement',
  stretch: 'stretch',
  questions: 'questions',
  commitments: 'commitments',
  owning: 'owning',
  seen: 'seen-in-you',
  days: 'days',
  notes: 'notes',
  plans: 'plans',
  reports: 'reports',
  stewards: 'steward-log',
} as const

type PartName = keyof typeof parts
type PartKind = (typeof parts)[PartName]

const partOf =
  (part: PartName) =>
  (circle: CircleId): string =>
    part === '' ? `/c/${circle}` : `/c/${circle}/${part}`

export const circlePaths = {
  circles: '/circles',
  newCircle: '/circles/new',
  circle: partOf(''),
  writeShare: partOf('share'),
  share: (circle: CircleId, share: EntryId) => `/c/${circle}/s/${share}`,
  invite: partOf('invite'),
  newSide: partOf('beside'),
  circlePeople: partOf('people'),
  meet: (circle: CircleId, account: AccountId) => `/c/${circle}/meet/${account}`,
  stewardLog: partOf('stewards'),
  reports: partOf('reports'),
  agreement: partOf('agreement'),
  stretch: partOf('stretch'),
  questions: partOf('questions'),
  commitments: partOf('commitments'),
  owning: partOf('owning'),
  /** The same screen, with what two agree on first. */
  agreed: (circle: CircleId) => `/c/${circle}/owning?first=agreed`,
  seenInYou: partOf('seen'),
  days: partOf('days'),
  notes: partOf('notes'),
  plans: partOf('plans'),
  /** A circle out of an archive that was brought back; `folder` of an archive that lay in it. */
  keptCircle: (archive: string, folder: string, circle: string) =>
    `/kept/${archive}/${/\d+/.exec(folder)?.[0] ?? '0'}/${circle}`,
} as const

export const circlePlain: Readonly<Record<string, CircleRoute>> = {
  [circlePaths.circles]: { kind: 'circles' },
  [circlePaths.newCircle]: { kind: 'new-circle' },
}

/** What `/c/<id>/<part>/<last>` leads to. */
export const circleRoute = (
  id: string,
  part: string | undefined,
  last: string | undefined,
): CircleRoute | NowhereRoute => {
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
  const name = part ?? ''
  if (part === '' || last !== undefined || !isPart(name)) return nowhere
  return { kind: parts[name], circle }
}

const isPart = (name: string): name is PartName => Object.hasOwn(parts, name)

/** What `/kept/<archive>/<place>/<circle>` leads to. */
export const keptRoute = (
  archive: string,
  place: string | undefined,
  circle: string | undefined,
): KeptCircleRoute | NowhereRoute => {
  const isSound =
    /^[0-9a-f]{32}$/.test(archive) && /^\d{1,2}$/.test(place ?? '') && circle !== undefined
  if (!isSound || parseCircleId(circle) === undefined) return nowhere
  const folder = place === '0' ? '' : `earlier/${place}/`
  return { kind: 'kept-circle', archive, folder, circle }
}
