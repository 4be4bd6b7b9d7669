import { createTransport } from 'nodemailer'
import type { MailService } from './mailService.ts'
import type { Mail } from './mails.ts'

/** `refused`: the service of that address says that there is none, or that it takes nothing. */
export type Mailed = 'taken' | 'refused' | 'later'

export type SendMail = (mail: Mail) => Promise<Mailed>

const waitMs = 10_000
const silenceMs = 20_000

/**
 * Hands one mail to the mail service of this host. Plain text and nothing of Herewith: no name beside
 * the address, no picture, no link that counts. `report`: what went wrong, without a word of to whom.
 */
export const sendMail = (service: MailService, report: (problem: string) => void): SendMail => {
  const { host, port, tls, signIn, from } = service
  const transport = createTransport({
    host,
    port,
    secure: tls === 'from-start',
    requireTLS: tls === 'must-start',
    // A relay on this machine shows a certificate that nobody signed.
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    ...(signIn === undefined ? {} : { auth: signIn }),
    // Says hello as the address does, not by this machine's own name.
    name: from.split('@')[1] ?? 'localhost',
    connectionTimeout: waitMs,
    greetingTimeout: waitMs,
    dnsTimeout: waitMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })
  return async ({ to, subject, text, noMoreUrl }) => {
    try {
      await transport.sendMail({
        // As an object: text would be read for names and further addresses.
        from: { name: '', address: from },
        to: { name: '', address: to },
        subject,
        text,
        headers: {
          // No holiday notice answers it.
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe': `<${noMoreUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      })
      return 'taken'
    } catch (error) {
      const mailed = mailedOf(error)
      if (mailed === 'later') report(problemOf(error))
      return mailed
    }
  }
}

interface SmtpError {
  readonly code?: unknown
  readonly command?: unknown
  readonly response?: unknown
  readonly responseCode?: unknown
}

const smtpOf = (error: unknown): SmtpError =>
  typeof error === 'object' && error !== null ? error : {}

/** A no to this address and to no other. 5.7 is a no to the host (no relaying, too much): its own trouble. */
const mailedOf = (error: unknown): Mailed => {
  const { command, response, responseCode } = smtpOf(error)
  const isNo = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
  const isOurs = typeof response === 'string' && /^5\d\d[ -]5\.7\./.test(response)
  return command === 'RCPT TO' && isNo && !isOurs ? 'refused' : 'later'
}

/** Numbers and names of the library only: an answer in words quotes addresses. */
const problemOf = (error: unknown): string => {
  const { code, responseCode } = smtpOf(error)
  if (typeof responseCode === 'number') return `the mail service answered ${responseCode}`
  if (code === 'EAUTH') return 'the mail service does not let this host in'
  return 'no connection to the mail service, or none that is safe'
}
