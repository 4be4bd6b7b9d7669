import {
  type CircleRoute,
  circlePaths,
  circlePlain,
  circleRoute,
  keptRoute,
} from './routes/circleRoutes.ts'
import {
  beginRoute,
  type ComingInRoute,
  comingInPaths,
  comingInPlain,
} from './routes/comingInRoutes.ts'
import { type MeRoute, mePaths, mePlain, seasonRoute } from './routes/meRoutes.ts'
import { type NowhereRoute, nowhere } from './routes/nowhere.ts'
import { type OwnRoute, ownPaths, ownPlain, pageRoute } from './routes/ownRoutes.ts'
import {
  knownPersonRoute,
  type PeopleRoute,
  peoplePaths,
  peoplePlain,
  personRoute,
} from './routes/peopleRoutes.ts'
import { type TodayRoute, todayPaths, todayPlain } from './routes/todayRoutes.ts'

/** Every screen that has an address. */
export type Route =
  | TodayRoute
  | CircleRoute
  | OwnRoute
  | PeopleRoute
  | MeRoute
  | ComingInRoute
  | NowhereRoute

export type RouteKind = Route['kind']

/** The addresses. Nothing that a person wrote ever stands in one: the browser remembers them. */
export const paths = {
  ...todayPaths,
  ...circlePaths,
  ...ownPaths,
  ...peoplePaths,
  ...mePaths,
  ...comingInPaths,
} as const

const plain: Readonly<Record<string, Route>> = {
  ...todayPlain,
  ...circlePlain,
  ...ownPlain,
  ...peoplePlain,
  ...mePlain,
  ...comingInPlain,
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
  if (area === 'reach') return knownPersonRoute('reach-out', first)
  if (area === 'ring') return knownPersonRoute('place-person', first)
  if (area === 'here') return knownPersonRoute('here-notes', first)
  return nowhere
}
