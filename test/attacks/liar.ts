import { ok } from '#base/result.ts'
import { fromUtf8, utf8 } from '#base/text.ts'
import type { HostRequest, LiveSocket, SocketEvents, Transport } from '#client/host/transport.ts'

export type Json = Readonly<Record<string, unknown>>

/** A real host with somebody in between: everything is recorded, answers may be changed. */
export class Liar implements Transport {
  readonly requests: HostRequest[] = []
  /** Answers in JSON, as they are handed on. Nothing changed: an honest host. */
  lie: (path: string, answer: Json) => unknown = (_, answer) => answer
  readonly #inner: Transport

  constructor(inner: Transport) {
    this.#inner = inner
  }

  /** Paths asked since `from`. */
  paths(from = 0): readonly string[] {
    return this.requests.slice(from).map(({ method, path }) => `${method} ${path}`)
  }

  async request(request: HostRequest): ReturnType<Transport['request']> {
    this.requests.push(request)
    const answer = await this.#inner.request(request)
    if (!answer.ok || answer.value.status !== 200) return answer
    const text = fromUtf8(answer.value.body) ?? ''
    if (!text.startsWith('{')) return answer
    const told = this.lie(request.path, JSON.parse(text) as Json)
    return ok({ ...answer.value, body: utf8(JSON.stringify(told)) })
  }

  openSocket(events: SocketEvents): LiveSocket {
    return this.#inner.openSocket(events)
  }
}
