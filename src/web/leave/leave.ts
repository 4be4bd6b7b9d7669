import { neutralPage } from './elsewhere.ts'

/** What leaving touches of the browser; a test brings its own. */
export interface Window {
  readonly blank: () => void
  /** Locking closes every sheet, and a sheet that closes would step back in the history. */
  readonly holdStill: () => void
  readonly remember: () => void
  readonly replace: (url: string) => void
}

/**
 * Leaves at once. Order matters: the screen goes first, because somebody is coming into the room;
 * the unlocked secrets next; then the page. `lock` must not make us wait, and if it fails we leave
 * all the same.
 */
export const leaveQuickly = (lock: () => void, address: string | undefined, to: Window): void => {
  to.blank()
  to.holdStill()
  to.remember()
  try {
    lock()
  } finally {
    to.replace(address ?? neutralPage)
  }
}

/**
 * Read by `/early.js`, which turns Back away before anything is drawn. The name says nothing to
 * somebody who looks at what this site keeps.
 */
export const leftMark = 'm'
