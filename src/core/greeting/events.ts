import * as v from 'valibot'
import { type StewardAnswer, stewardAnswers } from '../circle/events.ts'
import { type AccountId, accountIdSchema } from '../circle/ids.ts'

/** A steward asks, the member answers, and may take their yes back at any time. */
export type GreetingAct =
  | { readonly t: 'greeter-asked'; readonly account: AccountId }
  /** `notNow` of somebody who greets lays it down. */
  | { readonly t: 'greeter-answered'; readonly answer: StewardAnswer }

export const greetingSchemas: {
  readonly [T in GreetingAct['t']]: v.GenericSchema<unknown, Extract<GreetingAct, { t: T }>>
} = {
  'greeter-asked': v.object({ t: v.literal('greeter-asked'), account: accountIdSchema }),
  'greeter-answered': v.object({
    t: v.literal('greeter-answered'),
    answer: v.picklist(stewardAnswers),
  }),
}
