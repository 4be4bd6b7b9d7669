import * as v from 'valibot'
import { type AccountId, accountIdSchema, type EntryId, entryIdSchema } from '../circle/ids.ts'

/** A second pair of eyes has two to five people. */
export const minEyes = 2
export const maxEyes = 5

/** How these people see a share of mine, each alone: answers to this entry open together. */
export interface PerspectiveAct {
  readonly t: 'perspective-asked'
  readonly share: EntryId
  readonly of: readonly AccountId[]
}

export const perspectiveSchemas: {
  readonly [T in PerspectiveAct['t']]: v.GenericSchema<unknown, Extract<PerspectiveAct, { t: T }>>
} = {
  'perspective-asked': v.object({
    t: v.literal('perspective-asked'),
    share: entryIdSchema,
    of: v.pipe(v.array(accountIdSchema), v.minLength(minEyes), v.maxLength(maxEyes)),
  }),
}
