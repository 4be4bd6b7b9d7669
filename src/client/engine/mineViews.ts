import type { Circle } from '#core/circle/circle.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { dayAt } from '#core/commitment/due.ts'
import { networkView } from '#core/network/view.ts'
import { type ConfidantView, endingsView } from '#core/endings/endingsView.ts'
import { pagesView } from '#core/page/pageView.ts'
import { peopleView } from '#core/people/view.ts'
import { gladView } from '#core/rise/gladView.ts'
import type { Limits } from '#core/vault/limits.ts'
import { reachOutView } from '#core/reachOut/view.ts'
import { seasonsView } from '#core/season/seasonView.ts'
import { weeksView } from '#core/weeks/weeksView.ts'
import { hereNotesHere } from '../hereNotes/hereNotesHere.ts'
import type { WaitingLetter } from '../mail/letterBox.ts'
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
  /** Letters that have not left this device. */
  readonly waiting: readonly WaitingLetter[]
}

export interface MineView<T> {
  readonly view: (source: MineSource) => T
}

export const mineViews: { readonly [K in keyof Mine]: MineView<Mine[K]> } = {
  pages: { view: ({ self }) => pagesView(self) },
  glad: {
    view: ({ self, circles, me, now, limits }) => gladView(circles, self, me, now, limits),
  },
  weeks: { view: ({ self }) => weeksView(self) },
  people: { view: ({ self }) => peopleView(self) },
  reachOut: {
    view: ({ self, circles, me, now, zone }) => reachOutView(self, circles, me, dayAt(now, zone)),
  },
  season: {
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
    view: ({ self, circles, me, now, zone, limits }) =>
      networkView(self, circles, me, now, dayAt(now, zone), limits),
  },
  hereNotes: { view: ({ self, now }) => hereNotesHere(self, now) },
  endings: {
    view: ({ self, circles, me, waiting }) => {
      const view = endingsView(self, circles, me)
      const isOut = ({ account }: ConfidantView): boolean =>
        !waiting.some(({ to, body }) => to === account && body.t === 'confidant-wishes')
      return { ...view, mine: view.mine.map(each => ({ ...each, told: each.told && isOut(each) })) }
    },
  },
}
