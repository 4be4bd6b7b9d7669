import { WebSocket } from 'ws'
import type { Bytes } from '#base/bytes.ts'
import { type CircleId, idBytes } from '#base/ids.ts'
import { fromBase64Url, toBase64Url, toHex } from '#base/text.ts'
import { recoveryAuthKeys } from '#crypto/recoveryCode.ts'
import { sha256 } from '#crypto/sha256.ts'
import { sign } from '#crypto/signature.ts'
import {
  decodeAppendAnswer,
  decodePage,
  encodeEntries,
  type LogPage,
} from '#protocol/api/events.ts'
import type { Admission } from '#protocol/api/accounts.ts'
import {
  type ClientFrame,
  decodeHostFrame,
  encodeClientFrame,
  type HostFrame,
} from '#protocol/api/live.ts'
import { paths, pathTo, readTokenHeader } from '#protocol/api/paths.ts'
import { authMessage, inviteReadMessage } from '#protocol/signedMessages.ts'
import { type Author, type CircleScript, type Invitation, random } from './author.ts'

const b64 = toBase64Url
const bytes = (text: unknown): Bytes => fromBase64Url(String(text)) ?? new Uint8Array()

export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Bytes
  readonly json: Readonly<Record<string, unknown>>
}

/** Somebody's device as the host sees it: HTTP, a cookie, a socket. No engine, no checks. */
export class Device {
  readonly url: string
  readonly author: Author
  cookie: string | undefined

  constructor(url: string, author: Author) {
    this.url = url
    this.author = author
  }

  async ask(
    method: string,
    path: string,
    options: {
      readonly body?: Uint8Array
      readonly json?: unknown
      readonly headers?: Record<string, string>
    } = {},
  ): Promise<RawAnswer> {
    const body = options.json === undefined ? options.body : JSON.stringify(options.json)
    const type = options.json === undefined ? 'application/octet-stream' : 'application/json'
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': type }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: body as BodyInit }),
      redirect: 'manual',
    })
    const set = answer.headers.getSetCookie().at(0)?.split(';')[0]
    if (set !== undefined) this.cookie = set.endsWith('=') ? undefined : set
    const raw = new Uint8Array(await answer.arrayBuffer())
    let json: Readonly<Record<string, unknown>> = {}
    if (answer.headers.get('content-type')?.startsWith('application/json') === true)
      json = JSON.parse(new TextDecoder().decode(raw)) as Readonly<Record<string, unknown>>
    return { status: answer.status, headers: answer.headers, body: raw, json }
  }

  async instanceId(): Promise<Bytes> {
    return bytes((await this.ask('GET', paths.host)).json['instanceId'])
  }

  async challenge(): Promise<Bytes> {
    return bytes((await this.ask('POST', paths.challenge, { json: {} })).json['challenge'])
  }

  /** Makes the account with a recovery code only, and is signed in from then on. */
  async signUp(admission: Admission): Promise<RawAnswer> {
    const { keys, accountId } = this.author
    const challenge = await this.challenge()
    const message = authMessage(await this.instanceId(), challenge, idBytes(accountId))
    const recovery = await recoveryAuthKeys(sha256(keys.idPublicKey).slice(0, 16))
    return this.ask('POST', paths.accounts, {
      json: {
        admission,
        accountId,
        sk: b64(keys.idPublicKey),
        ek: b64(keys.kemPublicKey),
        challenge: b64(challenge),
        proof: b64(await sign(keys.signKey, message)),
        slots: [
          {
            slotId: b64(random(16)),
            type: 3,
            version: 1,
            nonce: b64(random(12)),
            ct: b64(random(48)),
          },
        ],
        recovery: b64(recovery.publicKey),
      },
    })
  }

  append(circle: CircleId, ...entries: readonly Bytes[]): Promise<RawAnswer> {
    const path = pathTo(paths.events, { circle })
    return this.ask('POST', path, { body: encodeEntries(entries) })
  }

  async events(
    circle: CircleId,
    options: { readonly from?: number; readonly view?: string; readonly token?: Bytes } = {},
  ): Promise<{ readonly status: number; readonly page: LogPage | undefined }> {
    const { from = 1, view = 'full', token } = options
    const path = `${pathTo(paths.events, { circle })}?from=${from}&view=${view}`
    const headers: Record<string, string> =
      token === undefined ? {} : { [readTokenHeader]: toHex(token) }
    const answer = await this.ask('GET', path, { headers })
    return {
      status: answer.status,
      page: answer.status === 200 ? decodePage(answer.body) : undefined,
    }
  }

  putCard(circle: CircleScript, invitation: Invitation, card: Bytes): Promise<RawAnswer> {
    const { keys, seal } = invitation
    const path = pathTo(paths.invite, { circle: circle.circleId, invite: keys.inviteId })
    const json = { card: b64(card), ...(seal === undefined ? {} : { seal: b64(seal) }) }
    return this.ask('PUT', path, { json })
  }

  /** Proves to hold the link and reads what it leads to. */
  async readInvite(circle: CircleScript, { keys }: Invitation): Promise<RawAnswer> {
    const challenge = await this.challenge()
    const message = inviteReadMessage(
      await this.instanceId(),
      challenge,
      idBytes(circle.circleId),
      idBytes(keys.inviteId),
    )
    return this.ask('POST', pathTo(paths.inviteRead, { invite: keys.inviteId }), {
      json: {
        circlePrefix: circle.circleId.slice(0, 32),
        challenge: b64(challenge),
        proof: b64(await sign(keys.signKey, message)),
      },
    })
  }

  connect(headers: Record<string, string> = {}): Promise<Live> {
    return new Promise((resolve, reject) => {
      const all = { ...(this.cookie === undefined ? {} : { cookie: this.cookie }), ...headers }
      const ws = new WebSocket(`${this.url.replace('http', 'ws')}${paths.live}`, { headers: all })
      ws.once('open', () => {
        resolve(new Live(ws))
      })
      ws.once('error', reject)
    })
  }
}

export const appendAnswer = (answer: RawAnswer) => decodeAppendAnswer(answer.body)

/** An open live socket; frames are kept in order until somebody asks for the next. */
export class Live {
  readonly ws: WebSocket
  readonly closed: Promise<number>
  readonly #frames: HostFrame[] = []
  readonly #waiting: ((frame: HostFrame) => void)[] = []

  constructor(ws: WebSocket) {
    this.ws = ws
    ws.binaryType = 'nodebuffer'
    ws.on('message', (data: Buffer) => {
      const frame = decodeHostFrame(data)
      if (frame === undefined) throw new Error('The host sent a frame that cannot be read.')
      const next = this.#waiting.shift()
      if (next === undefined) this.#frames.push(frame)
      else next(frame)
    })
    this.closed = new Promise(resolve => {
      ws.once('close', code => {
        resolve(code)
      })
    })
  }

  send(frame: ClientFrame): void {
    this.ws.send(encodeClientFrame(frame))
  }

  next(): Promise<HostFrame> {
    const frame = this.#frames.shift()
    if (frame !== undefined) return Promise.resolve(frame)
    return new Promise(resolve => {
      this.#waiting.push(resolve)
    })
  }
}
