import type { Hono } from 'hono'
import { type AccountId, idBytes, type LetterId, parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import {
  beforeEveryLetter,
  encodeLetters,
  letterIdOf,
  lettersKeptRequest,
  reserveQuery,
} from '#protocol/api/mail.ts'
import { paths } from '#protocol/api/paths.ts'
import { limits } from '#protocol/limits.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer } from '../accounts/outcome.ts'
import { accountRoute } from '../accounts/route.ts'
import { refuseWith } from '../circles/appendRefusal.ts'
import { bytesRoute } from '../http/bytesRoute.ts'
import type { MailRules } from './mailRules.ts'
import { type LetterStore, letterUntil } from './letterStore.ts'

export interface MailRouteDeps {
  readonly account: AccountDeps
  readonly letters: LetterStore
  readonly rules: MailRules
  /** A letter waits for somebody who may be connected. */
  readonly arrived: (account: AccountId) => void
}

/**
 * Letters from person to person. The sender is authenticated, counted, and forgotten. Whatever
 * becomes of a letter the answer is the same: nobody learns here whether an account exists, is in
 * another circle of theirs, has room, or came by.
 */
export const mailRoutes = (app: Hono, deps: MailRouteDeps): void => {
  const { account, letters, rules } = deps
  bytesRoute(
    app,
    account,
    {
      method: 'POST',
      path: paths.mailTo,
      maxBytes: Math.max(...limits.letterBytes),
      rule: rules.letter,
      open: false,
    },
    async ({ me, param, query, body }) => {
      const recipient = parseId('account', param('account'))
      const id = letterIdOf(body)
      if (me === undefined || recipient === undefined || id === undefined)
        return err(refuseWith('bad-request'))
      // By the pair, so that nobody alone can fill the room that somebody has for letters.
      const rule = query(reserveQuery) === undefined ? rules.letterTo : rules.letterReserve
      const waitS = await account.limits.spend(rule, `${me.account}/${recipient}`)
      if (waitS > 0) return err({ ...refuseWith('too-many'), retryAfterS: waitS })
      const isWaiting = await letters.put({
        sender: me.accountBytes,
        recipient: idBytes(recipient),
        id,
        letter: body,
        untilDay: letterUntil(account.now()),
      })
      if (isWaiting) deps.arrived(recipient)
      return ok(undefined)
    },
  )
  bytesRoute(
    app,
    account,
    { method: 'GET', path: paths.mail, maxBytes: 0, rule: rules.readMail, open: false },
    async ({ me, query }) => {
      const after = afterOf(query('after'))
      if (me === undefined || after === undefined) return err(refuseWith('bad-request'))
      return ok(encodeLetters(await letters.after(me.accountBytes, after)))
    },
  )
  accountRoute(
    app,
    account,
    { method: 'POST', path: paths.mail, rule: rules.readMail, body: lettersKeptRequest },
    async ({ body }, me) => {
      const ids = body.kept.map(id => parseId('letter', id)).filter(id => id !== undefined)
      await letters.kept(me.accountBytes, ids)
      return answer()
    },
  )
}

const afterOf = (text: string | undefined): LetterId | undefined =>
  text === undefined ? beforeEveryLetter : parseId('letter', text)
