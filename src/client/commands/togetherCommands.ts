import type { CircleId, EntryId, EventId } from '#core/circle/ids.ts'
import type { Answer } from '#core/together/answer.ts'
import type { Outcome } from './failure.ts'

/** Answers that open together; `to` is the entry that asks. */
export interface TogetherCommands {
  /**
   * Sealed and written down on this device before it returns, with what opens it. Nobody else can read
   * it before all are opened; until then another answer or a pass takes its place.
   */
  answer(circle: CircleId, to: EntryId, says: Answer): Outcome<EventId>
  pass(circle: CircleId, to: EntryId): Outcome<EventId>
  /** From then on nobody changes theirs; each device opens its own person's by itself. */
  open(circle: CircleId, to: EntryId): Outcome<EventId>
}
