import type { Circle } from '#core/circle/circle.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { dayAt } from '#core/commitment/due.ts'
import { networkView, noNetworkView } from '#core/network/view.ts'
import { endingsView, noEndingsView } from '#core/endings/endingsView.ts'
import { pagesView } from '#core/page/pageView.ts'
import { nobody, peopleView } from '#core/people/view.ts'
import { gladView, noGladDays } from '#core/rise/gladView.ts'
import type { Limits } from '#core/vault/limits.ts'
import { noReachOutView, reachOutView } from '#core/reachOut/view.ts'
import { noSeasonsView, seasonsView } from '#core/season/seasonView.ts'
import { weeksView } from '#core/weeks/weeksView.ts'
import { hereNotesHere, noHereNotesHere } from '../hereNotes/hereNotesHere.ts'
import type { Mine } from '../state/mine.ts'

/** Where it is read from. */
export interface MineSource {
  readonly self: Circle
  readonly circles: readonly Circle[]
  readonly me: AccountId
  /** Milliseconds since 1970. */
  readonly now: number
  /** Minutes that the clock of this device is ahead of UTC. */
  readonly zone: number
  /** The same at another time: clocks are put forward and back. */
  readonly zoneAt: (at: number) => number
  readonly limits: Limits
}

export interface MineView<T> {
  /** What is left of it when nobody is signed in any more. */
  readonly none: T
  readonly view: (source: MineSource) => T
}

export const mineViews: { readonly [K in keyof Mine]: MineView<Mine[K]> } = {
  pages: { none: [], view: ({ self }) => pagesView(self) },
  glad: {
    none: noGladDays,
    view: ({ self, circles, me, now, limits }) => gladView(circles, self, me, now, limits),
  },
  weeks: { none: [], view: ({ self }) => weeksView(self) },
  people: { none: nobody, view: ({ self }) => peopleView(self) },
  reachOut: {
    none: noReachOutView,
    view: ({ self, circles, me, now, zone }) => reachOutView(self, circles, me, dayAt(now, zone)),
  },
  season: {
    none: noSeasonsView,
    view: ({ self, circles, me, now, zoneAt }) =>
      seasonsView(
        {
          self,
          circles,
          me,
          dayOf: at => dayAt(at, zoneAt(at)),
          sharesOf: circle => Object.values(circle.sharing.shares),
        },
        now,
      ),
  },
  network: {
    none: noNetworkView,
    view: ({ self, circles, me, now, zone, limits }) =>
      networkView(self, circles, me, now, dayAt(now, zone), limits),
  },
  hereNotes: { none: noHereNotesHere, view: ({ self, now }) => hereNotesHere(self, now) },
  endings: {
    none: noEndingsView,
    view: ({ self, circles, me }) => endingsView(self, circles, me),
  },
}
