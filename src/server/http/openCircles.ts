import { type AccountId, type CircleId, idFrom } from '#base/ids.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { youngSeats } from '../accounts/youngSeats.ts'
import { type Append, appender } from '../circles/append.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import { seatGate } from '../circles/seatGate.ts'
import { circleUpkeep } from '../circles/upkeep.ts'
import type { EntryLog } from '../entryLog/entryLog.ts'
import { groupCommit } from '../entryLog/groupCommit.ts'
import type { Fanout } from '../live/fanout.ts'
import type { HostStores } from './openStores.ts'

export interface CirclesDeps {
  readonly account: AccountDeps
  readonly stores: HostStores
  readonly entryLog: EntryLog
  /** Commits that the database takes side by side. */
  readonly lanes: number
  readonly cache: CircleCache
  readonly fanout: Fanout
  /** Something was stored that others are to be told of. */
  readonly said: (circle: CircleId, by: AccountId) => Promise<void>
}

export interface OpenCircles {
  readonly append: Append
  /** Repairs what an end without warning left undone. */
  resume(): Promise<void>
  /** Takes nothing new, finishes what was begun. */
  close(): Promise<void>
}

/** The way into the logs of circles, with what is due beside it. */
export const openCircles = (deps: CirclesDeps): OpenCircles => {
  const { account, entryLog, cache, fanout, said } = deps
  const { sql, now: nowMs, reportError } = account
  const { invites, boxes, blobs } = deps.stores
  const upkeep = circleUpkeep({ sql, cache, invites, boxes, blobs, entryLog, nowMs, reportError })
  const commits = groupCommit({
    log: entryLog,
    lanes: deps.lanes,
    forget: id => {
      cache.forget(idFrom('circle', id))
    },
  })
  const append = appender({
    entryLog,
    cache,
    groupCommit: commits,
    fanout,
    upkeep,
    seats: seatGate(youngSeats(sql), cache),
    nowMs,
    said,
  })
  return { append, resume: () => upkeep.resume(), close: () => commits.close() }
}
