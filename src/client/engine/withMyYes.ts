import type { Circle } from '#core/circle/circle.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Running } from './running.ts'

/**
 * The circle with my own yes to its agreement, which may still wait to go out: what I said yes to is
 * not asked for again, and what I say after it goes out behind it.
 */
export const withMyYes = ({ desk, keyring }: Running, log: CircleLog): Circle => {
  const { circle } = log.fold
  const waiting = desk.outbox
    .of(log.id)
    .findLast(({ event, state }) => event.t === 'agreement-accepted' && state === 'waiting')
  if (waiting?.event.t !== 'agreement-accepted') return circle
  const accepted: Record<string, EntryId> = { ...circle.agreed.accepted }
  accepted[keyring.accountId] = waiting.event.agreement
  return { ...circle, agreed: { ...circle.agreed, accepted } }
}
