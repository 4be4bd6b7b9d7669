import { useEffect, useRef, useState } from 'preact/hooks'
import type { NewFile } from '#client/commands/fileCommands.ts'
import { type NoTape, openTape, type Tape } from './tape.ts'
import { hear } from './wave.ts'

/** After ten minutes a voice note ends by itself: longer is a call, or a visit. */
export const maxRecordingMs = 600_000
/** From here on the screen says that the end is near. */
export const nearEndMs = 540_000

export type Recording =
  | { readonly kind: 'not-begun' | 'asking' | 'working' | 'empty' }
  | { readonly kind: NoTape }
  | { readonly kind: 'recording' | 'paused'; readonly ms: number }
  /** `full`: it ended by itself. */
  | { readonly kind: 'recorded'; readonly voice: NewFile; readonly full: boolean }

export interface Recorder {
  readonly state: Recording
  readonly begin: () => void
  readonly pause: () => void
  readonly goOn: () => void
  readonly finish: () => void
  /** Throws away what there is, and stands at the beginning. */
  readonly again: () => void
}

const tickMs = 250

/** A voice, from the button to something that can be listened to. Undrawn, it lets the microphone go. */
export const useRecorder = (): Recorder => {
  const [state, setState] = useState<Recording>({ kind: 'not-begun' })
  const tape = useRef<Tape | undefined>(undefined)
  const drawn = useRef(true)
  /** Before the last pause, and since when it goes on; `undefined` while it rests. */
  const time = useRef<{ before: number; since: number | undefined }>({
    before: 0,
    since: undefined,
  })

  const letGo = (): void => {
    tape.current?.letGo()
    tape.current = undefined
  }
  useEffect(() => {
    drawn.current = true
    return () => {
      drawn.current = false
      letGo()
    }
  }, [])

  const elapsed = (): number => {
    const { before, since } = time.current
    return Math.min(maxRecordingMs, before + (since === undefined ? 0 : performance.now() - since))
  }
  const finishAs = async (full: boolean): Promise<void> => {
    const ended = tape.current
    if (ended === undefined) return
    tape.current = undefined
    const ms = elapsed()
    time.current = { before: 0, since: undefined }
    setState({ kind: 'working' })
    const voice = await voiceOf(await ended.finish(), ended.mime, ms)
    if (!drawn.current) return
    setState(voice === undefined ? { kind: 'empty' } : { kind: 'recorded', voice, full })
  }

  const runs = state.kind === 'recording'
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => {
      const ms = elapsed()
      if (ms >= maxRecordingMs) void finishAs(true)
      else setState({ kind: 'recording', ms })
    }, tickMs)
    return () => clearInterval(timer)
  }, [runs])

  const begin = async (): Promise<void> => {
    if (tape.current !== undefined || state.kind === 'asking') return
    setState({ kind: 'asking' })
    const opened = await openTape(() => void finishAs(false))
    if (!opened.ok) {
      if (drawn.current) setState({ kind: opened.error })
      return
    }
    // Closed while the browser asked: nothing is recorded behind a closed door.
    if (!drawn.current) {
      opened.value.letGo()
      return
    }
    tape.current = opened.value
    time.current = { before: 0, since: performance.now() }
    setState({ kind: 'recording', ms: 0 })
  }
  return {
    state,
    begin: () => void begin(),
    pause: () => {
      tape.current?.pause()
      time.current = { before: elapsed(), since: undefined }
      setState({ kind: 'paused', ms: time.current.before })
    },
    goOn: () => {
      tape.current?.goOn()
      time.current = { before: time.current.before, since: performance.now() }
      setState({ kind: 'recording', ms: time.current.before })
    },
    finish: () => void finishAs(false),
    again: () => {
      letGo()
      setState({ kind: 'not-begun' })
    },
  }
}

const voiceOf = async (
  blob: Blob,
  mime: Tape['mime'],
  ms: number,
): Promise<NewFile | undefined> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  if (bytes.length === 0) return undefined
  const heard = await hear(blob)
  // Rounded up, so that it is never 0.
  const seconds = Math.max(1, Math.ceil(heard?.seconds ?? ms / 1_000))
  return {
    kind: 'voice',
    mime,
    words: '',
    bytes,
    seconds,
    ...(heard === undefined ? {} : { wave: heard.wave }),
  }
}
