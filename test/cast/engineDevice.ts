import { WebSocket } from 'ws'
import type { Bytes } from '#base/bytes.ts'
import { err } from '#base/result.ts'
import type { Outcome } from '#client/commands/failure.ts'
import { createEngine, type StoppableEngine } from '#client/engine/createEngine.ts'
import type { Bus, BusMessage, EngineDeps } from '#client/engine/engineDeps.ts'
import { fetchTransport } from '#client/host/fetchTransport.ts'
import { processLocks } from '#client/host/locks.ts'
import type { HostRequest, LiveSocket, Transport } from '#client/host/transport.ts'
import { MemoryStore } from '#client/store/memoryStore.ts'
import { systemRandomBytes } from '#crypto/randomBytes.ts'

/** The value of an outcome that a story expects to be good. */
export const good = async <T>(outcome: Outcome<T>): Promise<T> => {
  const result = await outcome
  if (!result.ok) throw new Error(`It was refused: ${result.error}`)
  return result.value
}

/**
 * A host closes a line that lies idle, as it does while this one thread makes a slow hash. A browser
 * notices and asks once more on a new line; Node's `fetch` does not.
 */
const fetchLikeABrowser: typeof fetch = async (...asked) => {
  try {
    return await fetch(...asked)
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : undefined
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (code !== 'UND_ERR_SOCKET' && code !== 'ECONNRESET') throw error
    return fetch(...asked)
  }
}

type HostAnswer = ReturnType<Transport['request']>

/** A transport that can be unplugged, and that remembers what it carried. */
export class Wire implements Transport {
  readonly #inner: Transport
  readonly #sockets = new Set<LiveSocket>()
  readonly requests: HostRequest[] = []
  /** Frames of the live line, each way. */
  readonly sent: Bytes[] = []
  readonly heard: Bytes[] = []
  isPlugged = true
  /** The line breaks when the next frame is out, and before anything comes back. */
  breaksAfterFrame = false
  /** A host that cheats: may answer in its place, or change what it answers. */
  tamper: (request: HostRequest, pass: () => HostAnswer) => HostAnswer = (_, pass) => pass()

  constructor(inner: Transport) {
    this.#inner = inner
  }

  unplug(): void {
    this.isPlugged = false
    for (const socket of this.#sockets) socket.close()
  }

  plug(): void {
    this.isPlugged = true
  }

  async request(request: HostRequest): HostAnswer {
    this.requests.push(request)
    return this.tamper(request, () => this.pass(request))
  }

  /** As it goes out when nothing is tampered with; or another one in its place. */
  async pass(request: HostRequest): HostAnswer {
    return this.isPlugged ? this.#inner.request(request) : err('no-connection')
  }

  openSocket(events: Parameters<Transport['openSocket']>[0]): LiveSocket {
    if (!this.isPlugged) {
      queueMicrotask(() => events.closed())
      return { send: () => undefined, close: () => undefined }
    }
    const socket = this.#inner.openSocket({
      ...events,
      opened: () => events.opened(),
      message: frame => {
        this.heard.push(frame)
        events.message(frame)
      },
      closed: () => {
        this.#sockets.delete(socket)
        events.closed()
      },
    })
    this.#sockets.add(socket)
    return {
      send: frame => {
        this.sent.push(frame)
        socket.send(frame)
        if (!this.breaksAfterFrame) return
        this.breaksAfterFrame = false
        this.unplug()
      },
      close: () => socket.close(),
    }
  }
}

/** Tabs of one browser: what one posts, the others hear. */
export class Tabs {
  readonly #listeners: ((message: BusMessage) => void)[] = []

  bus(): Bus {
    let own: ((message: BusMessage) => void) | undefined
    return {
      post: message => {
        for (const listener of this.#listeners) if (listener !== own) listener(message)
      },
      onMessage: listener => {
        own = listener
        this.#listeners.push(listener)
      },
    }
  }
}

/** One browser of one person: a store, its tabs, and a trace outside the store. */
export class Browser {
  readonly store: MemoryStore
  readonly tabs = new Tabs()
  readonly wire: Wire
  readonly #url: string
  readonly #engines: StoppableEngine[] = []
  hadAccount = false
  /** A device waits at most a moment in a test; what it waits for is the same. */
  longestWaitMs = 200
  /** A story may write down what this browser draws. */
  random: (length: number) => Bytes = systemRandomBytes
  clockAheadMs = 0
  /** Minutes ahead of UTC. */
  zone = 0

  constructor(url: string, store = new MemoryStore()) {
    this.#url = url
    this.store = store
    this.wire = new Wire(
      fetchTransport({
        origin: url,
        fetch: fetchLikeABrowser,
        openSocket: (address, headers) => new WebSocket(address, { headers }),
        keepsCookies: true,
      }),
    )
  }

  open(deps: Partial<EngineDeps> = {}): StoppableEngine {
    const engine = createEngine({
      openStore: async () => ({ ok: true, value: this.store }),
      transport: this.wire,
      origin: this.#url,
      locks: processLocks(),
      bus: this.tabs.bus(),
      clock: () => Date.now() + this.clockAheadMs,
      zone: () => this.zone,
      random: length => this.random(length),
      schedule: (afterMs, work) => {
        const timer = setTimeout(work, Math.min(afterMs, this.longestWaitMs))
        return () => clearTimeout(timer)
      },
      hint: {
        hadAccount: () => this.hadAccount,
        remember: has => {
          this.hadAccount = has
        },
      },
      lockFirst: false,
      ...deps,
    })
    this.#engines.push(engine)
    return engine
  }

  async close(): Promise<void> {
    await Promise.all(this.#engines.map(engine => engine.stop()))
  }
}
