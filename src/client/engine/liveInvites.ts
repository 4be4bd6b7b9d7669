import { personView } from '#core/circle/personView.ts'
import type { LiveInvite } from '../state/circleState.ts'
import type { CircleLog } from '../log/circleLog.ts'
import type { Running } from './running.ts'

/**
 * Links of a circle that still let somebody in, as the verified log says: all of them for those who
 * look after it, otherwise my own. An expired one is left out here; a steward's device ends it.
 */
export const liveInvites = (
  { keyring }: Running,
  { state, fold, status }: CircleLog,
  now: number,
): readonly LiveInvite[] => {
  const me = keyring.accountId
  const { membership } = state
  const mine = membership?.members.get(me)
  if (membership === undefined || mine === undefined || membership.closed) return []
  if (status.kind !== 'ok') return []
  return [...membership.invites.values()]
    .filter(({ by }) => mine.role === 'steward' || by === me)
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ id, mode, by, expiresAt, usesLeft }) => ({
      id,
      mode,
      by: personView(fold.circle, by, me),
      expiresAt,
      uses: usesLeft > 1 ? 'several' : 'one',
    }))
}
