import { systemRandomBytes } from '#crypto/randomBytes.ts'
import { createEngine } from '../engine/createEngine.ts'
import type { Bus, BusMessage } from '../engine/engineDeps.ts'
import { fetchTransport } from '../host/fetchTransport.ts'
import { browserLocks } from '../host/locks.ts'
import { openIndexedDbStore } from '../store/indexedDbStore.ts'
import { openDiskPieces, sweepPieces } from './diskPieces.ts'
import type { FromEngine, Line, ToEngine, WindowFacts } from './messages.ts'
import { serveEngine } from './serveEngine.ts'

/** The part of a dedicated worker's global scope that is used. */
interface Scope {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  readonly location: { readonly origin: string }
}

// TypeScript's DOM library describes a window; this file runs in a worker.
const scope = globalThis as unknown as Scope

const line: Line<FromEngine, ToEngine> = {
  post: (message, transfer) => scope.postMessage(message, transfer),
  // Messages come from our own page only: a dedicated worker has no other line.
  onMessage: listener =>
    scope.addEventListener('message', ({ data }) => listener(data as ToEngine)),
}

const bus = (): Bus => {
  const channel = new BroadcastChannel('herewith')
  return {
    // A channel has no target: only pages of this origin are on it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: message => channel.postMessage(message),
    onMessage: listener =>
      channel.addEventListener('message', ({ data }: { readonly data: BusMessage }) =>
        listener(data),
      ),
  }
}

let networkIs: ((isThere: boolean) => void) | undefined

const start = (window: WindowFacts): void => {
  let hadAccount = window.hadAccount
  const engine = createEngine({
    openStore: events => openIndexedDbStore('herewith', events),
    transport: fetchTransport({
      origin: scope.location.origin,
      fetch: (...request) => fetch(...request),
      openSocket: url => new WebSocket(url),
    }),
    origin: scope.location.origin,
    locks: browserLocks(navigator.locks),
    bus: bus(),
    clock: () => Date.now(),
    zone: at => -new Date(at).getTimezoneOffset(),
    random: systemRandomBytes,
    schedule: (afterMs, work) => {
      const timer = setTimeout(work, afterMs)
      return () => clearTimeout(timer)
    },
    hint: {
      hadAccount: () => hadAccount,
      remember: hasAccount => {
        hadAccount = hasAccount
        line.post({ kind: 'remember', hasAccount }, [])
      },
    },
    onNetwork: listener => {
      networkIs = listener
    },
    openPieces: openDiskPieces,
    lockFirst: window.lockAsked,
  })
  void sweepPieces()
  serveEngine(engine, replaying)
}

// What the page sent before the engine was there waits for it, in order.
const early: ToEngine[] = []
let live: ((message: ToEngine) => void) | undefined
const replaying: Line<FromEngine, ToEngine> = {
  post: (message, transfer) => line.post(message, transfer),
  onMessage: listener => {
    live = listener
    for (const message of early.splice(0)) listener(message)
  },
}

line.onMessage(message => {
  if (message.kind === 'start') start(message.window)
  else if (message.kind === 'network') networkIs?.(message.isThere)
  else if (live === undefined) early.push(message)
  else live(message)
})
