import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { Belongings } from '../account/accountContext.ts'
import { oldKeysSchema } from '../account/rotation.ts'
import type { Failure } from '../commands/failure.ts'
import * as v from 'valibot'
import { own } from '#core/circle/own.ts'
import { changeKeys } from './changeKeys.ts'
import { isMember } from './circleState.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'
import { sayIn } from './say.ts'
import { newEventId } from './ulid.ts'
import { wordsWait } from './wordsWait.ts'

const oldKeysName = 'record/rotation/old-keys'

/** What the account's commands may do with the circles of the person signed in. */
export const belongingsOf = (
  running: Running,
  deps: EngineDeps,
  leaveAll: (words: 'leave' | 'take') => Promise<Result<undefined, Failure>>,
): Belongings => ({
  keyring: running.keyring,
  waitingCode: running.waitingCode,
  vault: () => running.vaultView(),
  sayToVault: async acts => {
    const said = await sayToVault(running, acts, deps)
    if (said === undefined || !said.ok) return said ?? err('not-signed-in')
    const renamed = acts.find(act => act.t === 'display-named')
    if (renamed !== undefined) await nameEverywhere(running, renamed.name, deps)
    return ok(undefined)
  },
  hasUnsent: () => wordsWait(running),
  leaveAll,
  sealOldKeys: oldKeys => running.seal.seal(oldKeysName, JSON.stringify(oldKeys)),
  changeKeys: async (next, sealed: Bytes) => {
    const json = await running.seal.open(oldKeysName, sealed)
    const oldKeys = v.safeParse(oldKeysSchema, JSON.parse(json ?? 'null'))
    if (!oldKeys.success) return err('sign-in-again')
    // One writer: the line and its syncs rest until the new keys are everywhere.
    await running.stop()
    return changeKeys(running, next, { t: 'old-keys', ...oldKeys.output }, deps)
  },
})

const nameEverywhere = async (running: Running, name: string, deps: EngineDeps): Promise<void> => {
  // V11: who is called otherwise in a circle stays so there.
  const chosen = running.self()?.vault.names ?? {}
  for (const log of running.logs()) {
    if (!isMember(running, log) || log.fold.circle.closed) continue
    if (own(chosen, log.id) !== undefined) continue
    const at = deps.clock()
    const id = newEventId(at, deps.random)
    // A circle that does not take it now keeps the old name; nothing is lost.
    // oxlint-disable-next-line no-await-in-loop
    await sayIn(running, log, { t: 'member-named', name }, id, at)
  }
}
