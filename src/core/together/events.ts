import * as v from 'valibot'
import { type EntryId, entryIdSchema, type EventId, eventIdSchema } from '../circle/ids.ts'
import { bytes12, bytes32, sealedText } from '../circle/sealedText.ts'

/**
 * Answers that open together: each is sealed under a key of its own, which its author shows when all
 * are opened. `to` is the entry that asks. What seals and opens them: src/crypto/answer.ts.
 */
export type TogetherAct =
  | {
      readonly t: 'answer-sealed'
      readonly to: EntryId
      readonly commit: string
      readonly n: string
      readonly ct: string
    }
  /** Also takes an answer back that was sealed before. */
  | { readonly t: 'answer-passed'; readonly to: EntryId }
  /** From here on no answer changes any more, and each device shows the key of its own. */
  | { readonly t: 'answers-opened'; readonly to: EntryId }
  /** The key of one's own answer, named by the id its author gave it. */
  | { readonly t: 'answer-opened'; readonly answer: EventId; readonly k: string }

export const togetherSchemas: {
  readonly [T in TogetherAct['t']]: v.GenericSchema<unknown, Extract<TogetherAct, { t: T }>>
} = {
  'answer-sealed': v.object({
    t: v.literal('answer-sealed'),
    to: entryIdSchema,
    commit: bytes32,
    n: bytes12,
    ct: sealedText,
  }),
  'answer-passed': v.object({ t: v.literal('answer-passed'), to: entryIdSchema }),
  'answers-opened': v.object({ t: v.literal('answers-opened'), to: entryIdSchema }),
  'answer-opened': v.object({
    t: v.literal('answer-opened'),
    answer: eventIdSchema,
    k: bytes32,
  }),
}
