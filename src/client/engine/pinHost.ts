import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toHex } from '#base/text.ts'
import type { Failure } from '../commands/failure.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/** The first host is remembered in the self circle; the same address with another is a stranger. */
export const pinHost = async (
  running: Running,
  instanceId: string,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<Result<undefined, Failure>> => {
  const instance = toHex(fromBase64Url(instanceId) ?? new Uint8Array())
  const pinned = running.vaultView().instance
  if (pinned === undefined) await sayToVault(running, [{ t: 'instance-pinned', instance }], deps)
  return pinned === undefined || pinned === instance ? ok(undefined) : err('host-unavailable')
}
