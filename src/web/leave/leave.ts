import { neutralPage } from './elsewhere.ts'

/** What leaving touches of the browser; a test brings its own. */
export interface Window {
  readonly blank: () => void
  /** Locking closes every sheet, and a sheet that closes would step back in the history. */
  readonly holdStill: () => void
  readonly remember: () => void
  /** Every other tab of ours leaves too. */
  readonly tellOthers: () => void
  /** `undefined` when nothing waits to be written down. */
  readonly keepWords: () => Promise<unknown> | undefined
  readonly after: (ms: number) => Promise<unknown>
  readonly replace: (url: string) => void
}

/** No longer than this is an empty page shown for words that are still being written down. */
export const keepWithinMs = 300

/**
 * Leaves at once. Order matters: the screen goes first, because somebody is coming into the room;
 * then what was typed this moment is handed over, while there are keys to seal it with; the unlocked
 * secrets next; then the page. With the page goes the thread that writes, so a page that has handed
 * something over waits for it, briefly and empty. `lock` must not make us wait, and if it fails we
 * leave all the same.
 */
export const leaveQuickly = (lock: () => void, address: string | undefined, to: Window): void => {
  to.blank()
  to.holdStill()
  to.remember()
  to.tellOthers()
  const keeping = to.keepWords()
  const go = (): void => to.replace(address ?? neutralPage)
  try {
    lock()
  } finally {
    if (keeping === undefined) go()
    else void Promise.race([keeping, to.after(keepWithinMs)]).then(go, go)
  }
}

/**
 * Read by `/early.js`, which turns Back away before anything is drawn. The name says nothing to
 * somebody who looks at what this site keeps.
 */
export const leftMark = 'm'
