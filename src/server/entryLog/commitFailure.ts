import { StorageFailed, StorageFull } from '../sql/sql.ts'
import type { CommitOutcome } from './entryLog.ts'

/** Told the reason of each `full` and `failed`, for the host's log. It names no one. */
export type Report = (failure: StorageFull | StorageFailed) => void

/** What the disk did is an outcome; anything else is a bug of ours and is thrown on. */
export const outcomeOf = (failure: unknown, report: Report): CommitOutcome => {
  if (failure instanceof StorageFull) {
    report(failure)
    return 'full'
  }
  if (failure instanceof StorageFailed) {
    report(failure)
    return 'failed'
  }
  throw failure
}
