import type { CircleId } from '#base/ids.ts'
import type { Page } from '#core/circle/circleView.ts'
import type { Engine } from '../engine.ts'
import type { AppState } from '../state/appState.ts'
import type { CircleState } from '../state/circleState.ts'
import { circleState } from './circleState.ts'
import type { Running } from './running.ts'
import { sameJson } from './sameJson.ts'
import { watchedMine } from './watchedMine.ts'
import { watchers, type Watchers } from './watchers.ts'

export interface Publisher extends Pick<Engine, 'watch' | 'watchCircle' | 'watchMine'> {
  /** One circle is different; only its own watchers and the state are made anew. */
  circleChanged(circle: CircleId): void
  stateChanged(): void
  /** Time has passed, or somebody signed in or out: everything is looked at again. */
  everythingChanged(): void
}

interface Source {
  state(): AppState
  running(): Running | undefined
  now(): number
}

interface WatchedCircle {
  readonly circle: CircleId
  readonly page: Page
  readonly push: Watchers<CircleState | undefined>
}

/**
 * Tells the screens. Changes of one moment are told together, and a value that shows the same is
 * not told again: during a catch-up of thousands of entries a screen is drawn a few times.
 */
export const publisher = (source: Source): Publisher => {
  const state = watchers<AppState>(source.state(), sameJson)
  const mine = watchedMine(source)
  const circles = new Set<WatchedCircle>()
  const dirty = new Set<CircleId>()
  let isAllDirty = false
  let isDue = false

  const viewOf = (circle: CircleId, page: Page): CircleState | undefined => {
    const running = source.running()
    const log = running?.log(circle)
    return running === undefined || log === undefined || log.state.seq === 0
      ? undefined
      : circleState(running, log, source.now(), page)
  }

  const publish = (): void => {
    isDue = false
    // Before what is drawn from it: a screen that comes first would hide words that were begun.
    state.push(source.state())
    const vault = source.running()?.vault()
    // What I set for myself is in the self circle, and changes how I see every other.
    const isMineDirty = isAllDirty || (vault !== undefined && dirty.has(vault.id))
    const shown = withRelatives(source.running(), dirty)
    for (const { circle, page, push } of circles)
      if (isMineDirty || shown.has(circle)) push.push(viewOf(circle, page))
    mine.push()
    isAllDirty = false
    dirty.clear()
  }

  const soon = (): void => {
    if (isDue) return
    isDue = true
    queueMicrotask(publish)
  }

  return {
    watch: listener => state.watch(listener),
    watchCircle: (circle, page, listener) => {
      const push = watchers(viewOf(circle, page), sameJson)
      const watched = { circle, page, push }
      circles.add(watched)
      const leave = push.watch(listener)
      return () => {
        circles.delete(watched)
        leave()
      }
    },
    watchMine: mine.watch,
    circleChanged: circle => {
      dirty.add(circle)
      soon()
    },
    stateChanged: soon,
    everythingChanged: () => {
      isAllDirty = true
      soon()
    },
  }
}

/** What stands beside a circle is shown in it, and is told who of it is a guest. */
const withRelatives = (
  running: Running | undefined,
  dirty: ReadonlySet<CircleId>,
): ReadonlySet<CircleId> => {
  const all = new Set(dirty)
  for (const { id, fold } of running?.logs() ?? []) {
    const { parent } = fold.circle
    if (parent === undefined) continue
    if (dirty.has(id)) all.add(parent)
    if (dirty.has(parent)) all.add(id)
  }
  return all
}
