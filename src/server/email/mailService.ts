import { safeParse } from 'valibot'
import { err, ok, type Result } from '#base/result.ts'
import { emailAddress } from '#protocol/api/email.ts'

/** Where this host hands in its mail, and from which address. */
export interface MailService {
  readonly host: string
  readonly port: number
  /** `from-start`: TLS at once. `must-start`: STARTTLS or nothing. `none`: a relay on this machine. */
  readonly tls: 'from-start' | 'must-start' | 'none'
  readonly signIn: { readonly user: string; readonly pass: string } | undefined
  readonly from: string
}

const onThisMachine = new Set(['localhost', '127.0.0.1', '[::1]'])

/** No sentence quotes the address: a passphrase stands in it. */
const urlWrong =
  'HEREWITH_SMTP_URL is where mail is handed in, such as smtps://name:password@mail.example or smtp://localhost:25.'
const fromWrong =
  'HEREWITH_MAIL_FROM is the address that mail comes from, one and without a name, such as notes@circle.example.'
const bothOrNone =
  'HEREWITH_SMTP_URL and HEREWITH_MAIL_FROM need each other; one of them is missing.'

/** `undefined`: this host sends no mail. */
export const mailServiceOf = (
  urlText: string | undefined,
  from: string | undefined,
): Result<MailService | undefined, string> => {
  if (urlText === undefined && from === undefined) return ok(undefined)
  if (urlText === undefined || from === undefined) return err(bothOrNone)
  const url = URL.parse(urlText)
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol)) return err(urlWrong)
  // A path or a query would be taken for a setting; there are none, least of all one that trusts anybody.
  if (url.hostname === '' || !['', '/'].includes(url.pathname) || url.search + url.hash !== '')
    return err(urlWrong)
  const user = decoded(url.username)
  const pass = decoded(url.password)
  if (user === undefined || pass === undefined || (user === '') !== (pass === ''))
    return err(urlWrong)
  if (!safeParse(emailAddress, from).success) return err(fromWrong)
  const tls =
    url.protocol === 'smtps:'
      ? 'from-start'
      : onThisMachine.has(url.hostname)
        ? 'none'
        : 'must-start'
  return ok({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? usualPort[tls] : Number(url.port),
    tls,
    signIn: user === '' ? undefined : { user, pass },
    from,
  })
}

const usualPort = { 'from-start': 465, 'must-start': 587, none: 25 } as const

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // A lone `%`.
  }
}
