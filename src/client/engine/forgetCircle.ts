import type { CircleId } from '#core/circle/ids.ts'
import { ok, type Result } from '#base/result.ts'
import type { StoreFailure } from '../store/deviceStore.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/** Lets go of a circle on this device: its log and keys, what waited to be said in it, and drafts. */
export const forgetCircle = async (
  running: Running,
  circle: CircleId,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<Result<undefined, StoreFailure>> => {
  const { outbox, device } = running.desk
  const drafts = running.drafts.all().filter(each => 'circle' in each && each.circle === circle)
  running.remove(circle)
  const forgotten = await device.store.commit([{ kind: 'forget', circle }])
  if (!forgotten.ok) return forgotten
  await outbox.drop(outbox.of(circle).map(item => item.id))
  for (const { id } of drafts) {
    // oxlint-disable-next-line no-await-in-loop
    await running.kept.dropOf(id)
  }
  await running.drafts.drop(drafts.map(({ id }) => id))
  // Files that nothing names any more go with them.
  running.uploads.wake()
  await sayToVault(running, [{ t: 'circle-dropped', circle }], deps)
  return ok(undefined)
}
