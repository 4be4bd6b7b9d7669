import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { CallCommands } from '#client/commands/callCommands.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { cancelForMs, type HostCall } from '#client/calls/hostCall.ts'

export interface Calling {
  readonly phase: 'ready' | 'seconds' | 'running' | 'cancelled' | 'over'
  readonly call: string | undefined
  /** Whom this one asks; `undefined`: everybody who said yes. */
  readonly asks: readonly AccountId[] | undefined
  /** Of the five that one can still cancel in. */
  readonly left: number
  /** Whether the host has it: `trying` on, or `gave-up` after ten minutes. */
  readonly gone: 'trying' | 'failed' | 'yes' | 'gave-up'
  /** It was to be stopped, and the host could not be reached so far. */
  readonly stopFails: boolean
  readonly host: HostCall | undefined
  readonly start: (only?: readonly AccountId[]) => void
  readonly again: () => void
  readonly stop: (as: 'cancelled' | 'over') => void
}

const againMs = 10_000
const tryForMs = 600_000
const lookMs = 3_000

/** One call, from the tap to its end, with whatever network there is. `known`: one that runs already. */
export const useCalling = (calls: CallCommands, known: string | undefined): Calling => {
  const [phase, setPhase] = useState<Calling['phase']>(known === undefined ? 'ready' : 'running')
  const [call, setCall] = useState(known)
  const [left, setLeft] = useState(cancelForMs / 1000)
  const [gone, setGone] = useState<Calling['gone']>(known === undefined ? 'trying' : 'yes')
  const [stopFails, setStopFails] = useState(false)
  const [host, setHost] = useState<HostCall | undefined>(undefined)
  const [asks, setAsks] = useState<readonly AccountId[] | undefined>(undefined)
  const only = useRef<readonly AccountId[] | undefined>(undefined)
  // The one that goes on while the others are asked: taking back is taking back the second alone.
  const before = useRef<string | undefined>(undefined)
  const stopping = useRef(false)
  // What was begun is stopped only once it is known whether it began.
  const begun = useRef<Promise<unknown>>(Promise.resolve())
  const wanted = useRef<string | undefined>(undefined)
  const drawn = useRef(true)
  useEffect(
    () => () => {
      drawn.current = false
    },
    [],
  )

  // The logs were still being read when the screen was drawn.
  useEffect(() => {
    if (known === undefined || phase !== 'ready') return
    setCall(known)
    setGone('yes')
    setPhase('running')
  }, [known])
  // Ended on another device, or in another tab.
  const wasKnown = useRef(known)
  useEffect(() => {
    const was = wasKnown.current
    wasKnown.current = known
    if (was === undefined || known !== undefined || phase !== 'running' || stopping.current) return
    wanted.current = undefined
    setPhase('over')
  }, [known, phase])

  const tryToBegin = useCallback((id: string, until: number): void => {
    const once = async (): Promise<void> => {
      const result = await calls
        .begin(id, only.current)
        .catch(() => ({ ok: false, error: 'interrupted' }) as const)
      if (wanted.current !== id || !drawn.current) return
      if (result.ok) setGone('yes')
      else if (Date.now() >= until || result.error === 'no-catchers') setGone('gave-up')
      else {
        setGone('failed')
        setTimeout(() => {
          if (wanted.current === id && drawn.current) tryToBegin(id, until)
        }, againMs)
      }
    }
    begun.current = once()
  }, [])

  const begin = (id: string): void => {
    wanted.current = id
    setCall(id)
    setGone('trying')
    // Beside one that goes on, what is known of that is shown until there is something newer.
    if (before.current === undefined) setHost(undefined)
    tryToBegin(id, Date.now() + tryForMs)
  }
  const beginNew = async (): Promise<void> => {
    const made = await calls.newCall()
    if (made.ok && drawn.current) begin(made.value)
  }
  const start = (some?: readonly AccountId[]): void => {
    only.current = some
    setAsks(some)
    before.current = phase === 'running' ? call : undefined
    setLeft(cancelForMs / 1000)
    setPhase('seconds')
    void beginNew()
  }

  useEffect(() => {
    if (phase !== 'seconds') return undefined
    const timer = setInterval(() => setLeft(now => now - 1), 1000)
    return () => clearInterval(timer)
  }, [phase])
  useEffect(() => {
    if (phase !== 'seconds' || left > 0) return
    setHost(undefined)
    setPhase('running')
  }, [phase, left])

  const stop = (as: 'cancelled' | 'over'): void => {
    wanted.current = undefined
    const id = call
    stopping.current = true
    const end = async (): Promise<void> => {
      await begun.current
      const ended = await (as === 'over' || id === undefined ? calls.endAll(id) : calls.end(id))
      if (!drawn.current) return
      if (ended.ok) {
        stopping.current = false
        setStopFails(false)
        if (as === 'cancelled' && before.current !== undefined) {
          setCall(before.current)
          setGone('yes')
          setPhase('running')
        } else setPhase(as)
        before.current = undefined
        return
      }
      setStopFails(true)
      setTimeout(() => {
        if (drawn.current) void end()
      }, lookMs)
    }
    // It counts no more seconds while it is being stopped.
    if (phase === 'seconds') setPhase('running')
    void end()
  }

  useEffect(() => {
    if (phase !== 'running' || call === undefined || gone !== 'yes') return undefined
    const look = async (): Promise<void> => {
      const said = await calls.look(call)
      if (!drawn.current) return
      if (said.ok) setHost(said.value)
      // It never came: this device may have been closed while it was being sent.
      else if (said.error === 'no-longer-there') setGone('gave-up')
    }
    void look()
    const timer = setInterval(() => void look(), lookMs)
    return () => clearInterval(timer)
  }, [phase, call, gone])

  const again = (): void => {
    if (call !== undefined) begin(call)
  }
  return { phase, call, asks, left, gone, stopFails, host, start, again, stop }
}
