import { createServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import type { MailService as MailPlace } from '#server/email/mailService.ts'

/** A mail as it arrived. */
export interface Arrived {
  readonly from: string
  readonly to: readonly string[]
  /** As it came, headers and all. */
  readonly raw: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** As its reader sees it. */
  readonly text: string
  /** The subject, as its reader sees it. */
  readonly subject: string
}

/** A mail service on this machine (RFC 5321): takes what it is told to, and delivers to nobody. */
export interface MailCatcher {
  readonly arrived: Arrived[]
  /** What a command is answered with instead of yes, by its first word; `silence`: nothing at all. */
  no: Readonly<Record<string, string>>
  /** How often somebody connected. */
  readonly calls: () => number
  readonly place: MailPlace
  readonly stop: () => Promise<void>
}

/** `secure`: a certificate and its key, for a service that speaks TLS from the start. */
export const mailService = async (secure?: {
  readonly cert: string
  readonly key: string
}): Promise<MailCatcher> => {
  const arrived: Arrived[] = []
  const said = { no: {} as Readonly<Record<string, string>>, calls: 0 }
  const sockets = new Set<Socket>()
  const talk = (socket: Socket): void => {
    said.calls += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    converse(socket, () => said.no, arrived)
  }
  const server = secure === undefined ? createServer(talk) : createTlsServer(secure, talk)
  server.on('tlsClientError', () => {
    said.calls += 1
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    arrived,
    get no() {
      return said.no
    },
    set no(no) {
      said.no = no
    },
    calls: () => said.calls,
    place: {
      host: '127.0.0.1',
      port,
      tls: secure === undefined ? 'none' : 'from-start',
      signIn: undefined,
      from: 'notes@circle.example',
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

const converse = (
  socket: Socket,
  no: () => Readonly<Record<string, string>>,
  arrived: Arrived[],
): void => {
  let from = ''
  let to: string[] = []
  let data: string[] | undefined
  const say = (line: string): void => void socket.write(`${line}\r\n`)
  const answer = (word: string, yes: string): boolean => {
    const refusal = no()[word]
    if (refusal !== 'silence') say(refusal ?? yes)
    return refusal === undefined
  }
  const hear = (line: string): void => {
    if (data !== undefined) {
      if (line !== '.') {
        data.push(line.replace(/^\./, ''))
        return
      }
      const raw = data.join('\r\n')
      data = undefined
      if (answer('END', '250 OK')) arrived.push(readMail(from, to, raw))
      return
    }
    const word = (line.split(/[ :]/)[0] ?? '').toUpperCase()
    switch (word) {
      case 'EHLO':
        answer(word, '250 catcher')
        return
      case 'MAIL':
        if (answer(word, '250 OK')) {
          from = /<([^>]*)>/.exec(line)?.[1] ?? ''
          to = []
        }
        return
      case 'RCPT':
        if (answer(word, '250 OK')) to.push(/<([^>]*)>/.exec(line)?.[1] ?? '')
        return
      case 'DATA':
        if (answer(word, '354 Go on')) data = []
        return
      case 'QUIT':
        say('221 Bye')
        socket.end()
        return
      default:
        say('500 What?')
    }
  }
  let rest = ''
  socket.on('data', (part: Buffer) => {
    const lines = `${rest}${part.toString('utf8')}`.split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  answer('HELLO', '220 catcher')
}

const readMail = (from: string, to: readonly string[], raw: string): Arrived => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const headers = Object.fromEntries(
    unfolded.split('\r\n').map(line => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
  const body = rest.join('\r\n\r\n')
  const text =
    headers['content-transfer-encoding'] === 'quoted-printable'
      ? fromQuoted(body.replaceAll('=\r\n', ''))
      : headers['content-transfer-encoding'] === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : body
  return { from, to: [...to], raw, headers, text, subject: subjectOf(headers['subject'] ?? '') }
}

/** RFC 2047, as far as our subjects need it. */
const subjectOf = (text: string): string =>
  text.replaceAll(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === 'q'
      ? fromQuoted(word.replaceAll('_', ' '))
      : Buffer.from(word, 'base64').toString('utf8'),
  )

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString('utf8')
