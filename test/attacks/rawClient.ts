import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { encodeClientFrame, type ClientFrame } from '#protocol/api/live.ts'
import { paths } from '#protocol/api/paths.ts'

/** A connection that obeys no library: it says exactly these bytes, and keeps what comes back. */
export class RawClient {
  readonly #socket: Socket
  #received = Buffer.alloc(0)
  #heard: (() => void)[] = []
  readonly closed: Promise<void>
  isClosed = false

  constructor(url: string) {
    const { port } = new URL(url)
    this.#socket = connect({ host: '127.0.0.1', port: Number(port) })
    this.#socket.on('data', (data: Buffer) => {
      this.#received = Buffer.concat([this.#received, data])
      for (const tell of this.#heard.splice(0)) tell()
    })
    // A reset is one way of being told to go.
    this.#socket.on('error', () => undefined)
    this.closed = new Promise(resolve => {
      this.#socket.once('close', () => {
        this.isClosed = true
        for (const tell of this.#heard.splice(0)) tell()
        resolve()
      })
    })
  }

  write(data: string | Uint8Array): void {
    this.#socket.write(data)
  }

  end(): void {
    this.#socket.destroy()
  }

  get received(): Buffer {
    return this.#received
  }

  /** Resolves when this was said, or nothing more will be. */
  async until(isSo: (received: Buffer) => boolean): Promise<Buffer> {
    while (!isSo(this.#received) && !this.isClosed)
      // oxlint-disable-next-line no-await-in-loop -- woken by what comes in
      await new Promise<void>(wake => {
        this.#heard.push(wake)
      })
    return this.#received
  }

  /** The status of the next answer. */
  async status(): Promise<number> {
    const text = (await this.until(data => data.includes('\r\n'))).toString('latin1')
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)
  }

  /** Opens a live socket by hand. */
  async upgrade(cookie: string, headers: readonly string[] = []): Promise<number> {
    const lines = [
      `GET ${paths.live} HTTP/1.1`,
      'host: 127.0.0.1',
      'connection: Upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
      `cookie: ${cookie}`,
      ...headers,
    ]
    this.write(`${lines.join('\r\n')}\r\n\r\n`)
    return this.status()
  }

  frame(frame: ClientFrame): void {
    this.write(masked(2, encodeClientFrame(frame)))
  }
}

/** One frame as a browser writes it (RFC 6455): masked, with any length claimed. */
export const masked = (opcode: number, payload: Uint8Array, claim = payload.length): Buffer => {
  const mask = randomBytes(4)
  const head = claim < 126 ? Buffer.alloc(2) : Buffer.alloc(claim < 65_536 ? 4 : 10)
  head[0] = 0x80 | opcode
  if (claim < 126) head[1] = 0x80 | claim
  else if (claim < 65_536) {
    head[1] = 0x80 | 126
    head.writeUInt16BE(claim, 2)
  } else {
    head[1] = 0x80 | 127
    head.writeBigUInt64BE(BigInt(claim), 2)
  }
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))])
}
