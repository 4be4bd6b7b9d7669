import type { AccountId, EntryId, EventId } from '../circle/ids.ts'
import type { ShownStep } from './shownEvents.ts'

export interface ShownPlan {
  readonly show: EventId
  readonly entry: EntryId
  readonly by: AccountId
  readonly to: readonly AccountId[]
  readonly live: boolean
  /** When this was said, by its author's clock. */
  readonly at: number
  readonly steps: readonly ShownStep[]
}

/** What members of a circle show some of it of their plans. */
export interface ShownPlans {
  /** By author and show. */
  readonly all: Record<string, ShownPlan>
  readonly ended: Record<string, 1>
  /** Of each author, entries with words that stand no longer: they may leave the host. */
  readonly struck: Record<string, readonly EntryId[]>
}

export const noShownPlans = (): ShownPlans => ({ all: {}, ended: {}, struck: {} })

export const showKey = (by: AccountId, show: EventId): string => `${by}/${show}`
