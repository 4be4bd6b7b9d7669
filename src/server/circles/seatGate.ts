import type { CircleId } from '#base/ids.ts'
import { type ControlEvent, parseControlEvent } from '#protocol/controlEvent.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import type { YoungSeats } from '../accounts/youngSeats.ts'
import type { AppendJob } from './appendJob.ts'
import type { CircleCache } from './circleCache.ts'

export interface SeatGate {
  /** Whether a young person's seat forbids this, or the entry is for such a seat and its author has none. */
  refuses(job: AppendJob): Promise<boolean>
}

/**
 * What the log of one circle cannot know: that an account was made for a young person's seat in a
 * family. It is in that family and beside it, makes no circle and invites nobody. And nobody who
 * already has an account is turned into a young person by a link.
 */
export const seatGate = (seats: YoungSeats, cache: CircleCache): SeatGate => ({
  async refuses(job) {
    const events = job.entries.flatMap(controlOf).filter(concernsSeats)
    if (events.length === 0) return false
    const family = await seats.familyOf(job.accountId)
    // oxlint-disable-next-line no-await-in-loop -- nearly always one entry
    for (const event of events) if (!(await isFree(cache, job, event, family))) return true
    return false
  },
})

type Concerned = Extract<
  ControlEvent,
  { t: 'circle.create' | 'invite.create' | 'join.request' | 'member.join' }
>

const controlOf = ({ wire }: AppendJob['entries'][number]): readonly ControlEvent[] => {
  if (wire.header.kind !== 'control' || wire.body === undefined) return []
  const event = parseControlEvent(parseStrictJson(wire.body))
  return event === undefined || event === 'update-needed' ? [] : [event]
}

const concernsSeats = (event: ControlEvent): event is Concerned =>
  event.t === 'circle.create' ||
  event.t === 'invite.create' ||
  event.t === 'join.request' ||
  event.t === 'member.join'

const isFree = async (
  cache: CircleCache,
  { circleId, circle }: AppendJob,
  event: Concerned,
  family: CircleId | undefined,
): Promise<boolean> => {
  switch (event.t) {
    case 'circle.create':
      return family === undefined || event.policy.self === true
    case 'invite.create':
      return family === undefined
    case 'join.request':
    case 'member.join': {
      const isSeat = circle?.log.membership?.invites.get(event.i)?.seat !== undefined
      if (family === undefined || family === circleId) return isSeat === (family !== undefined)
      return isBeside(cache, circle, family)
    }
  }
}

/** A side circle of the family that somebody of the family made, and not a stranger who names it. */
const isBeside = async (
  cache: CircleCache,
  circle: AppendJob['circle'],
  family: CircleId,
): Promise<boolean> => {
  const side = circle?.log.membership
  if (side === undefined || side.parent !== (family as string)) return false
  const { membership } = (await cache.get(family)).log
  return membership?.members.has(side.creator) === true
}
