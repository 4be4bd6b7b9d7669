import { idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { maxReasonWords, type RemovalReasonBody } from '#core/letters/letterBody.ts'
import { myRemovalOf, readersOfReason } from '#core/letters/removalReasons.ts'
import type { Failure } from '../commands/failure.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { EngineDeps } from './engineDeps.ts'
import { sayToVault } from './housekeeping.ts'
import type { Running } from './running.ts'

/**
 * C25: tells each of the others who look after the circle why I removed somebody. Written down here
 * before it returns; each letter goes out when there is a connection.
 */
export const giveReason = async (
  running: Running,
  log: CircleLog,
  about: AccountId,
  reason: string,
  deps: Pick<EngineDeps, 'clock' | 'random'>,
): Promise<Result<undefined, Failure>> => {
  const { circle } = log.fold
  const me = running.keyring.accountId
  const removal = myRemovalOf(circle, me, about)
  const words = reason.trim().replaceAll(/\s+/gu, ' ').slice(0, maxReasonWords)
  // Somebody else removed them first: then it is theirs to say why.
  if (removal === undefined || words === '') return ok(undefined)
  const { seq } = removal
  const body: RemovalReasonBody = {
    t: 'removal-reason',
    v: 1,
    at: deps.clock(),
    about,
    seq,
    words,
  }
  const given = { t: 'removal-reason-given', circle: log.id, about, seq, words } as const
  const kept = await sayToVault(running, [given], deps)
  if (kept?.ok === false) return kept
  for (const to of readersOfReason(circle, me)) {
    const id = idFrom('letter', deps.random(16))
    // oxlint-disable-next-line no-await-in-loop -- few, and one change of the box after the other
    const waiting = await running.letters.put({ id, circle: log.id, to, body })
    if (!waiting.ok) return err('device-full')
  }
  return ok(undefined)
}
