import type { Bytes } from '#base/bytes.ts'
import type { CircleId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import * as v from 'valibot'
import type { AppendAnswer, LogPage, Notify } from '#protocol/api/events.ts'
import { decodeHostFrame, encodeClientFrame, type HostFrame } from '#protocol/api/live.ts'
import { refusal } from '#protocol/api/refusals.ts'
import type { Connection } from '../state/appState.ts'
import type { Answer, HostFailure } from '../host/hostApi.ts'
import type { LiveSocket, Transport } from '../host/transport.ts'
import { backoffMs, type Timers } from './timers.ts'

export interface LineEvents {
  connection(state: Connection): void
  entries(circle: CircleId, page: LogPage): void
  /** No access to this circle (any more). */
  gone(circle: CircleId): void
  /** A letter waits at the host. */
  letter(): void
  signedOut(): void
}

export interface LineDeps {
  readonly transport: Transport
  readonly timers: Timers
  /** In [0, 1): spreads reconnecting devices. */
  readonly chance: () => number
}

type Pending = (answer: Result<AppendAnswer, HostFailure>) => void

const answerWithinMs = 20_000
const noConnection = err<HostFailure>({ kind: 'no-connection' })

/**
 * The one live socket of a device: comes back by itself, with growing and spread pauses, and says
 * what it hears. Whatever it loses is found by position and fetched.
 */
export class LiveLine {
  readonly #deps: LineDeps
  readonly #events: LineEvents
  readonly #pending = new Map<number, Pending>()
  #socket: LiveSocket | undefined
  #state: Connection = 'offline'
  #isWanted = false
  #tries = 0
  #lastRequest = 0
  #stopWaiting: (() => void) | undefined

  constructor(deps: LineDeps, events: LineEvents) {
    this.#deps = deps
    this.#events = events
  }

  get state(): Connection {
    return this.#state
  }

  start(): void {
    if (this.#isWanted) return
    this.#isWanted = true
    this.#tries = 0
    this.#connect()
  }

  /** The device came online, or somebody asks: no need to wait for the next try. */
  wake(): void {
    if (!this.#isWanted || this.#socket !== undefined) return
    this.#tries = 0
    this.#connect()
  }

  /** What the device says of its network: a lost one is not waited out, a new one is used at once. */
  network(isThere: boolean): void {
    if (isThere) return this.wake()
    this.#socket?.close()
    this.#lost()
  }

  stop(): void {
    this.#isWanted = false
    this.#stopWaiting?.()
    this.#socket?.close()
    this.#lost()
  }

  subscribe(circleId: CircleId, from: number): void {
    this.#send(encodeClientFrame({ kind: 'subscribe', circleId, from }))
  }

  unsubscribe(circleId: CircleId): void {
    this.#send(encodeClientFrame({ kind: 'unsubscribe', circleId }))
  }

  /** The person is at this device. While the line is not open nobody has read anything here. */
  here(): void {
    this.#send(encodeClientFrame({ kind: 'here' }))
  }

  /** `undefined` while the line is not open: then by `POST`. */
  append(
    circleId: CircleId,
    entries: readonly Bytes[],
    notify: Notify,
  ): Answer<AppendAnswer> | undefined {
    if (this.#state !== 'live') return undefined
    const request = (this.#lastRequest = (this.#lastRequest + 1) % 0xffffffff)
    const answer = new Promise<Result<AppendAnswer, HostFailure>>(resolve => {
      const stopWaiting = this.#deps.timers.after(answerWithinMs, () => this.#socket?.close())
      this.#pending.set(request, value => {
        stopWaiting()
        resolve(value)
      })
    })
    this.#send(encodeClientFrame({ kind: 'append', circleId, request, notify, entries }))
    return answer
  }

  #send(frame: Bytes): void {
    if (this.#state === 'live') this.#socket?.send(frame)
  }

  #connect(): void {
    this.#stopWaiting?.()
    this.#become('connecting')
    // Events of a socket we have given up must not touch its successor.
    const mine: { socket?: LiveSocket } = {}
    const isMine = (): boolean => this.#socket === mine.socket
    mine.socket = this.#deps.transport.openSocket({
      opened: () => {
        if (!isMine()) return
        this.#tries = 0
        this.#become('live')
      },
      message: frame => {
        if (isMine()) this.#heard(decodeHostFrame(frame))
      },
      closed: () => {
        if (isMine()) this.#lost()
      },
    })
    this.#socket = mine.socket
  }

  #heard(frame: HostFrame | undefined): void {
    switch (frame?.kind) {
      case undefined:
        return
      case 'entries':
        return this.#events.entries(frame.circleId, frame.page)
      case 'gone':
        return this.#events.gone(frame.circleId)
      case 'appended':
        return this.#answer(frame.request, ok(frame.answer))
      case 'refused':
        return this.#answer(frame.request, err(refusalOf(frame.refusal)))
      case 'restarting':
        this.#socket?.close()
        return this.#lost()
      case 'mail':
        return this.#events.letter()
      case 'signed-out':
        this.stop()
        return this.#events.signedOut()
    }
  }

  #answer(request: number, answer: Result<AppendAnswer, HostFailure>): void {
    const pending = this.#pending.get(request)
    this.#pending.delete(request)
    pending?.(answer)
  }

  #lost(): void {
    if (this.#socket === undefined && this.#state === 'offline') return
    this.#socket = undefined
    this.#become('offline')
    const pending = [...this.#pending.values()]
    this.#pending.clear()
    for (const answer of pending) answer(noConnection)
    if (!this.#isWanted) return
    const delayMs = backoffMs(this.#tries++, this.#deps.chance())
    this.#stopWaiting = this.#deps.timers.after(delayMs, () => this.#connect())
  }

  #become(state: Connection): void {
    if (this.#state === state) return
    this.#state = state
    this.#events.connection(state)
  }
}

/** A refusal in a frame: its name, or the same JSON as over HTTP. */
const refusalOf = (text: string): HostFailure => {
  const read = v.safeParse(refusal, parseRefusal(text))
  return read.success ? { kind: 'refused', ...read.output } : { kind: 'no-connection' }
}

const parseRefusal = (text: string): unknown => {
  if (!text.startsWith('{')) return { refusal: text }
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not a refusal of ours.
  }
}
