import type { CircleId } from '#core/circle/ids.ts'
import { newcomerFor } from '#core/greeting/view.ts'
import { questionToRead } from '#core/questions/view.ts'
import { answersToRead } from '#core/stretch/view.ts'
import { endingHere } from '#core/today/endingHere.ts'
import type { VaultAct } from '#core/vault/events.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/**
 * I look at a circle: what Today has said of it needs not be said again. Who came (C42, C47), that
 * answers can be read (D16, D22), that it ended for me (D20, D23).
 */
export const seeCircle = async (
  running: Running,
  id: CircleId,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<void> => {
  const circle = running.log(id)?.fold.circle
  if (circle === undefined) return
  const me = running.keyring.accountId
  const self = running.self()
  const limits = running.limits()
  const newcomer = newcomerFor(circle, self, me, limits)
  const now = deps.clock()
  const answers =
    answersToRead(circle, self, me, now, limits) ?? questionToRead(circle, self, me, now, limits)
  const ending = endingHere(circle, self, me)
  const seen: VaultAct[] = []
  if (newcomer !== undefined) seen.push({ t: 'newcomers-seen', circle: id, seq: newcomer.upTo })
  if (answers !== undefined) seen.push({ t: 'answers-read', circle: id, to: answers })
  if (ending !== undefined) seen.push({ t: 'ending-seen', circle: id, seq: ending.seq })
  await sayToVault(running, seen, deps)
}
