import { err, ok, type Result } from '#base/result.ts'
import { type CircleLog, refreshCircleLog } from '../log/circleLog.ts'
import { ingest } from '../log/ingest.ts'
import type { LogPage } from '#protocol/api/events.ts'
import type { Desk } from './desk.ts'
import type { PullFailure } from './failure.ts'

export interface Pulled {
  readonly added: number
  /** The furthest head the host named. */
  readonly hostHead: number
}

/**
 * Brings a circle up to the head of the host, a page at a time; the next page is on its way while
 * this one is verified. Called under the circle's lock.
 */
export const pull = async (desk: Desk, log: CircleLog): Promise<Result<Pulled, PullFailure>> => {
  if (log.status.kind === 'halted') return err(log.status)
  let from = log.state.seq + 1
  let askedAt = log.state.seq
  let asked = desk.host.events(log.id, from)
  let added = 0
  for (;;) {
    const answer = await asked
    if (!answer.ok) return answer
    const page = answer.value
    const last = page.items.at(-1)?.seq ?? from - 1
    const hasMore = last < page.headSeq
    // A host that names a head and does not serve it would keep us here for ever.
    if (hasMore && last < from)
      return page.headSeq < askedAt ? take(desk, log, page, askedAt) : stuck
    if (hasMore) asked = desk.host.events(log.id, last + 1)
    const taken = await take(desk, log, page, askedAt)
    if (!taken.ok) return taken
    added += taken.value.added
    from = last + 1
    if (hasMore) continue
    if (!taken.value.owes) return ok({ added, hostHead: page.headSeq })
    // Bodies are missing: the answer to one more question decides whether the host withholds them.
    from = log.state.seq + 1
    askedAt = log.state.seq
    asked = desk.host.events(log.id, from)
  }
}

const stuck = err({ kind: 'no-connection' } as const)

type Taken = Result<Pulled & { readonly owes: boolean }, PullFailure>

/** One page into the log, and the outbox rows it settles out of the outbox. */
export const take = async (
  desk: Desk,
  log: CircleLog,
  page: LogPage,
  askedAt: number,
): Promise<Taken> => {
  const options = { askedAt, rowsOf: desk.outbox.rowsOf }
  let taken = await ingest(desk.device, log, page, options)
  if (!taken.ok && taken.error.kind === 'store' && taken.error.failure === 'moved') {
    // Another tab was faster. What it stored was verified by the same code.
    await refreshCircleLog(desk.device, log)
    taken = await ingest(desk.device, log, page, options)
  }
  if (!taken.ok) return taken
  await desk.outbox.settle(log)
  const { added, owes } = taken.value
  return ok({ added, owes, hostHead: page.headSeq })
}
