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

  /** `undefined`: it is not read yet, or nobody is signed in. */
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
    })
  }

  return {
    watch: (what, listener) => {
      const known = watched.get(what)
      const push = known ?? watchers(now(what), sameJson)
      if (known === undefined) watched.set(what, push)
      else push.push(now(what))
      // Everything under a name is made by the view of that name.
      const tell = listener as (mine: unknown) => void
      let told = false
      return push.watch(mine => {
        // What is not read yet is not empty: a form that began with nothing would be kept as nothing.
        if (mine === undefined && !told) return
        told = mine !== undefined
        tell(mine ?? mineViews[what].none)
      })
    },
    push: () => {
      for (const [what, push] of watched) if (push.count > 0) push.push(now(what))
    },
  }
}
