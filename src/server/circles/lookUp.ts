import { type AccountId, type EventId, idFrom } from '#base/ids.ts'
import type { EntryLog } from '../entryLog/entryLog.ts'
import type { AppendJob } from './appendJob.ts'
import { hexBytes } from './hexBytes.ts'

const pageEntries = 1000
const pageBytes = 8 * 1024 * 1024
const content = 2

export interface Wanted {
  readonly events: readonly EventId[]
  readonly allOf: readonly AccountId[]
  readonly heads: readonly number[]
}

/** Reads from the store what the rules asked for, and leaves it on the job. */
export const lookUp = async (entryLog: EntryLog, job: AppendJob, wanted: Wanted): Promise<void> => {
  const circleId = hexBytes(job.circleId)
  await Promise.all([
    ...wanted.events.map(async id => {
      const seq = await entryLog.find(circleId, hexBytes(id))
      const [entry] = seq === undefined ? [] : await entryLog.read(circleId, seq, 1, 1)
      // Only content can be taken back; a control entry has no author in this sense.
      if (entry?.kind === content) job.authors.set(id, idFrom('account', entry.accountId))
      else job.nobodys.add(id)
    }),
    ...wanted.allOf.map(async account => {
      job.ofAuthor.set(account, await contentOf(entryLog, job, account))
    }),
    ...wanted.heads.map(async seq => {
      const [hash] = await entryLog.logHashes(circleId, seq, seq)
      job.oldHeads.set(seq, hash ?? new Uint8Array())
    }),
  ])
}

/** Every content entry of an author, by reading the log through: nobody does this often. */
const contentOf = async (
  entryLog: EntryLog,
  job: AppendJob,
  account: AccountId,
): Promise<{ readonly upTo: number; readonly ids: readonly EventId[] }> => {
  const circleId = hexBytes(job.circleId)
  const ids: EventId[] = []
  let upTo = 0
  for (;;) {
    // Page after page, so that a long log does not fill the memory.
    // oxlint-disable-next-line no-await-in-loop
    const page = await entryLog.read(circleId, upTo + 1, pageEntries, pageBytes)
    for (const entry of page)
      if (entry.kind === content && idFrom('account', entry.accountId) === account)
        ids.push(idFrom('event', entry.eventId))
    const last = page.at(-1)
    if (last === undefined) return { upTo, ids }
    upTo = last.seq
  }
}
