import { ok, type Result } from '#base/result.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountContext } from './accountContext.ts'
import { enterAccount } from './enterAccount.ts'
import type { Unlocked } from './unlocked.ts'

const done = ok(undefined)

/** The last step of every way in: keys of this device, and a look at whether they are the account's. */
export const arriveWith = async (
  context: AccountContext,
  came: Result<Unlocked, Failure>,
  instanceId: string,
): Promise<Result<undefined, Failure>> => {
  const { api } = context
  if (!came.ok) return came
  const { root, gen } = came.value
  const home = context.home()
  const entered = await enterAccount(
    home,
    came.value,
    instanceId,
    unlocked => context.pastSecrets(unlocked),
    context.random,
  )
  if (!entered.ok) {
    root.fill(0)
    await api.signOut()
    return entered
  }
  const { account, keyring, lostWords } = entered.value
  // Already signed in: this was only to make the sign-in fresh.
  if (home.kind === 'open' && home.account.gen === gen) {
    context.held.hold(root)
    return done
  }
  if (lostWords) await context.store.wipe()
  const settled = await context.settle(account, keyring, [])
  if (settled.ok) context.held.hold(root)
  else root.fill(0)
  return settled.ok ? done : settled
}
