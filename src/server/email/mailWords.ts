import type { EmailLanguage } from '#protocol/api/email.ts'

/**
 * All that a mail of this host ever says. The host has no catalogue of the app's texts; these few
 * sentences stand here, in every language, and no word of anybody is ever put in.
 */
export interface MailWords {
  readonly codeSubject: string
  readonly code: (code: string) => string
  readonly codeNotMine: string
  readonly noticeSubject: string
  readonly notice: string
  readonly openAt: (origin: string) => string
  readonly noMore: (link: string) => string
}

export const mailWords: Readonly<Record<EmailLanguage, MailWords>> = {
  en: {
    codeSubject: 'Your code',
    code: code => `Your code is ${code}. It works for one hour.`,
    codeNotMine: 'Did you not ask for it? Then you do not have to do anything.',
    noticeSubject: 'A reminder',
    notice: 'You asked for a reminder. Look when it suits you.',
    openAt: origin => `Herewith: ${origin}`,
    noMore: link => `For no more mail to this address: ${link}`,
  },
  es: {
    codeSubject: 'Tu código',
    code: code => `Tu código es ${code}. Sirve durante una hora.`,
    codeNotMine: '¿No lo pediste? Entonces no tienes que hacer nada.',
    noticeSubject: 'Un recordatorio',
    notice: 'Pediste un recordatorio. Mira cuando te venga bien.',
    openAt: origin => `Herewith: ${origin}`,
    noMore: link => `Para no recibir más correos en esta dirección: ${link}`,
  },
}
