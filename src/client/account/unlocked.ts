import type { Bytes } from '#base/bytes.ts'
import { type AccountId, parseId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Slot } from '#crypto/slot.ts'
import type { AccountAnswer, SignedInAnswer } from '#protocol/api/accounts.ts'
import type { Failure } from '../commands/failure.ts'
import type { AccountApi } from './accountApi.ts'
import { openAnySlot } from './wireSlot.ts'

/** The host let us in and a slot gave the root. Not yet believed: see `keyringOf`. */
export interface Unlocked {
  readonly accountId: AccountId
  readonly gen: number
  readonly root: Bytes
  readonly account: AccountAnswer
}

/** A failed sign-in says the same for every reason: name, passphrase, signature, account. */
export const asSignInFailure = (failure: Failure): Failure =>
  failure === 'not-signed-in' || failure === 'no-longer-there' ? 'wrong-sign-in' : failure

/**
 * After the host has let this device in: fetches the slots and opens one. When none opens, the
 * half sign-in is undone, so that no device stays listed that cannot read anything.
 */
export const unlock = async (
  api: AccountApi,
  signedIn: SignedInAnswer,
  type: Slot['type'],
  secret: Bytes,
): Promise<Result<Unlocked, Failure>> => {
  const account = await api.account()
  // The host let us in a moment ago: something else of this device ended that session meanwhile, as
  // a renewal of the one before. "You are not signed in" would be no answer to the right words.
  if (!account.ok) return account.error === 'not-signed-in' ? err('interrupted') : account
  const accountId = parseId('account', signedIn.accountId)
  if (accountId === undefined || account.value.accountId !== accountId)
    return err('host-unavailable')
  const root = await openAnySlot(accountId, account.value.slots, type, secret)
  if (root === undefined) {
    await api.signOut()
    return err('needs-another-way')
  }
  return ok({ accountId, gen: account.value.gen, root, account: account.value })
}
