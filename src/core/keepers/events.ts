import * as v from 'valibot'
import type { LetterId } from '#base/ids.ts'
import {
  type AccountId,
  accountIdSchema,
  type CircleId,
  circleIdSchema,
  letterIdSchema,
} from '../circle/ids.ts'
import { whole } from '../circle/text.ts'

/** Somebody who keeps a part for me, and the circle whose log has their keys. */
export interface Keeper {
  readonly account: AccountId
  readonly circle: CircleId
}

/** What a person keeps of key keepers, theirs and those whose part they keep: in the self circle. */
export type KeepersAct =
  /** I asked somebody to keep a part. */
  | { readonly t: 'keeper-asked'; readonly letter: LetterId; readonly keeper: Keeper }
  /** I ask them no more. */
  | { readonly t: 'keeper-ask-ended'; readonly account: AccountId }
  | {
      readonly t: 'keepers-made'
      /** 16 bytes as lower-case hexadecimal. */
      readonly set: string
      readonly needed: number
      readonly waitMs: number
      /** In the order of their parts. */
      readonly keepers: readonly Keeper[]
    }
  /** `gone`: the host has it no more, because my keys were changed or it brought me back. */
  | { readonly t: 'keepers-ended'; readonly set: string; readonly why: 'ended' | 'gone' }
  /** I have seen that it is ready, or that it has ended. */
  | { readonly t: 'keepers-seen'; readonly set: string }
  /** I stopped somebody who was coming into my account. */
  | { readonly t: 'return-stopped' }
  /** I said yes to keeping somebody's part, or not, or not any more. */
  | {
      readonly t: 'keeper-answered'
      readonly letter: LetterId
      readonly owner: Keeper
      readonly yes: boolean
    }

export const setIdSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/),
) as v.GenericSchema<unknown, string>

const keeper = v.object({ account: accountIdSchema, circle: circleIdSchema })
export const waitSchema = whole(1, 400 * 86_400_000)

export const keepersSchemas: {
  readonly [T in KeepersAct['t']]: v.GenericSchema<unknown, Extract<KeepersAct, { t: T }>>
} = {
  'keeper-asked': v.object({ t: v.literal('keeper-asked'), letter: letterIdSchema, keeper }),
  'keeper-ask-ended': v.object({ t: v.literal('keeper-ask-ended'), account: accountIdSchema }),
  'keepers-made': v.object({
    t: v.literal('keepers-made'),
    set: setIdSchema,
    needed: whole(2, 5),
    waitMs: waitSchema,
    keepers: v.pipe(v.array(keeper), v.minLength(3), v.maxLength(5)),
  }),
  'keepers-ended': v.object({
    t: v.literal('keepers-ended'),
    set: setIdSchema,
    why: v.picklist(['ended', 'gone']),
  }),
  'keepers-seen': v.object({ t: v.literal('keepers-seen'), set: setIdSchema }),
  'return-stopped': v.object({ t: v.literal('return-stopped') }),
  'keeper-answered': v.object({
    t: v.literal('keeper-answered'),
    letter: letterIdSchema,
    owner: keeper,
    yes: v.boolean(),
  }),
}
