import { go, route } from '#web/ui/route.ts'
import { inTab } from './kept.ts'
import { pending } from './pending.ts'
import { paths, routeOf } from './routes.ts'

const place = 'go-back-to'

/** Shows the ways in and remembers which screen was wanted. */
export const goToSignIn = (): void => {
  inTab.set(place, route.value === paths.home ? undefined : route.value)
  go(paths.signIn)
}

/** Where to go once somebody is in: to the invitation, to the screen that was wanted, or home. */
export const goOn = (by: 'code' | 'other' = 'other'): void => {
  const wanted = inTab.get(place)
  inTab.set(place, undefined)
  if (pending('invite') !== undefined) go(paths.joining, 'replace')
  // Only an address of ours comes out of `routeOf`; anything else is the start.
  else if (wanted !== undefined && routeOf(wanted).kind !== 'nowhere') go(wanted, 'replace')
  // The sheet is for when everything else is gone: the next step is another way in.
  else go(by === 'code' ? paths.waysAfterCode : paths.home, 'replace')
}
