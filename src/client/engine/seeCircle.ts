import type { CircleId } from '#core/circle/ids.ts'
import { newcomerFor } from '#core/greeting/view.ts'
import { questionToRead } from '#core/questions/view.ts'
import { answersToRead } from '#core/stretch/view.ts'
import { removedHere } from '#core/today/removedHere.ts'
import type { VaultAct } from '#core/vault/events.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/**
 * I look at a circle: what Today has said of it needs not be said again. Who came (C42, C47), that
 * answers can be read (D16, D22), that I was taken out (D20).
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
  const removal = removedHere(circle, self, me)
  const seen: VaultAct[] = []
  if (newcomer !== undefined) seen.push({ t: 'newcomers-seen', circle: id, seq: newcomer.upTo })
  if (answers !== undefined) seen.push({ t: 'answers-read', circle: id, to: answers })
  if (removal !== undefined) seen.push({ t: 'removal-seen', circle: id, seq: removal })
  await sayToVault(running, seen, deps)
}
