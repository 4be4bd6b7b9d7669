import { signal } from '@preact/signals'
import { inBrowser, inTab, type Kept } from './kept.ts'

/**
 * Few traces, as this device knows it: kept beside the account, because a page has a name before
 * anybody has signed in. The mark says nothing of what it is for. `/early.js` reads it too.
 */
const mark = 'plain'

/** Moves on with each choice made on this page, so that its name follows at once. */
const choices = signal(0)

export const wantsFewTraces = (): boolean => choices.value >= 0 && inBrowser.get(mark) === '1'

export const keepFewTraces = (on: boolean): void => {
  if (on === (inBrowser.get(mark) === '1')) return
  inBrowser.set(mark, on ? '1' : undefined)
  choices.value += 1
}

/** The page was read under its plain name: that is what the browser would install. */
export const wasNamedPlainly: boolean = wantsFewTraces()

/** What tells whether this is the same sitting. Times in ms. */
export interface Sitting {
  readonly tab: Kept
  /** Another tab of ours is open in this browser. */
  readonly isOpenElsewhere: () => Promise<boolean>
  readonly now: () => number
}

const leftAt = 'left-at'
/** A page that is read again comes back at once; a browser that was closed takes longer. */
const comesBackMs = 60_000

/**
 * With few traces keys are for one sitting: whoever opens the browser later, or lets it open its
 * last pages again, has to sign in. A page that is read again goes on.
 */
export const isNewSitting = async (sitting: Sitting): Promise<boolean> => {
  const left = Number(sitting.tab.get(leftAt))
  const awayMs = sitting.now() - left
  const goesOn = left > 0 && awayMs >= 0 && awayMs < comesBackMs
  return !goesOn && !(await sitting.isOpenElsewhere())
}

const openLock = 'herewith-open'

/** The sitting of this browser. From now on other tabs see that this one is open. */
const thisSitting = (): Sitting => {
  addEventListener('pagehide', () => inTab.set(leftAt, String(Date.now())))
  // A browser that refuses locks to this page knows of no other tab: it is a new sitting.
  const asked = navigator.locks.query().catch((): LockManagerSnapshot => ({}))
  navigator.locks
    .request(openLock, { mode: 'shared' }, () => new Promise<never>(() => {}))
    .catch(() => undefined)
  return {
    tab: inTab,
    isOpenElsewhere: async () => {
      const { held = [] } = await asked
      return held.some(({ name }) => name === openLock)
    },
    now: () => Date.now(),
  }
}

/** Before the engine starts. What is asked for here, it does before it reads anything. */
export const lockAfterSitting = async (): Promise<void> => {
  const sitting = thisSitting()
  if (wantsFewTraces() && (await isNewSitting(sitting))) inBrowser.set('lock-asked', '1')
}
