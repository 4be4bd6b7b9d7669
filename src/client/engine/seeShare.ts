import type { CircleId, EntryId } from '#core/circle/ids.ts'
import { perspectiveToRead } from '#core/perspective/view.ts'
import { answersSeen } from '#core/today/answersWaiting.ts'
import type { VaultAct } from '#core/vault/events.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/**
 * D17: I open a share of mine; Today has said that somebody answered. What comes while it is open counts
 * only when its screen says so: it may stand below what is shown, or in an empty room.
 */
export const seeShare = async (
  running: Running | undefined,
  circle: CircleId,
  share: EntryId,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<void> => {
  const folded = running?.log(circle)?.fold.circle
  if (running === undefined || folded === undefined) return
  const me = running.keyring.accountId
  const self = running.self()
  const seq = answersSeen(folded, self, share, me)
  const read = perspectiveToRead(folded, self, me, running.limits(), share)
  const seen: VaultAct[] = []
  if (seq !== undefined) seen.push({ t: 'share-looked-at', circle, share, seq })
  if (read !== undefined) seen.push({ t: 'perspective-read', circle, to: read.entry })
  await sayToVault(running, seen, deps)
}
