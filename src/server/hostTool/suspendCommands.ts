import { idBytes, parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { dayOf } from '../accounts/session.ts'
import { isSuspended, restoring, suspending } from '../accounts/suspension.ts'
import type { HostCall, HostCommand } from './hostCommand.ts'
import { withDatabase } from './withDatabase.ts'

const noId = err('An account is 32 characters from 0-9 and a-f, as "accounts" lists them.')

const accountIn = ({ words: [word = ''] }: HostCall) => {
  const account = parseId('account', word)
  return account === undefined ? undefined : idBytes(account)
}

/** Ends every session of an account and lets no new one begin. */
export const suspendCommand: HostCommand = {
  name: 'suspend',
  words: ['ACCOUNT'],
  what: 'ends the sessions of an account and lets no new one begin',
  more: [
    'Requests are refused at once, open connections end within seconds. Nothing is deleted,',
    'and what they said stays in their circles. They are told so when they next sign in.',
    'It does not keep a person from making another account where that is open to them.',
  ],
  run: async call => {
    const account = accountIn(call)
    if (account === undefined) return noId
    return withDatabase(call.place, async ({ sql }) => {
      if (await sql.batch(suspending(account, dayOf(call.now()))))
        return ok({ lines: ['Suspended. "restore-account" lets them in again.'] })
      return err(
        (await isSuspended(sql, account))
          ? 'This account is suspended already.'
          : 'There is no such account.',
      )
    })
  },
}

/** Lets somebody in again; they sign in as before. */
export const restoreAccountCommand: HostCommand = {
  name: 'restore-account',
  words: ['ACCOUNT'],
  what: 'lets a suspended account in again',
  run: async call => {
    const account = accountIn(call)
    if (account === undefined) return noId
    return withDatabase(call.place, async ({ sql }) =>
      (await sql.batch([restoring(account)]))
        ? ok({ lines: ['Restored. They can sign in again.'] })
        : err('This account is not suspended.'),
    )
  },
}
