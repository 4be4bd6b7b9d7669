import type { Engine } from '../engine.ts'
import type { Mine } from '../state/mine.ts'
import { mineViews } from './mineViews.ts'
import type { Running } from './running.ts'
import { sameJson } from './sameJson.ts'
import { watchers, type Watchers } from './watchers.ts'

interface Source {
  running(): Running | undefined
  now(): number
}

interface WatchedMine {
  readonly watch: Engine['watchMine']
  /** Something is different: whoever reads what is mine is told, where it shows something else. */
  push(): void
}

/** What is mine alone. Some of it walks every share of every circle: only while somebody reads it. */
export const watchedMine = (source: Source): WatchedMine => {
  const watched = new Map<keyof Mine, Watchers<unknown>>()

  /** `undefined` until my self circle is read: a screen that took an empty one for mine would write over it. */
  const now = (what: keyof Mine): unknown => {
    const { view } = mineViews[what]
    const running = source.running()
    const self = running?.self()
    if (running === undefined || self === undefined) return undefined
    const at = source.now()
    return view({
      self,
      circles: running.logs().map(({ fold }) => fold.circle),
      me: running.keyring.accountId,
      now: at,
      zone: running.zone(at),
      zoneAt: then => running.zone(then),
      limits: running.limits(),
      waiting: running.letters.all(),
    })
  }

  return {
    watch: (what, listener) => {
      const known = watched.get(what)
      const push = known ?? watchers(now(what), sameJson)
      if (known === undefined) watched.set(what, push)
      else push.push(now(what))
      // Everything under a name is made by the view of that name.
      const hear = listener as (mine: unknown) => void
      return push.watch(mine => {
        if (mine !== undefined) hear(mine)
      })
    },
    push: () => {
      for (const [what, push] of watched) if (push.count > 0) push.push(now(what))
    },
  }
}
