import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { isFromOwnPage } from '../accounts/requestGuard.ts'
import { recheckMs } from '../accounts/session.ts'
import { clientAddress } from '../limits/clientAddress.ts'
import type { Fanout } from './fanout.ts'
import { type FrameDeps, handleFrame, maxClientFrameBytes } from './liveFrames.ts'
import { LiveSocket } from './liveSocket.ts'

export interface LiveDeps extends FrameDeps {
  readonly account: AccountDeps
  readonly fanout: Fanout
}

export interface LiveServer {
  /** Takes no more sockets and tells those there are to come back. */
  stop(): void
}

const maxSocketsOfAccount = 32
const sweepMs = 1_000

/** The live socket at `/v1/live`: who may open one, how long it stays, what is said over it. */
export const liveServer = (server: Server, deps: LiveDeps): LiveServer => {
  const { account, hub } = deps
  const accepting = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Sealed bytes do not shrink, and a compressor for each socket would take most of its memory.
    perMessageDeflate: false,
    maxPayload: maxClientFrameBytes,
  })
  let stopped = false

  const open = (ws: WebSocket, connection: Duplex, who: Visitor): void => {
    const socket = new LiveSocket(ws, connection, who)
    socket.checkAt = account.now() + recheckMs
    hub.add(socket)
    ws.on('message', data => {
      // Told to go, it may stay on the line for a while and speak on: nobody listens (attack T76).
      if (!socket.isOpen) return
      socket.isAlive = true
      handleFrame(deps, socket, bytesOf(data)).catch(account.reportError)
    })
    ws.on('pong', () => {
      socket.isAlive = true
    })
    ws.on('close', () => {
      hub.drop(socket)
    })
    // A broken connection: `close` follows, and there is nobody to tell.
    ws.on('error', () => undefined)
  }

  const upgrade = async (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const start = account.now()
    const visitor = await visitorOf(deps, request).catch((error: unknown) => {
      account.reportError(error)
      return 503 as const
    })
    const status = typeof visitor === 'number' ? visitor : stopped ? 503 : 101
    account.logLine({ method: 'GET', route: paths.live, status, ms: account.now() - start })
    if (typeof visitor === 'number' || stopped) {
      refuse(connection, status)
      return
    }
    accepting.handleUpgrade(request, connection, head, ws => {
      open(ws, connection, visitor)
    })
  }

  server.on('upgrade', (request, connection, head) => {
    connection.on('error', () => undefined)
    void upgrade(request, connection, head)
  })

  const recheck = async (socket: LiveSocket): Promise<void> => {
    const me = await account.sessions.authenticate(socket.cookie)
    if (me?.session === socket.session) return
    hub.signOut(socket.account, { kind: 'one', session: socket.session })
  }

  const sweep = setInterval(() => {
    const now = account.now()
    for (const socket of hub.sockets()) {
      if (socket.checkAt > now) continue
      socket.checkAt = now + recheckMs
      if (!socket.isAlive) {
        socket.terminate()
        continue
      }
      socket.isAlive = false
      socket.ping()
      recheck(socket).catch(account.reportError)
    }
  }, sweepMs)
  sweep.unref()

  const stopListening = deps.fanout.listen(stored => {
    hub.deliver(stored)
  })
  const stopWelcoming = deps.fanout.onWelcome(arrival => {
    hub.welcome(arrival)
  })
  const stopAwaiting = deps.fanout.onLetter(recipient => {
    hub.letter(recipient)
  })
  const stopHearing = account.sessions.onAuthChanged((who, ended) => {
    hub.signOut(who, ended)
  })

  return {
    stop() {
      stopped = true
      clearInterval(sweep)
      stopListening()
      stopWelcoming()
      stopAwaiting()
      stopHearing()
      hub.restart()
    },
  }
}

interface Visitor {
  readonly account: LiveSocket['account']
  readonly session: LiveSocket['session']
  readonly cookie: string
}

/** Who opens a socket, or the status of the refusal. */
const visitorOf = async (deps: LiveDeps, request: IncomingMessage): Promise<Visitor | number> => {
  const { account, hub } = deps
  if (new URL(request.url ?? '/', 'http://host').pathname !== paths.live) return 404
  const { origin } = await account.settings.answers()
  const allowed = [...account.localOrigins, ...(origin === undefined ? [] : [origin])]
  // Browsers attach cookies to sockets opened by any page: only our own page may open one.
  if (!isFromOwnPage(headersOf(request), allowed, origin === undefined)) return 403
  const forwarded = request.headers['x-forwarded-for']
  const address = clientAddress(request.socket.remoteAddress, forwarded?.toString())
  if ((await deps.limits.spend(deps.rules.connect, address)) > 0) return 429
  const cookie = request.headers.cookie ?? ''
  const me = await account.sessions.authenticate(cookie)
  if (me === undefined) return 401
  if (hub.countOf(me.account) >= maxSocketsOfAccount) return 429
  return { account: me.account, session: me.session, cookie }
}

const headersOf = (request: IncomingMessage): Headers => {
  const headers = new Headers()
  for (const name of ['origin', 'host', 'sec-fetch-site']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

const refuse = (connection: Duplex, status: number): void => {
  connection.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  )
}

const bytesOf = (data: RawData): Uint8Array => {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
