import { neutralPage } from './elsewhere.ts'

/** What leaving touches of the browser; a test brings its own. */
export interface Window {
  readonly blank: () => void
  /** Locking closes every sheet, and a sheet that closes would step back in the history. */
  readonly holdStill: () => void
  readonly remember: () => void
  /** Typed anew, an address would open a note, or show who invites and to what (T156). */
  readonly forgetLinks: () => void
  /** Every other tab of ours leaves too. */
  readonly tellOthers: () => void
  /** `undefined` when nothing waits to be written down. */
  readonly keepWords: () => Promise<unknown> | undefined
  readonly after: (ms: number) => Promise<unknown>
  readonly replace: (url: string) => void
}

/** `undefined` when there is nothing to wait for. */
export type Lock = () => Promise<unknown> | undefined

/** No longer than this is an empty page shown for words that are still being written down. */
export const keepWithinMs = 300

/**
 * Leaves at once. Order matters: the screen goes first, because somebody is coming into the room;
 * then what was typed this moment is handed over, while there are keys to seal it with; the unlocked
 * secrets next; then the page. With the page goes the thread that writes, so a page that has handed
 * something over waits for it, briefly and empty. `lock` answers a promise only where nothing would
 * remind the next page to lock; if it fails we leave all the same.
 */
export const leaveQuickly = (lock: Lock, address: string | undefined, to: Window): void => {
  to.blank()
  to.holdStill()
  to.remember()
  to.forgetLinks()
  to.tellOthers()
  const keeping = to.keepWords()
  const go = (): void => to.replace(address ?? neutralPage)
  let locking: Promise<unknown> | undefined
  try {
    locking = lock()
  } finally {
    const waits = [keeping, locking].filter(each => each !== undefined)
    if (waits.length === 0) go()
    else void Promise.race([Promise.allSettled(waits), to.after(keepWithinMs)]).then(go, go)
  }
}

/**
 * Read by `/early.js`, which turns Back away before anything is drawn. The name says nothing to
 * somebody who looks at what this site keeps.
 */
export const leftMark = 'm'
