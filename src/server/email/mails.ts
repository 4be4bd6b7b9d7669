import type { EmailLanguage } from '#protocol/api/email.ts'
import { mailWords } from './mailWords.ts'

/** A mail before it is sent: plain words, and how to have no more of them. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** For the "unsubscribe" of mail programs (RFC 8058). */
  readonly noMoreUrl: string
}

interface Ends {
  readonly origin: string
  /** Proves that whoever has it got a mail at this address. */
  readonly token: string
}

/** The secret stands behind `#`: no log of a proxy has it. */
const noMoreLink = ({ origin, token }: Ends): string => `${origin}/no-mail#${token}`
/** Mail programs ask this one by themselves, and cut off what stands behind `#`. */
const noMoreUrl = ({ origin, token }: Ends): string => `${origin}/v1/no-email/${token}`

/** May reach somebody who never heard of us: it says how to have no more. */
export const codeMail = (to: string, lang: EmailLanguage, code: string, ends: Ends): Mail => {
  const words = mailWords[lang]
  const shown = `${code.slice(0, 4)} ${code.slice(4)}`
  return {
    to,
    subject: words.codeSubject,
    text: lines(words.code(shown), words.codeNotMine, words.noMore(noMoreLink(ends))),
    noMoreUrl: noMoreUrl(ends),
  }
}

/** Always the same, whatever it is for. `named`: its reader wants the link in it. */
export const noticeMail = (to: string, lang: EmailLanguage, named: boolean, ends: Ends): Mail => {
  const words = mailWords[lang]
  const more = named ? [words.openAt(ends.origin), words.noMore(noMoreLink(ends))] : []
  return {
    to,
    subject: words.noticeSubject,
    text: lines(words.notice, ...more),
    noMoreUrl: noMoreUrl(ends),
  }
}

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`
