import type { CircleId } from '#core/circle/ids.ts'
import { newcomerFor } from '#core/greeting/view.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/** C42, C47: whoever is told of newcomers looks at the circle; Today has said that somebody came. */
export const seeNewcomers = async (
  running: Running,
  circle: CircleId,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<void> => {
  const folded = running.log(circle)?.fold.circle
  if (folded === undefined) return
  const me = running.keyring.accountId
  const newcomer = newcomerFor(folded, running.self(), me, running.limits())
  if (newcomer !== undefined)
    await sayToVault(running, [{ t: 'newcomers-seen', circle, seq: newcomer.upTo }], deps)
}
