import * as v from 'valibot'
import {
  type AccountId,
  accountIdSchema,
  type EntryId,
  entryIdSchema,
  type EventId,
  eventIdSchema,
} from '../circle/ids.ts'
import { bytes12, bytes32, sealedText } from '../circle/sealedText.ts'

/** The last answer or pass of somebody before the opening. */
export interface LastNamed {
  readonly by: AccountId
  readonly entry: EntryId
}

/** More than a circle has members: whoever left after answering is named too. 48 of the 64 KiB of a body. */
export const maxLastNamed = 400

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
  | {
      readonly t: 'answers-opened'
      readonly to: EntryId
      /** What each said last, as the opener's device had it: what is earlier counts no more (O13). */
      readonly last?: readonly LastNamed[] | undefined
    }
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
  'answers-opened': v.object({
    t: v.literal('answers-opened'),
    to: entryIdSchema,
    last: v.optional(
      v.pipe(
        v.array(v.object({ by: accountIdSchema, entry: entryIdSchema })),
        v.maxLength(maxLastNamed),
      ),
    ),
  }),
  'answer-opened': v.object({
    t: v.literal('answer-opened'),
    answer: eventIdSchema,
    k: bytes32,
  }),
}
