import { useEffect } from 'preact/hooks'

/** In low-trace mode: how long the app stays open untouched, and how long out of sight. */
const untouchedMs = 5 * 60_000
const outOfSightMs = 60_000

/** Locks by itself while `on`. The timers stop when a phone sleeps, so the time is compared too. */
export const useAutoLock = (on: boolean, lock: () => void): void => {
  useEffect(() => {
    if (!on) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let lockAt = 0
    const wait = (ms: number): void => {
      clearTimeout(timer)
      lockAt = Date.now() + ms
      timer = setTimeout(lock, ms)
    }
    const touched = (): void => wait(untouchedMs)
    const seen = (): void => {
      if (document.visibilityState === 'hidden') wait(outOfSightMs)
      else if (Date.now() >= lockAt) lock()
      else touched()
    }
    touched()
    addEventListener('pointerdown', touched)
    addEventListener('keydown', touched)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', touched)
      removeEventListener('keydown', touched)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [on, lock])
}
