import type { CircleId, EntryId } from '#core/circle/ids.ts'
import { answersSeen } from '#core/today/answersWaiting.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/**
 * D17: I open a share of mine, or leave it; Today has said that somebody answered. What comes while
 * it is on a screen counts only when somebody leaves that screen: it may be in an empty room.
 */
export const seeShare = async (
  running: Running | undefined,
  circle: CircleId,
  share: EntryId,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<void> => {
  const folded = running?.log(circle)?.fold.circle
  if (running === undefined || folded === undefined) return
  const seq = answersSeen(folded, running.self(), share, running.keyring.accountId)
  if (seq !== undefined)
    await sayToVault(running, [{ t: 'share-looked-at', circle, share, seq }], deps)
}
