import type { Refusal } from '#protocol/api/refusals.ts'
import type { LogFault } from '#protocol/fault.ts'

/** What only the host checks, because it depends on the clock or on this host's limits. */
export type HostFault = LogFault | 'EXPIRED' | 'FULL' | 'LIMIT' | 'SEAT'

export const refuseWith = (refusal: Refusal['refusal'], fault?: string): Refusal =>
  fault === undefined ? { refusal } : { refusal, fault }

/** Who asks: somebody who is no member learns nothing but whether their own link still works. */
export interface Asker {
  readonly isMember: boolean
  readonly isJoining: boolean
}

/**
 * `stale`: the device is behind, so syncing and sealing anew can help. `rule`: it cannot. Somebody
 * without access gets the answer that an unknown circle gets.
 */
export const appendRefusal = (fault: HostFault, asker: Asker): Refusal => {
  if (fault === 'UPDATE_NEEDED') return refuseWith('update-needed')
  if (fault === 'FORMAT' || fault === 'BODY') return refuseWith('bad-request', fault)
  // Said to the one whose seat it is, and before anything that another circle could be known by.
  if (fault === 'SEAT') return refuseWith('rule', fault)
  if (fault === 'GENESIS' || fault === 'CIRCLE')
    return asker.isMember ? refuseWith('rule', fault) : refuseWith('not-found')
  if (fault === 'NOT_MEMBER')
    return asker.isMember ? refuseWith('stale', fault) : refuseWith('not-found')
  if (!asker.isMember && !asker.isJoining) return refuseWith('not-found')
  if (fault === 'INVITE') return refuseWith(asker.isMember ? 'stale' : 'rule', fault)
  return refuseWith(helpedBySync.has(fault) ? 'stale' : 'rule', fault)
}

const helpedBySync: ReadonlySet<HostFault> = new Set(['CHAIN', 'REPLAY', 'EPOCH', 'SEEN', 'SEALS'])
