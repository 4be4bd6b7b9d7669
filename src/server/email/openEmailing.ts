import type { AccountDeps } from '../accounts/accountDeps.ts'
import { type Emailing, emailing } from './emailing.ts'
import { openEmailKeys } from './emailKeys.ts'
import type { EmailRules } from './emailRules.ts'
import type { EmailStore } from './emailStore.ts'
import type { MailService } from './mailService.ts'
import { sendMail } from './sendMail.ts'

export interface OpenEmailingDeps {
  readonly account: AccountDeps
  readonly store: EmailStore
  readonly rules: EmailRules
  /** What goes wrong with the mail service, without a word of to whom. */
  readonly report: (problem: string) => void
}

/** The mails of a host that has somewhere to hand them in. */
export const openEmailing = async (
  service: MailService,
  { account, store, rules, report }: OpenEmailingDeps,
): Promise<Emailing> =>
  emailing({
    store,
    rules,
    keys: await openEmailKeys(account.sql, account.random),
    send: sendMail(service, report),
    limits: account.limits,
    now: account.now,
    // While nobody said where people open it: where this machine does, as the set-up link has it.
    origin: async () =>
      (await account.settings.answers()).origin ??
      account.localOrigins.find(known => known.startsWith('http://localhost:')) ??
      '',
    reportError: account.reportError,
  })
