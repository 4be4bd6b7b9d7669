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
export const engineThread = (worker: WorkerLike, traces: Traces): EngineThread => {
  const locking = new Set<number>()
  const window = {
    hadAccount: traces.get('had-account'),
    lockAsked: traces.get('lock-asked'),
  }
  const post = (message: ToEngine, transfer: ArrayBuffer[]): void => {
    if (message.kind === 'call' && message.group === 'account' && message.method === 'lock') {
      traces.set('lock-asked', true)
      locking.add(message.id)
    }
    worker.postMessage(message, transfer)
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
