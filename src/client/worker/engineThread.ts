import { paths } from '#protocol/api/paths.ts'
import type { EngineThread } from './connectEngine.ts'
import type { FromEngine, ToEngine } from './messages.ts'

/** The part of a `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/** Two bits in the browser, outside the device store: `localStorage` there. */
export interface Traces {
  get(name: 'had-account' | 'lock-asked'): boolean
  set(name: 'had-account' | 'lock-asked', value: boolean): void
}

/**
 * The window's end of a dedicated worker. *Leave quickly* replaces the page a moment after it asks
 * to lock, and the worker dies with the page; so the asking is kept in the window's own store, in
 * the same moment, and the next engine locks before it reads anything.
 */
export const engineThread = (
  worker: WorkerLike,
  traces: Traces,
  send: (path: string, init: RequestInit) => Promise<unknown>,
): EngineThread => {
  const locking = new Set<number>()
  const window = {
    hadAccount: traces.get('had-account'),
    lockAsked: traces.get('lock-asked'),
  }
  const post = (message: ToEngine, transfer: ArrayBuffer[]): void => {
    if (isLock(message)) {
      traces.set('lock-asked', true)
      locking.add(message.id)
    }
    worker.postMessage(message, transfer)
    if (isLock(message)) endSession(send)
  }
  const note = (message: FromEngine): void => {
    if (message.kind === 'remember') {
      traces.set('had-account', message.hasAccount)
      if (locking.size === 0) traces.set('lock-asked', false)
    }
    if (message.kind === 'answer' && locking.delete(message.id) && locking.size === 0)
      traces.set('lock-asked', false)
  }
  post({ kind: 'start', window }, [])
  return {
    post,
    onMessage: listener =>
      worker.addEventListener('message', ({ data }) => {
        // The other end is compiled from the same types.
        const message = data as FromEngine
        note(message)
        listener(message)
      }),
    onDeath: listener => worker.addEventListener('error', listener),
    end: () => worker.terminate(),
  }
}

type Call = Extract<ToEngine, { readonly kind: 'call' }>

const isLock = (message: ToEngine): message is Call =>
  message.kind === 'call' && message.group === 'account' && message.method === 'lock'

/** Outlives the page (`keepalive`), as nothing that the engine asks for would. */
const endSession = (send: Parameters<typeof engineThread>[2]): void => {
  const asked = send(paths.signOut, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    credentials: 'same-origin',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    keepalive: true,
  })
  // Without a connection the session ends by itself; the keys are gone from here in any case.
  asked.catch(() => undefined)
}
