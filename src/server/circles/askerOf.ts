import type { InviteId } from '#base/ids.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import type { AppendJob, Incoming } from './appendJob.ts'
import type { Asker } from './appendRefusal.ts'

/**
 * Whoever names a link of this circle holds it or held it, and is told what became of it. To anybody
 * else a circle that is there and one that is not look the same: a made-up wish to join must not
 * find out which circles exist, or how far they are (attack S1).
 */
export const askerOf = (job: AppendJob): Asker => {
  const membership = job.circle?.log.membership
  const known = (entry: Incoming): boolean => {
    const link = linkNamed(entry)
    return link !== undefined && membership?.usedInvites.has(link) === true
  }
  return {
    isMember: membership?.members.has(job.accountId) ?? false,
    isJoining: job.entries.every(known),
  }
}

const linkNamed = ({ wire }: Incoming): InviteId | undefined => {
  const { header, body } = wire
  if (header.kind !== 'control' || header.sseq !== 1 || body === undefined) return undefined
  const event = parseControlEvent(parseStrictJson(body))
  if (event === undefined || event === 'update-needed') return undefined
  return event.t === 'join.request' || event.t === 'member.join' ? event.i : undefined
}
