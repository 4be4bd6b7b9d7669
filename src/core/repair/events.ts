import * as v from 'valibot'
import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'
import { line } from '../circle/text.ts'

/** As long as one agreement may be: a line. */
export const maxRepairWords = 280

/** What two agree on, one line each. It stands when both have said yes, and until either ends it. */
export type RepairAct =
  | {
      readonly t: 'repair-offered'
      readonly to: AccountId
      readonly words: string
      /** In place of this one, which stands until both have said yes to the new words. */
      readonly instead?: EntryId | undefined
    }
  | { readonly t: 'repair-agreed'; readonly repair: EntryId }
  /** By either, at any time, without a reason. */
  | { readonly t: 'repair-ended'; readonly repair: EntryId }

export const repairSchemas: {
  readonly [T in RepairAct['t']]: v.GenericSchema<unknown, Extract<RepairAct, { t: T }>>
} = {
  'repair-offered': v.object({
    t: v.literal('repair-offered'),
    to: accountIdSchema,
    words: line(maxRepairWords),
    instead: v.optional(entryIdSchema),
  }),
  'repair-agreed': v.object({ t: v.literal('repair-agreed'), repair: entryIdSchema }),
  'repair-ended': v.object({ t: v.literal('repair-ended'), repair: entryIdSchema }),
}
