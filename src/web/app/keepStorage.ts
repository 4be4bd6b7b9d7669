import { effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Kept } from './kept.ts'

/** What deciding and asking needs of the browser; a test brings its own. */
export interface Keeping {
  readonly storage: Pick<StorageManager, 'persist' | 'persisted'>
  readonly kept: Kept
  /**
   * WebKit clears what a page keeps after seven days without a visit, unless it was put on the home
   * screen (ITP 2.3) or the browser has promised to keep it.
   */
  readonly clearsIdlePages: boolean
  /** Read as a signal: somebody is signed in on this device. */
  readonly isSignedIn: () => boolean
}

const vanishing = signal(false)

/** The browser may throw the store away after idle days. */
export const storageMayVanish: ReadonlySignal<boolean> = vanishing

const askedName = 'asked-to-keep'

/**
 * Asks the browser to keep what is stored, once and not before there is an account: some browsers
 * show a question, which would mean nothing to somebody who has only opened the page.
 */
export const keepStorage = (browser: Keeping): (() => void) => {
  const { storage, kept, clearsIdlePages } = browser
  const look = async (): Promise<void> => {
    vanishing.value = clearsIdlePages && !(await storage.persisted())
  }
  const ask = async (): Promise<void> => {
    const isKept = await storage.persist()
    vanishing.value = clearsIdlePages && !isKept
  }
  // A browser that cannot say is taken at its habit.
  const inDoubt = (): void => {
    vanishing.value = clearsIdlePages
  }
  look().catch(inDoubt)
  return effect(() => {
    if (!browser.isSignedIn() || kept.get(askedName) !== undefined) return
    kept.set(askedName, '1')
    ask().catch(inDoubt)
  })
}

/** For pictures of the warning. */
export const showVanishing = (): void => {
  vanishing.value = true
}
