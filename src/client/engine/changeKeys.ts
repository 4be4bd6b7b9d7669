import { ok, type Result } from '#base/result.ts'
import { own } from '#core/circle/own.ts'
import type { VaultAct } from '#core/vault/events.ts'
import { changeKeysIn } from '../circle/changeKeys.ts'
import type { Failure } from '../commands/failure.ts'
import { identityOf } from '../keyring/identityOf.ts'
import type { Keyring } from '../keyring/keyring.ts'
import type { CircleLog } from '../log/circleLog.ts'
import { flush } from '../outbox/flush.ts'
import { type Desk, lockName } from '../sync/desk.ts'
import type { EngineDeps } from './engineDeps.ts'
import type { Running } from './running.ts'
import { newEventId } from './ulid.ts'

type Deps = Pick<EngineDeps, 'clock' | 'random'>
type OldKeysAct = Extract<VaultAct, { readonly t: 'old-keys' }>

/**
 * Carries new keys into every circle: the self circle first, with the secrets of the old generation
 * in its new epoch (PROTOCOL, "Devices and the self circle"), then the others. May be called again after an interruption: a circle
 * that has the keys is passed over. The caller has stopped the line, so that nothing else writes.
 */
export const changeKeys = async (
  running: Running,
  next: Keyring,
  oldKeys: OldKeysAct,
  deps: Deps,
): Promise<Result<undefined, Failure>> => {
  const { desk, keyring } = running
  const identity = identityOf(next)
  const nextDesk: Desk = { ...desk, device: { ...desk.device, identity: () => identity } }
  const vault = running.vault()
  for (const log of [...(vault === undefined ? [] : [vault]), ...running.logs()]) {
    // Halted and closed circles keep the keys they end with.
    if (log.status.kind !== 'ok' || log.state.membership?.closed === true) continue
    // In order: the self circle is the way back in, should the next one fail.
    // oxlint-disable-next-line no-await-in-loop
    const changed = await desk.locks.request(lockName(log.id), async () => {
      const carried = await changeKeysIn(nextDesk, log, identityOf(keyring))
      return carried.ok && log === vault ? handDown(nextDesk, log, oldKeys, deps) : carried
    })
    // A circle that is gone on the host must not keep the others from the new keys.
    if (!changed.ok && (log === vault || changed.error !== 'no-longer-there')) return changed
  }
  return ok(undefined)
}

const handDown = async (
  desk: Desk,
  vault: CircleLog,
  oldKeys: OldKeysAct,
  deps: Deps,
): Promise<Result<undefined, Failure>> => {
  if (own(vault.fold.circle.vault.oldKeys, String(oldKeys.gen)) === undefined) {
    const at = deps.clock()
    const id = newEventId(at, deps.random)
    const event = { ...oldKeys, v: 1, id, at } as const
    await desk.outbox.put([{ id, circle: vault.id, event, state: 'waiting', sealed: [] }])
  }
  return flush(desk, vault)
}
