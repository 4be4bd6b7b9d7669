import { randomInt } from 'node:crypto'
import type { Bytes } from '#base/bytes.ts'
import { emailCodeDigits, type EmailLanguage } from '#protocol/api/email.ts'
import type { RateLimits } from '../limits/rateLimit.ts'
import type { EmailKeys } from './emailKeys.ts'
import type { EmailRules } from './emailRules.ts'
import type { DueEmail, EmailChoice, EmailStore } from './emailStore.ts'
import { codeMail, noticeMail } from './mails.ts'
import type { Mailed, SendMail } from './sendMail.ts'

/** The mails of this host: what goes out, to whom, and what must not. */
export interface Emailing {
  readonly keys: EmailKeys
  /** Answers before anything is sent, and alike whatever becomes of it: nobody finds out who wants none. */
  askCode(account: Bytes, address: string, choice: EmailChoice): Promise<void>
  notice(row: DueEmail): Promise<Mailed>
  /** Resolves when all that was begun is done. */
  stop(): Promise<void>
}

export interface EmailingDeps {
  readonly store: EmailStore
  readonly keys: EmailKeys
  readonly send: SendMail
  readonly limits: RateLimits
  readonly rules: EmailRules
  readonly now: () => number
  /** Where people open this host. */
  readonly origin: () => Promise<string>
  readonly reportError: (error: unknown) => void
}

const codeMs = 3_600_000

export const emailing = (deps: EmailingDeps): Emailing => {
  const { store, keys, send, limits, rules, now, origin } = deps
  const working = new Set<Promise<void>>()

  const mayGoTo = async (addressKey: Bytes): Promise<boolean> =>
    !(await store.wantsNone(addressKey)) &&
    (await limits.spend(rules.emailTo, addressKey)) === 0 &&
    (await limits.spend(rules.emailEverywhere, '')) === 0

  const ends = async (addressKey: Bytes) => ({
    origin: await origin(),
    token: keys.noMoreToken(addressKey),
  })

  const sendCode = async (
    account: Bytes,
    address: string,
    lang: EmailLanguage,
    code: string,
  ): Promise<void> => {
    const addressKey = keys.addressKey(address)
    if (!(await mayGoTo(addressKey))) return
    const mailed = await send(codeMail(address, lang, code, await ends(addressKey)))
    const place = { account, address, addressKey }
    if (mailed === 'refused') await store.refused(place)
    if (mailed === 'later') await store.notTaken(place)
  }

  return {
    keys,
    async askCode(account, address, choice) {
      const code = String(randomInt(10 ** emailCodeDigits)).padStart(emailCodeDigits, '0')
      await store.ask(
        account,
        { address, addressKey: keys.addressKey(address), ...choice },
        { hash: keys.codeHash(account, code), until: now() + codeMs },
      )
      const sending = sendCode(account, address, choice.lang, code)
        .catch(deps.reportError)
        .finally(() => working.delete(sending))
      working.add(sending)
    },
    notice: async ({ address, addressKey, lang, named }) =>
      send(noticeMail(address, lang, named, await ends(addressKey))),
    async stop() {
      await Promise.all(working)
    },
  }
}
