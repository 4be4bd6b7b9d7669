import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto'
import { lookup } from 'node:dns'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { type Bytes, concat, readU32 } from '#base/bytes.ts'
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from '#base/text.ts'
import type { Reach } from '#server/push/publicAddress.ts'
import { random } from './author.ts'

export interface Pushed {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Bytes
}

/** What one browser gives an app that may tell it something, and what only that browser can do. */
export interface Subscription {
  readonly endpoint: string
  readonly path: string
  readonly p256dh: string
  readonly auth: string
  readonly open: (body: Bytes) => Bytes
}

/** A push service on this machine: takes everything, keeps it, and delivers to nobody. */
export interface PushService {
  readonly pushed: Pushed[]
  /** What it answers from now on. */
  status: number
  readonly subscribe: () => Subscription
  /** Lets the host under test send here and nowhere else. */
  readonly reach: Reach
  readonly stop: () => Promise<void>
}

export const pushService = async (): Promise<PushService> => {
  const pushed: Pushed[] = []
  const answering = { status: 201 }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = new Uint8Array(Buffer.concat(parts))
      pushed.push({ path: request.url ?? '', headers: request.headers, body })
      response.writeHead(answering.status, { location: 'http://127.0.0.1:1/elsewhere' }).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    pushed,
    get status() {
      return answering.status
    },
    set status(status) {
      answering.status = status
    },
    subscribe: () => {
      const mine = createECDH('prime256v1')
      const point = new Uint8Array(mine.generateKeys())
      const auth = random(16)
      const path = `/push/${toBase64Url(random(12))}`
      return {
        endpoint: `http://127.0.0.1:${port}${path}`,
        path,
        p256dh: toBase64Url(point),
        auth: toBase64Url(auth),
        open: body => openPush(body, mine, point, auth),
      }
    },
    reach: { allows: ({ host }) => host === `127.0.0.1:${port}`, lookup },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** As a browser does it (RFC 8291): the text, without its padding. Throws when it was not for it. */
const openPush = (
  body: Bytes,
  mine: ReturnType<typeof createECDH>,
  point: Bytes,
  auth: Bytes,
): Bytes => {
  const salt = body.slice(0, 16)
  if (readU32(body, 16) < 18 || body[20] !== 65) throw new Error('Not a record of RFC 8291.')
  const theirs = body.slice(21, 86)
  const sealed = body.slice(86)
  const derive = (key: Uint8Array, with_: Uint8Array, info: Uint8Array, length: number): Bytes =>
    new Uint8Array(hkdfSync('sha256', key, with_, info, length))
  const shared = new Uint8Array(mine.computeSecret(theirs))
  const key = derive(shared, auth, concat(utf8('WebPush: info\0'), point, theirs), 32)
  const contentKey = derive(key, salt, utf8('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(key, salt, utf8('Content-Encoding: nonce\0'), 12)
  const decipher = createDecipheriv('aes-128-gcm', contentKey, nonce)
  decipher.setAuthTag(sealed.subarray(-16))
  const padded = concat(decipher.update(sealed.subarray(0, -16)), decipher.final())
  const end = padded.findLastIndex(byte => byte !== 0)
  if (padded[end] !== 2) throw new Error('Not the last record.')
  return padded.slice(0, end)
}

/** Who sends, as RFC 8292 has it: the claims, when the key that the host shows has signed them. */
export const vapidClaims = (header: string | undefined, key: string): unknown => {
  const [, token = '', shown = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header ?? '') ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const bytes = fromBase64Url(key) ?? new Uint8Array()
  const publicKey = createPublicKey({
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: toBase64Url(bytes.slice(1, 33)),
      y: toBase64Url(bytes.slice(33)),
    },
    format: 'jwk',
  })
  const isSigned = verify(
    'sha256',
    utf8(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    fromBase64Url(signature) ?? new Uint8Array(),
  )
  if (!isSigned || shown !== key) throw new Error('Not signed by this host.')
  return JSON.parse(fromUtf8(fromBase64Url(claims) ?? new Uint8Array()) ?? '')
}
