import type { Bytes } from '#base/bytes.ts'
import { toHex } from '#base/text.ts'
import type { CircleBatch, CommitOutcome, EntryLog } from './entryLog.ts'

/**
 * Beside what a commit can end in:
 * - `withdrawn`: `stage` had nothing to append after all; the caller knows why.
 * - `busy`: too much is waiting already; `stage` was not called. Try again in a moment.
 * - `closing`: the server is going down; `stage` was not called.
 */
export type AppendOutcome = CommitOutcome | 'withdrawn' | 'busy' | 'closing'

/**
 * Called when the group is formed, directly before the commit, in the order of arrival: check
 * against the circle as the batch before left it, and answer with what to append. It must not
 * wait for anything. `undefined` withdraws the append.
 */
export type Stage = () => CircleBatch | undefined

export interface GroupCommit {
  append(circleId: Bytes, stage: Stage): Promise<AppendOutcome>
  /** Takes nothing new and resolves when everything that was waiting has its outcome. */
  close(): Promise<void>
}

export interface GroupCommitOptions {
  readonly log: Pick<EntryLog, 'commit'>
  /**
   * What was staged for this circle was not stored: forget its state and read it again. Called
   * before any later `stage` of that circle and before the appends learn their outcome.
   */
  readonly forget: (circleId: Bytes) => void
  /** How many groups may be under way at once, never two with the same circle. SQLite: 1. */
  readonly lanes?: number
  readonly maxWaiting?: number
  /** A group is closed when it holds this many entries, so that nobody waits for a huge one. */
  readonly maxGroupEntries?: number
}

interface Waiting {
  readonly key: string
  readonly circleId: Bytes
  readonly stage: Stage
  readonly resolve: (outcome: AppendOutcome) => void
  readonly reject: (error: unknown) => void
}

/** What one group holds for one circle, and who waits for it. */
interface Share {
  readonly circleId: Bytes
  readonly expectedSeq: number
  readonly entries: CircleBatch['entries'][number][]
  readonly erase: Bytes[]
  readonly waiting: Waiting[]
}

/** After a group of more than this many entries the next one waits a window. */
const busyEntries = 8
const windowMs = 20

/**
 * Many waiting appends share one commit, and so one fsync: whatever arrives while a commit runs
 * goes into the next one. A busy host collects for some milliseconds more, because all that follows
 * a commit is done once for the group too: one frame for a circle, one write to a socket.
 */
export const groupCommit = (options: GroupCommitOptions): GroupCommit => {
  const { log, forget, lanes = 1, maxWaiting = 10_000, maxGroupEntries = 500 } = options
  let queue: Waiting[] = []
  const inFlight = new Set<string>()
  let running = 0
  let scheduled = false
  let isBusy = false
  let closing = false
  let drained: (() => void)[] = []

  // One turn of the event loop, so that everything read from the sockets in this turn joins.
  const schedule = (): void => {
    if (scheduled) return
    scheduled = true
    if (isBusy) setTimeout(start, windowMs)
    else setImmediate(start)
  }

  const start = (): void => {
    scheduled = false
    isBusy = false
    while (running < lanes && startGroup()) running += 1
    if (queue.length === 0 && running === 0) {
      for (const tell of drained) tell()
      drained = []
    }
  }

  /** False when nothing could start: the queue is empty, or only holds circles under way. */
  const startGroup = (): boolean => {
    const group = new Map<string, Share>()
    const later: Waiting[] = []
    let size = 0
    for (const waiting of queue) {
      if (size >= maxGroupEntries || inFlight.has(waiting.key)) later.push(waiting)
      else size += stageInto(group, waiting)
    }
    queue = later
    if (group.size === 0) return false
    if (size > busyEntries) isBusy = true
    for (const key of group.keys()) inFlight.add(key)
    // `run` handles its own failures; nothing is left to reject.
    void run(group)
    return true
  }

  const stageInto = (group: Map<string, Share>, waiting: Waiting): number => {
    let batch: CircleBatch | undefined
    try {
      batch = waiting.stage()
    } catch (error) {
      waiting.reject(error)
      return 0
    }
    if (batch === undefined) {
      waiting.resolve('withdrawn')
      return 0
    }
    const { expectedSeq } = batch
    const share = group.get(waiting.key) ?? {
      circleId: waiting.circleId,
      expectedSeq,
      entries: [],
      erase: [],
      waiting: [],
    }
    // Staged against another head than the append before it left: it would never fit.
    if (share.expectedSeq + share.entries.length !== expectedSeq) {
      forget(waiting.circleId)
      waiting.resolve('moved')
      return 0
    }
    share.entries.push(...batch.entries)
    share.erase.push(...batch.erase)
    share.waiting.push(waiting)
    group.set(waiting.key, share)
    return batch.entries.length
  }

  const run = async (group: ReadonlyMap<string, Share>): Promise<void> => {
    const shares = [...group.values()]
    try {
      const outcomes = await log.commit(shares)
      for (const [index, share] of shares.entries()) {
        const outcome = outcomes[index] ?? 'failed'
        if (outcome !== 'stored') forget(share.circleId)
        for (const waiting of share.waiting) waiting.resolve(outcome)
      }
    } catch (error) {
      // A bug, not the disk: the disk is an outcome. Everyone in the group hears of it.
      for (const share of shares) {
        forget(share.circleId)
        for (const waiting of share.waiting) waiting.reject(error)
      }
    }
    for (const key of group.keys()) inFlight.delete(key)
    running -= 1
    schedule()
  }

  return {
    async append(circleId, stage) {
      if (closing) return 'closing'
      if (queue.length >= maxWaiting) return 'busy'
      return new Promise((resolve, reject) => {
        queue.push({ key: toHex(circleId), circleId, stage, resolve, reject })
        schedule()
      })
    },
    async close() {
      closing = true
      return new Promise(resolve => {
        drained.push(resolve)
        schedule()
      })
    },
  }
}
