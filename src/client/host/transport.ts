import type { Bytes } from '#base/bytes.ts'
import type { Result } from '#base/result.ts'

/** One request to the host. Paths start with `/`; bodies are bytes. */
export interface HostRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: Bytes | undefined
  readonly json?: boolean | undefined
  /** Longer than usual, for what is large. */
  readonly timeoutMs?: number | undefined
}

export interface HostResponse {
  readonly status: number
  readonly body: Bytes
  /** When the host answered by its own clock, ms; `undefined` when it does not say. */
  readonly date?: number | undefined
}

export interface LiveSocket {
  send(frame: Bytes): void
  close(): void
}

export interface SocketEvents {
  opened(): void
  message(frame: Bytes): void
  /** Once, whatever the reason; nothing follows it. */
  closed(): void
}

/**
 * The only way out of a device. A browser and Node have one over `fetch` and `WebSocket`; a test
 * puts a hostile host here.
 */
export interface Transport {
  request(request: HostRequest): Promise<Result<HostResponse, 'no-connection'>>
  openSocket(events: SocketEvents): LiveSocket
}
