import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Failure, Outcome } from '#client/commands/failure.ts'

export interface Action {
  /** Something is being done. */
  readonly busy: boolean
  /** Why the last thing could not be done; gone as soon as another is begun. */
  readonly failure: Failure | undefined
  /** Does one thing at a time; what is pressed meanwhile is not done twice. */
  readonly run: <T>(act: () => Outcome<T>, done?: (value: T) => void) => void
  readonly forget: () => void
}

/** For a button that asks the engine for something. */
export const useAction = (): Action => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | undefined>(undefined)
  const running = useRef(false)
  const drawn = useRef(true)
  useEffect(() => {
    drawn.current = true
    return () => {
      drawn.current = false
    }
  }, [])

  const run = useCallback(<T>(act: () => Outcome<T>, done?: (value: T) => void): void => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setFailure(undefined)
    const doing = async (): Promise<void> => {
      // The engine's thread ended, or it has a fault: what was begun may not have happened.
      const result = await act().catch(() => ({ ok: false, error: 'interrupted' }) as const)
      running.current = false
      if (!drawn.current) return
      setBusy(false)
      if (result.ok) done?.(result.value)
      else setFailure(result.error)
    }
    void doing()
  }, [])
  const forget = useCallback(() => setFailure(undefined), [])
  return { busy, failure, run, forget }
}
