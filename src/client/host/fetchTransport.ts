import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { paths } from '#protocol/api/paths.ts'
import type { HostRequest, HostResponse, LiveSocket, SocketEvents, Transport } from './transport.ts'

/** The part of a browser's `WebSocket` that is used. */
export interface SocketLike {
  binaryType: string
  send(data: Bytes): void
  close(): void
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
}

export interface FetchDeps {
  /** `https://host`, without a slash at the end; empty in a browser on the host's own pages. */
  readonly origin: string
  readonly fetch: typeof fetch
  readonly openSocket: (url: string, headers: Readonly<Record<string, string>>) => SocketLike
  /** Outside a browser nobody else keeps the sign-in cookie. */
  readonly keepsCookies?: boolean | undefined
  readonly timeoutMs?: number | undefined
}

/** An answer never gets larger than this: a hostile host must not fill a phone's memory. */
const maxAnswerBytes = 4_194_304
const defaultTimeoutMs = 20_000

class FetchTransport implements Transport {
  readonly #deps: FetchDeps
  readonly #cookies = new Map<string, string>()

  constructor(deps: FetchDeps) {
    this.#deps = deps
  }

  async request(request: HostRequest): Promise<Result<HostResponse, 'no-connection'>> {
    const { origin, fetch: send } = this.#deps
    const timeoutMs = request.timeoutMs ?? this.#deps.timeoutMs ?? defaultTimeoutMs
    const query = new URLSearchParams(request.query ?? {}).toString()
    const url = `${origin}${request.path}${query === '' ? '' : `?${query}`}`
    try {
      const answer = await send(url, {
        method: request.method,
        headers: this.#headers(request),
        ...(request.body === undefined ? {} : { body: request.body }),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeoutMs),
      })
      this.#keepCookies(answer.headers)
      const body = await readBounded(answer)
      if (body === undefined) return err('no-connection')
      const date = Date.parse(answer.headers.get('date') ?? '')
      return ok({ status: answer.status, body, date: Number.isNaN(date) ? undefined : date })
    } catch {
      // Offline, closed port, timeout, a redirect of a hotel's network: all the same to a person.
      return err('no-connection')
    }
  }

  openSocket(events: SocketEvents): LiveSocket {
    const url = `${this.#deps.origin}${paths.live}`.replace(/^http/, 'ws')
    let isClosed = false
    const closed = (): void => {
      if (isClosed) return
      isClosed = true
      events.closed()
    }
    try {
      const socket = this.#deps.openSocket(url, this.#cookieHeader())
      socket.binaryType = 'arraybuffer'
      socket.addEventListener('open', () => events.opened())
      socket.addEventListener('close', closed)
      socket.addEventListener('error', closed)
      socket.addEventListener('message', ({ data }) => {
        if (!isClosed && data instanceof ArrayBuffer) events.message(new Uint8Array(data))
      })
      return { send: frame => socket.send(frame), close: () => socket.close() }
    } catch {
      queueMicrotask(closed)
      return { send: () => undefined, close: closed }
    }
  }

  #headers(request: HostRequest): Record<string, string> {
    const type = request.json === true ? 'application/json' : 'application/octet-stream'
    return {
      ...(request.body === undefined ? {} : { 'content-type': type }),
      ...this.#cookieHeader(),
      ...request.headers,
    }
  }

  #cookieHeader(): Record<string, string> {
    if (this.#deps.keepsCookies !== true || this.#cookies.size === 0) return {}
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
  }

  #keepCookies(headers: Headers): void {
    if (this.#deps.keepsCookies !== true) return
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (at < 1) continue
      const name = pair.slice(0, at).trim()
      const value = pair.slice(at + 1).trim()
      if (value === '' || /;\s*max-age=0/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }
}

const readBounded = async (answer: Response): Promise<Bytes | undefined> => {
  const length = Number(answer.headers.get('content-length') ?? '0')
  if (length > maxAnswerBytes) return undefined
  const body = new Uint8Array(await answer.arrayBuffer())
  return body.length > maxAnswerBytes ? undefined : body
}

export const fetchTransport = (deps: FetchDeps): Transport => new FetchTransport(deps)
