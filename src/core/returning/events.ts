import * as v from 'valibot'
import { type AccountId, accountIdSchema } from '../circle/ids.ts'

export const returnAnswers = ['yes', 'no'] as const
export type ReturnAnswer = (typeof returnAnswers)[number]

/** Somebody lost everything and comes again with a new account. Rules: rules.ts. */
export type ReturningAct =
  /** A steward: whoever has `account` now was here before as `was`. */
  | { readonly t: 'welcomed-back'; readonly was: AccountId; readonly account: AccountId }
  /** Their own word. A yes can be taken back at any time. */
  | { readonly t: 'return-answered'; readonly was: AccountId; readonly answer: ReturnAnswer }

export const returningSchemas: {
  readonly [T in ReturningAct['t']]: v.GenericSchema<unknown, Extract<ReturningAct, { t: T }>>
} = {
  'welcomed-back': v.object({
    t: v.literal('welcomed-back'),
    was: accountIdSchema,
    account: accountIdSchema,
  }),
  'return-answered': v.object({
    t: v.literal('return-answered'),
    was: accountIdSchema,
    answer: v.picklist(returnAnswers),
  }),
}
