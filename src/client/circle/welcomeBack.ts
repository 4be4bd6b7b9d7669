import type { AccountId } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import { pull } from '../sync/pull.ts'
import { remove } from './leave.ts'
import { welcome } from './welcome.ts'

export interface WelcomedBack {
  readonly was: AccountId
  readonly account: AccountId
  readonly past: boolean
}

/**
 * First the lost account is shown out, so that whoever found the device reads nothing new from here
 * on; then the person is let in with the new one. Each step that is done already is skipped, so a
 * try that was broken off can be made again. In a circle of two nobody can show the other out.
 */
export const welcomeBack = async (
  desk: Desk,
  log: CircleLog,
  { was, account, past }: WelcomedBack,
): Promise<Result<undefined, Failure>> => {
  const pulled = await pull(desk, log)
  if (!pulled.ok) return err(failureSaid(pulled.error))
  const isHere = (who: AccountId): boolean => log.state.membership?.members.has(who) === true
  if (account === desk.device.identity().accountId || was === account) return err('yourself')
  if (!isHere(account) && log.state.membership?.requests.has(account) !== true)
    return err('no-longer-there')
  if (isHere(was)) {
    const removed = await remove(desk, log, was)
    if (!removed.ok) return removed
  }
  return isHere(account) ? ok(undefined) : welcome(desk, log, account, past)
}
