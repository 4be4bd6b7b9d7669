import type { EntryId, EventId } from '../circle/ids.ts'
import type { PlanLineSays } from './events.ts'

export interface PlanLine extends PlanLineSays {
  readonly id: EventId
  readonly entry: EntryId
  readonly seq: number
  readonly at: number
  readonly place: number
  /** Every line that it took the place of, the latest first. */
  readonly was: readonly EventId[]
}

/** My plan, as my self circle holds it. */
export interface Plan {
  /** By the event id that wrote it. */
  readonly lines: Record<string, PlanLine>
  /** Entries whose lines stand no longer: their words may leave the host. */
  readonly struck: EntryId[]
  /** When something on it was written or struck last. */
  changedAt: number | undefined
  reviewedAt: number | undefined
  /** Lines whose people I know to have left. */
  reviewedWithout: readonly EventId[]
  laterUntil: number | undefined
  /** What others show me and I have read, by circle and show. */
  readonly read: Record<string, 1>
}

export const noPlan = (): Plan => ({
  lines: {},
  struck: [],
  changedAt: undefined,
  reviewedAt: undefined,
  reviewedWithout: [],
  laterUntil: undefined,
  read: {},
})
