import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { type Bytes, concat } from '#base/bytes.ts'
import type { AccountId, CircleId, SessionId } from '#base/ids.ts'
import { encodeHostFrame, type HostFrame } from '#protocol/api/live.ts'
import { wsFrame } from './wsFrame.ts'

/** Where a circle's log stands. */
export interface LogMark {
  readonly headSeq: number
  readonly head: Bytes
}

// What may wait for one slow phone. More than this and it reads over HTTP, at its own pace.
const maxWaitingBytes = 256 * 1024
export const normalClose = 1000
export const goingAway = 1001
export const restartClose = 1012
export const policyClose = 1008

/**
 * One open device. Ready-made frames go to the connection as they are; without compression `ws`
 * writes its own frames whole and at once, so the two never mix inside a frame.
 */
export class LiveSocket {
  readonly account: AccountId
  readonly session: SessionId
  /** Asked again now and then: a session may end on another node. */
  readonly cookie: string
  readonly circles = new Set<CircleId>()
  /** When the connection was last known to be alive, and is next looked after. */
  isAlive = true
  checkAt = 0
  appends = 0
  readonly #ws: WebSocket
  readonly #connection: Duplex
  #held: readonly Bytes[] | undefined
  /** Circles whose entries were not sent because the socket was full. */
  #behind: Map<CircleId, LogMark> | undefined

  constructor(
    ws: WebSocket,
    connection: Duplex,
    who: { readonly account: AccountId; readonly session: SessionId; readonly cookie: string },
  ) {
    this.#ws = ws
    this.#connection = connection
    this.account = who.account
    this.session = who.session
    this.cookie = who.cookie
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN
  }

  /** Answers are small and asked for; they are always sent. */
  send(frame: HostFrame): void {
    if (!this.isOpen) return
    this.flush()
    this.#connection.write(wsFrame(encodeHostFrame(frame)))
  }

  /** Sent by the next `flush`, or together with the next entries. */
  hold(frame: HostFrame): void {
    this.#held = [...(this.#held ?? []), wsFrame(encodeHostFrame(frame))]
  }

  flush(): void {
    const held = this.#held
    if (held === undefined || !this.isOpen) return
    this.#held = undefined
    this.#connection.write(held.length === 1 ? held[0] : concat(...held))
  }

  /** Entries, ready-made. A full socket is told later where the log stands instead. */
  sendEntries(circleId: CircleId, mark: LogMark, frame: Bytes): void {
    if (!this.isOpen) return
    if (this.#behind !== undefined || this.#connection.writableLength > maxWaitingBytes)
      this.#fallBehind(circleId, mark)
    else if (this.#held === undefined) this.#connection.write(frame)
    else {
      // Both in one write to the network.
      this.#connection.cork()
      this.flush()
      this.#connection.write(frame)
      this.#connection.uncork()
    }
  }

  ping(): void {
    if (this.isOpen) this.#ws.ping()
  }

  close(code: number): void {
    this.#ws.close(code)
  }

  terminate(): void {
    this.#ws.terminate()
  }

  #fallBehind(circleId: CircleId, mark: LogMark): void {
    if (this.#behind === undefined) {
      this.#behind = new Map()
      this.#connection.once('drain', () => {
        this.#catchUp()
      })
    }
    this.#behind.set(circleId, mark)
  }

  #catchUp(): void {
    const behind = this.#behind
    this.#behind = undefined
    for (const [circleId, mark] of behind ?? []) this.send(nudge(circleId, mark))
  }
}

/** No entries, only where the log stands: the device reads the rest over HTTP. */
export const nudge = (circleId: CircleId, { headSeq, head }: LogMark): HostFrame => ({
  kind: 'entries',
  circleId,
  page: { headSeq, head, items: [] },
})
