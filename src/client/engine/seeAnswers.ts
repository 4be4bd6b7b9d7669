import type { CircleId } from '#core/circle/ids.ts'
import { answersToRead } from '#core/stretch/view.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/** D16: I am where the answers can be read; Today has said that they are open. */
export const seeAnswers = async (
  running: Running,
  circle: CircleId,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<void> => {
  const folded = running.log(circle)?.fold.circle
  if (folded === undefined) return
  const me = running.keyring.accountId
  const to = answersToRead(folded, running.self(), me, deps.clock(), running.limits())
  if (to !== undefined) await sayToVault(running, [{ t: 'answers-read', circle, to }], deps)
}
