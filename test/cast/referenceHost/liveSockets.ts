import type { Bytes } from '#base/bytes.ts'
import type { AccountId, CircleId } from '#base/ids.ts'
import type { LiveSocket, SocketEvents } from '#client/host/transport.ts'
import type { LogItem, LogPage } from '#protocol/api/events.ts'
import { decodeClientFrame, encodeHostFrame, type HostFrame } from '#protocol/api/live.ts'
import type { ReferenceHost } from '../referenceHost.ts'
import type { HeldCircle, HeldEntry } from './heldCircle.ts'

interface OpenSocket {
  readonly account: AccountId
  readonly events: SocketEvents
  readonly circles: Set<CircleId>
  isOpen: boolean
}

/** The open lines of a reference host, and what goes over them. */
export class LiveSockets {
  readonly #host: ReferenceHost
  readonly #sockets = new Set<OpenSocket>()

  constructor(host: ReferenceHost) {
    this.#host = host
  }

  open(account: AccountId, events: SocketEvents): LiveSocket {
    const socket: OpenSocket = { account, events, circles: new Set(), isOpen: false }
    const opening = async (): Promise<void> => {
      if (!(await this.#host.answers('request'))) return events.closed()
      socket.isOpen = true
      this.#sockets.add(socket)
      events.opened()
    }
    void opening()
    return {
      send: frame => void this.#heard(socket, frame),
      close: () => this.#close(socket),
    }
  }

  /** Every socket closes, as when the host is killed. */
  drop(): void {
    for (const socket of this.#sockets) this.#close(socket)
  }

  deliver(circleId: CircleId, { log }: HeldCircle, fresh: readonly HeldEntry[]): void {
    const items = fresh.map(({ seq, wire }): LogItem => ({ seq, item: wire }))
    const entries = (page: LogPage): HostFrame => ({ kind: 'entries', circleId, page })
    for (const socket of this.#sockets) {
      if (!socket.circles.has(circleId)) continue
      const page = { headSeq: log.seq, head: log.head, items }
      if (log.membership?.members.has(socket.account) !== true) {
        const waits = log.membership?.requests.has(socket.account) === true
        void this.#say(socket, waits ? entries({ ...page, items: [] }) : { kind: 'gone', circleId })
        continue
      }
      void this.#say(socket, entries(this.#host.served(socket.account, circleId, page)))
    }
  }

  async #say(socket: OpenSocket, frame: HostFrame): Promise<void> {
    const bytes = encodeHostFrame(frame)
    if ((await this.#host.answers('frame')) && socket.isOpen) socket.events.message(bytes)
  }

  #close(socket: OpenSocket): void {
    if (!socket.isOpen) return
    socket.isOpen = false
    this.#sockets.delete(socket)
    queueMicrotask(() => socket.events.closed())
  }

  async #heard(socket: OpenSocket, bytes: Bytes): Promise<void> {
    const frame = decodeClientFrame(bytes)
    if (frame === undefined || !(await this.#host.answers('request'))) return
    if (frame.kind === 'here') return
    const { circleId } = frame
    if (frame.kind === 'unsubscribe') socket.circles.delete(circleId)
    if (frame.kind === 'subscribe') return this.#subscribe(socket, circleId, frame.from)
    if (frame.kind !== 'append') return
    const { request } = frame
    const answer = await this.#host.store(socket.account, circleId, frame.entries)
    return this.#say(
      socket,
      answer.ok
        ? { kind: 'appended', request, answer: answer.value }
        : { kind: 'refused', request, refusal: answer.error },
    )
  }

  async #subscribe(socket: OpenSocket, circleId: CircleId, from: number): Promise<void> {
    const page = this.#host.page(socket.account, circleId, from, 'full')
    const waits = this.#host.circles.get(circleId)?.log.membership?.requests.has(socket.account)
    if (page === undefined && waits !== true) return this.#say(socket, { kind: 'gone', circleId })
    socket.circles.add(circleId)
    if (page === undefined) return
    const served = this.#host.served(socket.account, circleId, page)
    return this.#say(socket, { kind: 'entries', circleId, page: served })
  }
}
