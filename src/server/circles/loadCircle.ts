import { assert } from '#base/assert.ts'
import { concat } from '#base/bytes.ts'
import { type CircleId, idFrom } from '#base/ids.ts'
import { parseControlEvent } from '#protocol/controlEvent.ts'
import { parseEvent } from '#protocol/envelope.ts'
import { seenWindow } from '#protocol/log/headWindow.ts'
import { emptyLog } from '#protocol/log/logState.ts'
import { type KeptLog, restoreLog } from '#protocol/log/restoreLog.ts'
import { parseStrictJson } from '#protocol/strictJson.ts'
import { countRequest } from './hostRules.ts'
import type { EntryLog, Head, StoredEntry } from '../entryLog/entryLog.ts'
import { StorageFailed } from '../sql/sql.ts'
import type { CachedCircle } from './cachedCircle.ts'
import { hexBytes } from './hexBytes.ts'
import { sha256 } from './sha256.ts'

const maxAttempts = 8

/** Reads a circle's state from the store; a circle that is not there is an empty log. */
export const loadCircle = async (entryLog: EntryLog, circleId: CircleId): Promise<CachedCircle> => {
  const id = hexBytes(circleId)
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    // Several reads must show one moment: another node may append between them. Then once more.
    // oxlint-disable-next-line no-await-in-loop
    const head = await entryLog.head(id)
    if (head === undefined) return empty(circleId)
    // oxlint-disable-next-line no-await-in-loop
    const kept = await readKept(entryLog, circleId, head)
    // oxlint-disable-next-line no-await-in-loop
    const after = await entryLog.head(id)
    if (after?.seq === head.seq) return restored(kept)
  }
  throw new StorageFailed('A circle changed faster than it could be read.')
}

const empty = (circleId: CircleId): CachedCircle => ({
  log: emptyLog(sha256, circleId),
  requests: new Map(),
  recent: new Map(),
  recentAfter: 0,
})

const readKept = async (entryLog: EntryLog, circleId: CircleId, head: Head): Promise<KeptLog> => {
  const id = hexBytes(circleId)
  const first = Math.max(1, head.seq - seenWindow)
  const [controls, ends, hashes] = await Promise.all([
    entryLog.controls(id),
    entryLog.sessions(id),
    entryLog.logHashes(id, first, head.seq),
  ])
  const sessions = ends.map(end => {
    const { gen, sseq, seenSeq } = end
    const accountId = idFrom('account', end.accountId)
    const session = { accountId, gen, sseq, last: idFrom('event', end.eventId), seenSeq }
    return [idFrom('session', end.sessionId), session] as const
  })
  return {
    circleId,
    seq: head.seq,
    head: head.logHash,
    heads: hashes.map((hash, index) => [first + index, hash] as const),
    controls: controls.map(controlOf),
    sessions: new Map(sessions),
  }
}

const controlOf = ({ seq, header, body }: StoredEntry): KeptLog['controls'][number] => {
  const wire = parseEvent(concat(header, body))
  assert(wire.ok, 'a stored entry can be read')
  return { seq, wire: wire.value }
}

const restored = (kept: KeptLog): CachedCircle => {
  const log = restoreLog(sha256, kept)
  if (log === undefined) throw new StorageFailed('A stored circle does not add up.')
  return { log, requests: requestsOf(kept.controls), recent: new Map(), recentAfter: kept.seq }
}

/** Counts requests by invitation, as `stageAppend` goes on counting them. */
const requestsOf = (controls: KeptLog['controls']): CachedCircle['requests'] => {
  const requests: CachedCircle['requests'] = new Map()
  for (const { wire } of controls) {
    const event =
      wire.body === undefined ? undefined : parseControlEvent(parseStrictJson(wire.body))
    if (typeof event !== 'object') continue
    countRequest(requests, event)
  }
  return requests
}
