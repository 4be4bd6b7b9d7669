import { err, ok } from '#base/result.ts'
import type { AccountCommands } from '../commands/accountCommands.ts'
import type { AccountContext } from './accountContext.ts'
import { rotateKeys } from './rotateKeys.ts'

/** New keys everywhere, and the end of an account. Both need a sign-in of the last minutes. */
export const endings = (
  context: AccountContext,
): Pick<AccountCommands, 'signOutEverywhere' | 'deleteAccount'> => ({
  signOutEverywhere: async passphrase => {
    const mine = context.belongings()
    if (mine === undefined) return err('not-signed-in')
    const root = context.held.get()
    return root === undefined ? err('sign-in-again') : rotateKeys(context, mine, root, passphrase)
  },
  deleteAccount: async words => {
    const mine = context.belongings()
    if (mine === undefined) return err('not-signed-in')
    const account = await context.api.account()
    if (!account.ok) return account
    // Asked before the first circle is left: half an ending would be the worst of both.
    if (!account.value.fresh) return err('sign-in-again')
    const left = await mine.leaveAll(words)
    if (!left.ok) return left
    const deleted = await context.api.deleteAccount()
    if (!deleted.ok) return deleted
    context.held.wipe()
    await context.close({ kind: 'away' }, 'deleted')
    await context.store.wipe()
    return ok(undefined)
  },
})
